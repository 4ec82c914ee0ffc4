import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/outline/index.js';
import { readHtml } from '../../../src/readers/html/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { understandTables } from '../../../src/tables/index.js';

const box = (left: number, top: number, text: string): string =>
  `<div style="position:absolute;left:${left}pt;top:${top}pt;font-size:10pt">${text}</div>`;
const rule = (style: string): string => `<div style="position:absolute;${style}"></div>`;

/** Names at three steps of indentation, as a converter of PDF places them: no space tells the steps. */
const ROWS: readonly (readonly [step: number, name: string, amount: string])[] = [
  [0, '教育支出', '60.00'],
  [1, '普通教育', '50.00'],
  [2, '小学教育', '20.00'],
  [2, '高中教育（含完全中学）', '30.00'],
  [1, '其他教育支出', '10.00'],
];

test('a page placed by a converter shows levels by indentation', async () => {
  const xs = [60, 300, 400];
  const ys = Array.from({ length: ROWS.length + 2 }, (_, i) => 100 + 20 * i);
  const page = [
    box(180, 60, '部门支出预算表（单位：万元）'),
    ...Array.from({ length: 12 }, (_, i) => box(64, 300 + 20 * i, `（${i + 1}）说明事项`)),
    ...ys.map((y) => rule(`left:60pt;top:${y}pt;width:340pt;height:0pt;border-bottom:0.5pt solid #000`)),
    ...xs.map((x) =>
      rule(`left:${x}pt;top:100pt;width:0pt;height:${20 * (ys.length - 1)}pt;border-left:0.5pt solid #000`),
    ),
    box(64, 104, '科目名称'),
    box(304, 104, '合计'),
    ...ROWS.flatMap(([step, name, amount], i) => [
      box(64 + 20 * step, 124 + 20 * i, name),
      box(360, 124 + 20 * i, amount),
    ]),
  ].join('');
  const html = `<html><head><meta charset="utf-8"></head><body><div style="position:relative;width:595pt;height:842pt">${page}</div></body></html>`;
  const outcome = await readHtml(Buffer.from(html), { name: 'page.html', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const [table] = understandTables(outcome.value, outlineOf(outcome.value)).tables;
  expect(table!.rows.map(({ name, level }) => `${level} ${name}`)).toEqual(
    ROWS.map(([step, name]) => `${step + 1} ${name}`),
  );
});
