import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The table runs down to the foot of the page, and the number of the page is printed in its last row's ground. */
const page = (number: number, code: number): PdfPage => {
  const drawing = new PdfDrawing().text(220, 60, '支出预算总表（单位：万元）', 12);
  const rows = Array.from({ length: 35 }, (_, i) => [String(code + i), `项目${code + i}`, `${i + 1}.00`]);
  const ys = Array.from({ length: 37 }, (_, i) => 80 + 20 * i);
  drawing.table([60, 160, 300, 500], ys, [['科目编码', '科目名称', '合计'], ...rows]);
  return { content: String(drawing.text(280, 806, `- ${number} -`, 9)) };
};

export const pages: readonly PdfPage[] = [page(1, 201), page(2, 240), page(3, 280)];
