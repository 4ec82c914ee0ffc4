import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A table with three rules: above and below its header and at its end. Columns are told by where the text stands. */
const drawing = new PdfDrawing().text(180, 60, '2025年部门收入预算总表', 14).text(440, 84, '单位：万元', 9);
for (const y of [90, 110, 190]) drawing.line(60, y, 500, y);
const rows = [
  ['科目编码', '科目名称', '合计', '一般公共预算'],
  ['213', '农林水支出', '88.00', '88.00'],
  ['21303', '水利', '88.00', '88.00'],
  ['2130301', '行政运行', '88.00', '88.00'],
  ['', '合计', '88.00', '88.00'],
];
rows.forEach((row, r) => {
  row.forEach((text, c) => {
    if (text !== '') drawing.text([64, 150, 300, 400][c]!, 103 + 20 * r, text, 9);
  });
});

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
