import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The unit wraps at the right margin; its last character stands on the line of the label at the left. */
const drawing = new PdfDrawing().text(200, 70, '“三公”经费支出预算表', 14);
drawing
  .text(480, 92, '单位：万', 10)
  .text(62, 105, '部门名称：示范省高级人民法院', 10)
  .text(510, 105, '元', 10);
drawing.table(
  [60, 260, 540],
  [112, 132, 152],
  [
    ['公务用车购置及运行费', '公务接待费'],
    ['12.00', '3.50'],
  ],
);

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
