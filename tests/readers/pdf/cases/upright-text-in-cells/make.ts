import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** Labels merged over rows are set one character below the other, one of them in letters turned by 90 degrees. */
const drawing = new PdfDrawing().text(180, 80, '整体绩效目标表（单位：万元）', 14);
for (const y of [100, 120, 200, 280]) drawing.line(60, y, 400, y);
for (const y of [160, 240]) drawing.line(100, y, 400, y);
for (const x of [60, 100, 260, 400]) drawing.line(x, 100, x, 280);
drawing.text(64, 114, '类别', 9).text(104, 114, '指标', 9).text(264, 114, '金额', 9);
Array.from('产出指标').forEach((letter, i) => {
  drawing.text(75, 140 + 13 * i, letter, 9);
});
drawing.text(77, 222, '效益指标', 9, { angle: -90 });
['数量', '质量', '经济', '社会'].forEach((name, i) => {
  drawing.text(104, 143 + 40 * i, name, 9).text(264, 143 + 40 * i, `${i + 1}.50`, 9);
});

export const pages: readonly PdfPage[] = [{ content: String(drawing) }];
