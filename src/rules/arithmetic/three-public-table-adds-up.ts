import type { Fact } from '../../schema/fact.js';
import { groupBy } from '../../shared/multimap.js';
import { defineRule, notApplicable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { type Division, divide } from '../statements.js';
import { isThreePublicOnly } from '../three-public.js';
import type { CheckableRecord } from '../types.js';

const POLICY = { truncation: false } as const;
const WHOLES = [
  {
    whole: 'three_public_total',
    required: ['overseas_travel', 'official_vehicle_total', 'official_reception'],
  },
  { whole: 'official_vehicle_total', required: ['official_vehicle_purchase', 'official_vehicle_operation'] },
];

/** Inside a table of 三公 expenses, whole and parts tie. */
export const threePublicTableAddsUp = defineRule({
  id: 'A-006',
  version: 1,
  slug: 'three-public-table-adds-up',
  name: { zh: '“三公”经费表合计平衡', en: 'The table of the three public expenses adds up' },
  statement: {
    zh: '“三公”经费表中：合计＝因公出国（境）费＋公务用车购置及运行费＋公务接待费；公务用车购置及运行费＝购置费＋运行费。',
    en: 'In the table: total = travel abroad + official vehicles + receptions; official vehicles = purchase + operation.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '含“三公”经费合计及其分项的表。空单元格按无金额处理。',
    en: 'Tables that state the three public expenses and their parts. Blank cells add nothing.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '“三公”经费按“因公出国（境）费”“公务用车购置及运行费”“公务接待费”公开，公务用车购置及运行费应当细化到购置费和运行费。',
        en: 'The three public expenses are published by travel abroad, vehicles and receptions; vehicles by purchase and operation.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，各分项之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but its parts add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在“三公”经费表中把各分项金额相加，与合计比较；空格按零计。',
    en: 'Add up the parts in the table and compare with the total; count blank cells as zero.',
  },
  examples: {
    holds: '合计 24.10｜因公出国（境）费 0｜公务用车购置及运行费 23.20｜公务接待费 0.90',
    fails: '合计 24.10｜因公出国（境）费 0｜公务用车购置及运行费 23.20｜公务接待费 1.90',
  },
  related: ['N-004', 'N-005'],
  evaluate(record) {
    const divisions = WHOLES.flatMap(({ whole, required }) =>
      tableGroups(record).flatMap((facts): Division[] => {
        const total = facts.find(({ measure }) => measure === whole);
        if (!total || (whole === 'three_public_total' && !isThreePublicOnly(record, total))) return [];
        const division = divide(total, facts, { whole, role: total.role, required });
        return division === null ? [] : [division];
      }),
    );
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notApplicable('No table states a whole of the three public expenses and its parts.')
    );
  },
});

/** Facts of the tables, those of one table, role and year together. */
function tableGroups(record: CheckableRecord): readonly (readonly Fact[])[] {
  const facts = record.facts.filter(({ table, amount_yuan }) => table !== null && amount_yuan !== null);
  return [...groupBy(facts, ({ table, role, year }) => JSON.stringify([table, role, year])).values()];
}
