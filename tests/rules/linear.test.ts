import { expect, test } from 'vitest';
import { RULES } from '../../src/rules/catalogue.js';
import { checkRecord } from '../../src/rules/index.js';
import { cpuTime } from '../support/cpu-time.js';
import { buildRecord } from './support.js';

const BAIT = [
  '1',
  '1,',
  '增加 ',
  '2019年比2019年增加',
  '人员来保',
  'X',
  '_',
  '。',
  '增加（',
  '市政府委',
  '列入采购',
  '部门决算',
  '（项）',
  '2024年',
  '其他采购项目中由中小企业',
  '医疗卫生与计划生育支出',
];
const SJZ = ['130102', '河北省', '石家庄市', '长安区'] as const;

/** Milliseconds that all rules take on one paragraph of `size` characters. */
function timeOf(unit: string, size: number): number {
  const record = buildRecord({
    entity: { name: '青山区档案馆', division: SJZ },
    text: [unit.repeat(Math.ceil(size / unit.length))],
  });
  const start = cpuTime();
  checkRecord(record, { rules: RULES });
  return cpuTime() - start;
}

test.each(BAIT)('a long paragraph of «%s» takes time in proportion to its length', (unit) => {
  timeOf(unit, 10_000);
  const once = Math.min(timeOf(unit, 50_000), timeOf(unit, 50_000));
  const fourfold = timeOf(unit, 200_000);
  // Four times the text may take four times as long and some; a square would take sixteen times.
  expect(fourfold).toBeLessThan(Math.max(400, once * 9));
});
