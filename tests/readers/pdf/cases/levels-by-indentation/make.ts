import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Levels show only in where names begin; the labels of one side, the bare names of the other. Totals are centred. */
const rows = [
  ['', '一、财政拨款', '90.00', '', '一、科学技术支出', '80.00'],
  [' ', '1.一般公共预算拨款', '90.00', ' ', '科学技术管理事务', '50.00'],
  [' ', '2.政府性基金预算拨款', '0.00', '  ', '行政运行', '30.00'],
  ['', '二、单位资金', '0.00', '  ', '其他科学技术管理事务支出', '20.00'],
  ['', '', '', ' ', '基础研究', '30.00'],
  ['', '', '', '  ', '自然科学基金', '30.00'],
  ['', '', '', '', '二、住房保障支出', '10.00'],
  ['', '', '', ' ', '住房改革支出', '10.00'],
  ['', '', '', '  ', '住房公积金', '10.00'],
  ['      ', '收入总计', '90.00', '      ', '支出总计', '90.00'],
] as const;
const page = new PdfDrawing().text(200, 80, '收支总表（单位：万元）', 14);
const columns = [60, 200, 270, 420, 490];
for (let i = 0; i <= rows.length + 1; i++) page.line(60, 100 + 20 * i, 490, 100 + 20 * i);
for (const x of columns) page.line(x, 100, x, 120 + 20 * rows.length);
for (const [i, text] of ['收入项目', '收入预算数', '支出项目', '支出预算数'].entries())
  page.text(columns[i]! + 4, 114, text, 9);
for (const [i, [left, income, first, right, expenditure, second]] of rows.entries()) {
  const y = 134 + 20 * i;
  if (income !== '') page.text(64 + 9 * left.length, y, income, 9).text(204, y, first, 9);
  page.text(274 + 9 * right.length, y, expenditure, 9).text(424, y, second, 9);
}

export const pages: readonly PdfPage[] = [{ content: String(page) }];
