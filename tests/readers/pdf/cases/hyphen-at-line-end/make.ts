import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A project number and a name that break behind a hyphen: the hyphen is one of the text. */
const drawing = new PdfDrawing()
  .text(240, 80, '项目支出表（单位：万元）', 12)
  .table([60, 180, 260], [100, 120, 150, 180], [['项目名称', '预算数'], [], []]);
drawing.text(64, 133, 'GZIT2022-SM-W-C-', 9).text(64, 144, '051103', 9).text(184, 138, '3,457.38', 9);
drawing.text(64, 163, '花园城市-', 9).text(64, 174, '小微花园营造', 9).text(184, 168, '130.00', 9);

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
