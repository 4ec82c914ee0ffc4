import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Two tables drawn directly below each other, with other columns: the border between them is common. */
const drawing = new PdfDrawing().table(
  [60, 160, 300, 400],
  [100, 120, 140, 160, 180],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
    ['三公经费支出表（单位：万元）', '', ''],
  ],
);
drawing.table(
  [60, 220, 400],
  [180, 200, 220],
  [
    ['公务用车购置及运行费', '公务接待费'],
    ['12.00', '3.50'],
  ],
);

export const pages: readonly PdfPage[] = [
  { content: String(drawing.text(220, 90, '支出预算总表（单位：万元）', 12)) },
];
