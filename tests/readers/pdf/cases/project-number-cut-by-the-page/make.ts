import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/**
 * The edge of the page cuts cells that are merged over several indicators, in the middle of the number of the project;
 * amounts stand behind the edge, the goal before it.
 */
const XS = [60, 150, 220, 330, 430];
const grid = (drawing: PdfDrawing, ys: readonly number[]): PdfDrawing => {
  for (const y of ys) drawing.line(y === ys[1] ? 330 : 60, y, 430, y);
  for (const x of XS) drawing.line(x, ys[0]!, x, ys.at(-1)!);
  return drawing;
};
const first = new PdfDrawing().text(200, 640, '项目支出绩效目标表（单位：万元）', 14);
first.table(XS, [660, 680], [['项目名称', '项目金额', '绩效目标', '指标']]);
grid(first, [680, 700, 720]).text(334, 693, '月均成本', 9).text(334, 713, '带宽', 9);
first.text(61, 713, '11000026Y00000364', 9).text(224, 703, '保障业务工作正常开展。', 9);
const second = grid(new PdfDrawing(), [80, 100, 120]);
second.text(334, 93, '故障次数', 9).text(334, 113, '满意度', 9);
second.text(61, 91, '5516-禁毒科技中心', 9).text(61, 103, '互联网接入服务', 9).text(154, 98, '5.84', 9);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
