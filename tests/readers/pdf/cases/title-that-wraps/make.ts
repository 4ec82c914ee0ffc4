import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** The centred title breaks inside its last word; a form without a title row follows. */
const page = new PdfDrawing()
  .text(90, 70, '本单位按照全面实施预算绩效管理的要求编制绩效目标并公开。', 15)
  .text(90, 110, '云岭县社会治理现代化智慧调度指挥中心项目绩效目', 18)
  .text(280, 140, '标表', 18);
for (const y of [160, 190, 220]) page.line(90, y, 505, y);
for (const x of [90, 200, 350, 505]) page.line(x, 160, x, 220);
for (const [i, text] of ['一级指标', '二级指标', '指标值'].entries())
  page.text([94, 204, 354][i]!, 179, text, 9);
for (const [i, text] of ['产出指标', '数量指标', '≥10个'].entries())
  page.text([94, 204, 354][i]!, 209, text, 9);

export const pages: readonly PdfPage[] = [{ content: String(page) }];
