import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A slanted watermark, repeated over the page, runs across the cells. */
const drawing = new PdfDrawing().text(220, 80, '支出预算总表（单位：万元）', 14).table(
  [60, 160, 300, 400],
  [100, 120, 140, 160],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
  ],
);
for (const x of [80, 220, 360])
  for (const y of [130, 170]) drawing.text(x, y, '示范市财政局', 18, { angle: 30, grey: 0.8 });

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
