import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Each rule is a picture of one dot, stretched. */
const drawing = new PdfDrawing().text(220, 80, '支出预算总表（单位：万元）', 14);
const picture = (x0: number, y0: number, x1: number, y1: number) =>
  drawing.image(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25);
drawing.table(
  [60, 160, 300, 400],
  [100, 130, 150, 170],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '', '1,629.17'],
    ['205', '教育支出', ''],
  ],
  picture,
);

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
