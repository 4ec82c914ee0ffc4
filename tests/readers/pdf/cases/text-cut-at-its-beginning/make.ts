import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Cells too narrow for their text, which is set from the right or from the middle: what its cell cuts off still belongs to it. */
const drawing = new PdfDrawing().table([60, 160, 220, 300], [100, 120, 140], []);
drawing.clipped(60, 100, 160, 120, (c) => c.text(20, 113, '部门预算支出经济分类科目（按大类）', 9));
drawing.clipped(160, 100, 220, 120, (c) => c.text(164, 113, '采购时间', 9));
drawing.clipped(220, 100, 300, 120, (c) => c.text(224, 113, '预算数', 9));
drawing.clipped(60, 120, 160, 140, (c) => c.text(64, 133, '一、基本支出', 9));
drawing.clipped(160, 120, 220, 140, (c) => c.text(131, 133, '2022-12-31 08:00:00', 9));
drawing.clipped(220, 120, 300, 140, (c) => c.text(224, 133, '1,470.72', 9));

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
