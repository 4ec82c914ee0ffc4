import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A table without lines and without figures: heads of two levels below the unit, the label of a total, a note. */
const drawing = new PdfDrawing()
  .text(180, 60, '政府性基金预算支出表', 14)
  .text(440, 84, '单位：万元', 9)
  .text(64, 111, '科目编码', 9)
  .text(170, 111, '科目名称', 9)
  .text(380, 103, '本年支出', 9)
  .text(300, 119, '合计', 9)
  .text(380, 119, '基本支出', 9)
  .text(470, 119, '项目支出', 9)
  .text(179, 135, '合计', 9)
  .text(64, 160, '注：本单位没有政府性基金预算安排的支出，故本表为空表。', 9);

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
