import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A form with more rows than data: blank rows at the end of the page and of the table. */
const rows = (data: readonly (readonly string[])[], blank: number) => [
  ['科目编码', '科目名称', '合计'],
  ...data,
  ...Array.from({ length: blank }, () => ['', '', '']),
];
const page = (texts: readonly (readonly string[])[], title: string): PdfPage => ({
  content: String(
    new PdfDrawing().text(200, 60, title, 14).table(
      [60, 160, 300, 400],
      Array.from({ length: texts.length + 1 }, (_, i) => 80 + 20 * i),
      texts,
    ),
  ),
});

export const pages: readonly PdfPage[] = [
  page(
    rows(
      [
        ['201', '一般公共服务支出', '1,629.17'],
        ['205', '教育支出', '0.05'],
        ['', '', ''],
        ['', '合计', '1,629.22'],
      ],
      6,
    ),
    '支出预算总表（单位：万元）',
  ),
  page(rows([], 5), '政府性基金预算支出表（单位：万元）'),
];
