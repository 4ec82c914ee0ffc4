import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The same two rare words on every row: few pairs of characters, which prove nothing about the font. */
const rows = Array.from({ length: 36 }, (_, i) => ['砼班', `${i + 1}.00`, '埝组']);

export const pages: readonly PdfPage[] = [
  {
    content: String(
      new PdfDrawing().text(200, 50, '项目支出表（单位：万元）', 14).table(
        [60, 200, 300, 400],
        Array.from({ length: rows.length + 2 }, (_, i) => 60 + 20 * i),
        [['项目名称', '金额', '项目类别'], ...rows],
      ),
    ),
  },
];
