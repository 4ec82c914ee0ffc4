import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The total row stands alone on the last page, its label merged over the code and name columns. */
const first = new PdfDrawing().text(220, 720, '支出预算总表（单位：万元）', 14).table(
  [60, 160, 300, 400],
  [740, 760, 780, 800],
  [
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', '1,629.17'],
    ['205', '教育支出', '0.05'],
  ],
);
const second = new PdfDrawing();
for (const y of [60, 80]) second.line(60, y, 400, y);
for (const x of [60, 300, 400]) second.line(x, 60, x, 80);
second.text(170, 73, '合计', 9).text(304, 73, '1,629.22', 9);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
