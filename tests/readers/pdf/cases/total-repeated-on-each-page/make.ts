import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Header and total are the heading rows of the print: both stand on the second page again. */
const page = (rows: readonly (readonly string[])[], top: number): PdfDrawing => {
  const all = [['科目编码', '科目名称', '本年支出合计', '基本支出'], ['', '合计', '9.00', '9.00'], ...rows];
  const drawing = new PdfDrawing().text(220, top - 20, '支出决算表（单位：万元）', 14);
  for (let i = 0; i <= all.length; i++) drawing.line(60, top + 20 * i, 500, top + 20 * i);
  for (const x of [60, 160, 300, 400, 500]) drawing.line(x, top, x, top + 20 * all.length);
  for (const [i, texts] of all.entries())
    for (const [j, text] of texts.entries())
      if (text !== '') drawing.text([64, 164, 304, 404][j]!, top + 14 + 20 * i, text, 9);
  return drawing;
};

export const pages: readonly PdfPage[] = [
  { content: String(page([['201', '一般公共服务支出', '4.00', '4.00']], 720)) },
  {
    content: String(
      page(
        [
          ['205', '教育支出', '5.00', '5.00'],
          ['20502', '普通教育', '5.00', '5.00'],
        ],
        100,
      ),
    ),
  },
];
