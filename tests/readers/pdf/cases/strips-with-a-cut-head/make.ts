import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/**
 * The last column does not fit: it is printed on the next page, alone, with the unit above it. The head 支出 stands over
 * both columns and is printed on the first page only.
 */
const first = new PdfDrawing().text(200, 60, '收支预算总表', 14);
const ys = [80, 100, 120, 140, 160];
for (const y of ys) if (y !== 100) first.line(60, y, 440, y);
first.line(60, 100, 440, 100);
for (const x of [60, 300, 440]) first.line(x, 80, x, 160);
first.line(200, 100, 200, 160);
first.text(120, 93, '收入', 9).text(340, 93, '支出', 9);
const texts = [
  ['项目', '预算数', '项目'],
  ['财政拨款收入', '95.00', '教育支出'],
  ['收入总计', '95.00', '支出总计'],
];
texts.forEach((row, r) => {
  row.forEach((text, c) => {
    first.text([64, 204, 304][c]!, 113 + 20 * r, text, 9);
  });
});
const second = new PdfDrawing()
  .text(100, 72, '单位：万元', 9)
  .table([60, 160], ys, [[''], ['预算数'], ['95.00'], ['95.00']]);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
