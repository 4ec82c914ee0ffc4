import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The second page repeats the lowest row of the header only. */
const grid = (drawing: PdfDrawing, top: number, rows: number, head: boolean): PdfDrawing => {
  for (let i = 0; i <= rows; i++) drawing.line(head && i === 1 ? 260 : 60, top + 20 * i, 500, top + 20 * i);
  for (const x of [60, 160, 260, 500]) drawing.line(x, top, x, top + 20 * rows);
  drawing.line(380, top + (head ? 20 : 0), 380, top + 20 * rows);
  return drawing;
};
const line = (drawing: PdfDrawing, y: number, texts: readonly string[]): PdfDrawing => {
  texts.forEach((text, i) => {
    if (text !== '') drawing.text([64, 164, 264, 384][i]!, y, text, 9);
  });
  return drawing;
};
const first = grid(new PdfDrawing().text(220, 680, '支出预算总表（单位：万元）', 14), 700, 4, true);
line(first, 713, ['', '', '支出合计', '']).text(64, 723, '科目编码', 9).text(164, 723, '科目名称', 9);
line(first, 733, ['', '', '基本支出', '项目支出']);
line(first, 753, ['201', '一般公共服务支出', '1.00', '2.00']);
line(first, 773, ['205', '教育支出', '3.00', '4.00']);
const second = grid(new PdfDrawing(), 60, 3, false);
line(second, 73, ['科目编码', '科目名称', '基本支出', '项目支出']);
line(second, 93, ['208', '社会保障和就业支出', '5.00', '6.00']);
line(second, 113, ['', '合计', '9.00', '12.00']);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
