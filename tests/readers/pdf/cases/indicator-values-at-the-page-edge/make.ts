import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The page ends between two rows whose centred names all but fill their cells: no row is cut. */
const columns = [60, 110, 160, 240, 300];
const first = new PdfDrawing().text(160, 680, '水库维护项目绩效目标表', 14);
for (const y of [700, 730, 760]) first.line(60, y, 300, y);
for (const x of columns) first.line(x, 700, x, 760);
for (const [i, text] of ['一级指标', '二级指标', '三级指标', '指标值'].entries())
  first.text(columns[i]! + 6, 718, text, 9);
first.text(72, 743, '成本指', 9).text(80, 755, '标', 9).text(117, 748, '经济成本', 9);
first.text(173, 748, '维护总成本额', 9).text(250, 748, '≤80万元', 9);

const second = new PdfDrawing();
for (const y of [60, 120]) second.line(60, y, 300, y);
second.line(160, 90, 300, 90);
for (const x of columns) second.line(x, 60, x, 120);
second.text(72, 87, '产出指', 9).text(80, 99, '标', 9).text(117, 93, '数量指标', 9);
second.text(173, 78, '巡查水库座数', 9).text(252, 78, '≥10座', 9);
second.text(173, 108, '清理河道里程', 9).text(252, 108, '≥3公里', 9);

export const pages: readonly PdfPage[] = [{ content: String(first) }, { content: String(second) }];
