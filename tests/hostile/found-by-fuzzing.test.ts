import { expect, test } from 'vitest';
import { processBytes } from '../../src/pipeline/process.js';
import { unresolvedPlaces } from '../../src/pipeline/resolve-record.js';

/** What changed inputs brought to light, in the smallest document that shows it. */
const FOUND = [
  {
    what: 'an indicator that is printed twice: its words stand in one cell, its target in another',
    rule: 'F-023',
    lines: [
      '项目绩效目标表',
      '单位：万元',
      '',
      '项目名称\t一级指标\t二级指标\t三级指标\t指标值',
      '培训项目\t产出指标\t数量指标\t培训期数\t≥3期',
      '培训项目\t产出指标\t数量指标\t培训人数\t≥90人',
      '培训项目\t产出指标\t数量指标\t培训期数\t≥3期',
    ],
  },
] as const;

test.each(FOUND.map((found) => [found.what, found] as const))('%s', async (_what, { rule, lines }) => {
  const outcome = await processBytes(
    Buffer.from(['甲县财政局2024年部门预算公开', '', ...lines, ''].join('\n')),
    'a.txt',
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(outcome.value.findings.map((finding) => finding.rule)).toContain(rule);
  expect(unresolvedPlaces(outcome.value)).toEqual([]);
});
