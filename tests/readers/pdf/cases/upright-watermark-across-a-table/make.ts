import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A large grey watermark, upright, over the cells of each page: no text of the table. */
const page = (rows: readonly (readonly string[])[]): PdfPage => {
  const drawing = new PdfDrawing().text(220, 80, '支出预算总表（单位：万元）', 14);
  drawing.text(120, 150, '内部公开', 48, { grey: 0.85 });
  const ys = Array.from({ length: rows.length + 2 }, (_, i) => 100 + 20 * i);
  return {
    content: String(drawing.table([60, 160, 300, 400], ys, [['科目编码', '科目名称', '合计'], ...rows])),
  };
};

export const pages: readonly PdfPage[] = [
  page([
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
  ]),
  page([
    ['208', '社会保障和就业支出', '12.00'],
    ['210', '卫生健康支出', '3.00'],
  ]),
  page([
    ['221', '住房保障支出', '7.00'],
    ['224', '灾害防治及应急管理支出', '8.00'],
  ]),
];
