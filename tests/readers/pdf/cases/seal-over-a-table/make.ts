import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A seal: a round red picture over cells, with text along its rim that stands at every angle. */
const drawing = new PdfDrawing().text(220, 80, '支出预算总表（单位：万元）', 14).table(
  [60, 160, 300, 400],
  [100, 120, 140, 160],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
  ],
);
drawing.image(250, 95, 330, 165, 0.9);
Array.from('示范市财政局专用章').forEach((letter, i) => {
  const angle = 150 - 30 * i;
  const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  drawing.text(290 + 35 * x, 130 - 30 * y, letter, 10, { angle: angle - 90 });
});

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
