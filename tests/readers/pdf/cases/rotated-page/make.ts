import type { PdfPage } from '../../../../support/pdf.js';

/** A landscape table on a page that the viewer turns by 90 degrees: as stored, text and rules stand on their side. */
const hex = (text: string): string =>
  Array.from(text, (c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
const text = (x: number, y: number, print: string, size = 9): string =>
  `BT /F1 ${size} Tf 0 1 -1 0 ${y} ${x} Tm <${hex(print)}> Tj ET`;
const XS = [60, 160, 300, 400];
const YS = [100, 120, 140, 160];
const rules = YS.map((y) => `${y} 60 m ${y} 400 l S`).concat(XS.map((x) => `100 ${x} m 160 ${x} l S`));
const rows = [
  ['科目编码', '科目名称', '合计'],
  ['201', '一般公共服务支出', '1,629.17'],
  ['205', '教育支出', '0.05'],
];
const cells = rows.flatMap((row, r) => row.map((print, c) => text(XS[c]! + 4, YS[r]! + 13, print)));

export const pages: readonly PdfPage[] = [
  { content: [text(220, 80, '支出预算总表（单位：万元）', 14), ...rules, ...cells].join('\n'), rotate: 90 },
];
