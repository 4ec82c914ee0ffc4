import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Two tables of one form on two pages, the second without a title: its rows have names of their own, so it is no strip of the first. */
const page = (texts: readonly (readonly string[])[], middle: number, title: string | null): PdfPage => {
  const drawing = new PdfDrawing();
  if (title) drawing.text(180, 60, title, 14);
  return { content: String(drawing.table([60, middle, 360], [80, 100, 120, 140], texts)) };
};

export const pages: readonly PdfPage[] = [
  page(
    [
      ['收入项目', '预算数'],
      ['财政拨款收入', '90.00'],
      ['其他收入', '10.00'],
    ],
    260,
    '部门收支总表（单位：万元）',
  ),
  page(
    [
      ['支出项目', '预算数'],
      ['基本支出', '60.00'],
      ['项目支出', '40.00'],
    ],
    220,
    null,
  ),
];
