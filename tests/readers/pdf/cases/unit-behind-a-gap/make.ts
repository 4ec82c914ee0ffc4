import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Each page repeats title, entity, unit (without its label) and a row of stars that only marks the columns. */
const page = (rows: readonly (readonly string[])[]): PdfPage => {
  const drawing = new PdfDrawing().text(480, 50, '表11', 9).text(200, 70, '2026年市级部门项目支出绩效表', 14);
  drawing.text(60, 92, '507-示范市卫生健康委员会', 9).text(510, 92, '万元', 9);
  const head = [
    ['单位名称', '项目名称', '金额', '项目总体绩效目标'],
    ['**', '**', '**', '**'],
  ];
  const ys = Array.from({ length: rows.length + 3 }, (_, i) => 100 + 20 * i);
  return { content: String(drawing.table([60, 180, 300, 370, 530], ys, [...head, ...rows])) };
};

export const pages: readonly PdfPage[] = [
  page([
    ['合计', '', '51.41', ''],
    ['示范市中心血站', '采供血发展', '11.41', '保持血站正常运转。'],
  ]),
  page([['示范市急救中心', '院前急救', '40.00', '承担院前急救调度。']]),
];
