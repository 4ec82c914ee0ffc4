import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Inner rules drawn in dashes, once by a dash pattern, once by short pieces with wide gaps. */
const XS = [60, 160, 300, 400];
const TEXTS = [
  ['科目编码', '科目名称', '合计'],
  ['201', '一般公共服务支出', '1,629.17'],
  ['205', '教育支出', '0.05'],
];
const pattern = new PdfDrawing().text(220, 80, '表一（单位：万元）', 12);
pattern.table(XS, [100, 120, 140, 160], TEXTS, pattern.dashed);
const pieces = (x0: number, y0: number, x1: number, y1: number) => {
  for (let at = 0; at < x1 - x0 + (y1 - y0); at += 8)
    if (y0 === y1) pattern.line(x0 + at, y0, Math.min(x1, x0 + at + 4), y0);
    else pattern.line(x0, y0 + at, x0, Math.min(y1, y0 + at + 4));
  return pattern;
};
pattern.text(220, 280, '表二（单位：万元）', 12).table(XS, [300, 320, 340, 360], TEXTS, pieces);

export const pages: readonly PdfPage[] = [{ content: String(pattern) }];
