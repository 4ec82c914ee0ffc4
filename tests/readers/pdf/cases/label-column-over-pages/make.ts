import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Labels merged over whole pages: on the second page no line crosses the column lines of the first two columns. */
const first = new PdfDrawing().text(220, 80, '部门整体支出绩效目标表', 14);
for (const y of [100, 120]) first.line(60, y, 480, y);
for (const y of [140, 160]) first.line(220, y, 480, y);
for (const x of [60, 120, 220, 400, 480]) first.line(x, 100, x, 160);
first
  .text(64, 114, '年度绩效指标', 9)
  .text(124, 114, '一级指标', 9)
  .text(224, 114, '三级指标', 9)
  .text(404, 114, '指标值', 9);
first.text(124, 143, '产出指标', 9).text(224, 134, '开展监督检查', 9).text(404, 134, '≥80%', 9);
first.text(224, 154, '应急救援队伍', 9).text(404, 154, '一支', 9);

const second = new PdfDrawing();
for (const y of [40, 60, 80]) second.line(220, y, 480, y);
for (const x of [60, 120, 220, 400, 480]) second.line(x, 40, x, 80);
second.text(124, 63, '效益指标', 9);
second.text(224, 54, '群众满意度', 9).text(404, 54, '90%', 9);
second.text(224, 74, '事故死亡人数', 9).text(404, 74, '保持稳定', 9);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
