import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/**
 * A sheet wider and longer than its paper, printed down and then over: the left columns of all rows on two pages, then
 * the columns right of them. The second strip repeats no label.
 */
const left = [
  ['科目编码', '科目名称', '合计', '工资福利支出'],
  ['2010301', '行政运行', '90.00', '60.00'],
  ['2010302', '一般行政管理事务', '20.00', ''],
];
const right = [
  ['商品和服务支出', '资本性支出', '其他支出'],
  ['30.00', '', ''],
  ['15.00', '5.00', ''],
];
const below = [
  ['2010350', '事业运行', '40.00', '25.00'],
  ['', '合计', '150.00', '85.00'],
];
const beside = [
  ['15.00', '', ''],
  ['60.00', '5.00', ''],
];
const page = (
  texts: readonly (readonly string[])[],
  widths: readonly number[],
  top: number,
  title: string | null,
): PdfPage => {
  const drawing = new PdfDrawing();
  if (title) drawing.text(180, 60, title, 14);
  const ys = Array.from({ length: texts.length + 1 }, (_, i) => top + 22 * i);
  return { content: String(drawing.table(widths, ys, texts)) };
};

export const pages: readonly PdfPage[] = [
  page(left, [60, 160, 300, 400, 520], 80, '支出预算表（单位：万元）'),
  page(below, [60, 160, 300, 400, 520], 60, null),
  page(right, [60, 180, 290, 380], 80, null),
  page(beside, [60, 180, 290, 380], 60, null),
];
