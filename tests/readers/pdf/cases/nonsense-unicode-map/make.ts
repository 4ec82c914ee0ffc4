import { PdfDrawing, type PdfOptions, type PdfPage } from '../../../../support/pdf.js';

/** The font's map to Unicode is wrong: every Chinese character is given as another one. Figures are whole. */
const drawing = new PdfDrawing().text(220, 80, '支出预算总表（单位：万元）', 14).table(
  [60, 160, 300, 400],
  [100, 120, 140, 160, 180],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
    ['208', '社会保障和就业支出', '12.00'],
  ],
);
drawing.text(60, 220, '本部门按照国家有关法律和政策规定履行职责，负责全市财政收支预算的编制和执行，', 10);
drawing.text(60, 236, '监督预算单位的财务管理，组织实施绩效评价，并向社会公开部门预算和决算情况。', 10);

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
export const options: PdfOptions = { shift: 0x700 };
