import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The table goes on at the head of the next page, but its columns stand elsewhere and it has no header: both parts are kept, and it is said. */
const first = new PdfDrawing().text(220, 720, '支出预算总表（单位：万元）', 14).table(
  [60, 160, 300, 400],
  [740, 760, 780, 800],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
  ],
);
const second = new PdfDrawing().table(
  [60, 130, 330, 480],
  [60, 80, 100],
  [
    ['208', '社会保障和就业支出', '12.00'],
    ['210', '卫生健康支出', '3.00'],
  ],
);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
