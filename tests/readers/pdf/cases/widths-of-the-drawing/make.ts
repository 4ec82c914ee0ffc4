import { PdfDrawing, type PdfOptions, type PdfPage } from '../../../../support/pdf.js';

/**
 * Characters drawn one by one, as browsers print them, in a font that states for some of them how wide their drawing is
 * instead of how far the next one stands: 科目编码 is one head, and no column ends behind 目.
 */
const drawing = new PdfDrawing();
const print = (x: number, y: number, text: string, size = 9): void => {
  let at = x;
  for (const sign of text) {
    drawing.text(at, y, sign, size);
    at += size * (sign > '\u2e7f' ? 1 : 0.5);
  }
};
print(180, 60, '2025年项目支出表', 14);
print(440, 84, '单位：万元');
const rows = [
  ['科目编码', '项目名称', '项目支出', '比上年'],
  ['2130304', '水利行业业务管理', '88.00', '8.00'],
  ['2130305', '水利工程建设', '120.00', '20.00'],
  ['2130314', '防汛', '15.00', '5.00'],
];
rows.forEach((row, r) => {
  row.forEach((text, c) => {
    const right = c > 1 && r > 0 ? 40 - 4.5 * text.length : 0;
    print([64, 150, 290, 400][c]! + right, 103 + 17 * r, text);
  });
});

export const options: PdfOptions = { widths: { 目: 640, 比: 800 } };
export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
