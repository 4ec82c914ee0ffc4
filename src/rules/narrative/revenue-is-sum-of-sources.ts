import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { divisionsIn } from '../statements.js';

const POLICY = { truncation: true } as const;
const WHOLES = [
  { whole: 'revenue_total', also: [] },
  { whole: 'revenue_current_year', also: [] },
  { whole: 'fiscal_revenue_total', also: ['carryover_in'] },
];

/** A revenue total of the prose equals the sources that the same passage lists for it. */
export const revenueIsSumOfSources = defineRule({
  id: 'N-001',
  version: 1,
  slug: 'revenue-is-sum-of-sources',
  name: { zh: '收入总额等于各项来源之和', en: 'Revenue equals the sum of its sources' },
  statement: {
    zh: '文字中收入总额应等于同一段所列各项收入来源之和。',
    en: 'A revenue total in the prose equals the sum of the sources that the same passage lists.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出总额及其来源，且段中金额全部读懂；来源之和超过总额时不受此限。',
    en: 'Passages that state a total and its sources, every amount of which was understood; sources above the total are reported in any case.',
  },
  severity: 'error',
  basis: [
    { kind: 'arithmetic', text: { zh: '总额为各来源之和。', en: 'A total is the sum of its sources.' } },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，所列各项来源之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but the listed sources add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在原文该段把各项收入来源相加，与总额比较；“其中”的“其中”不重复计。',
    en: 'Add up the sources in the passage and compare with the total; do not count an of-which of an of-which twice.',
  },
  examples: {
    holds: '2024年预算收入100万元，其中：一般公共预算收入80万元，事业收入20万元。',
    fails: '2024年预算收入100万元，其中：一般公共预算收入80万元，事业收入30万元。',
  },
  related: ['N-007'],
  evaluate(record) {
    const divisions = WHOLES.flatMap((query) =>
      divisionsIn(record, { ...query, role: 'amount', required: [] }),
    );
    if (divisions.length === 0) return notApplicable('No passage states a revenue total and sources of it.');
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notEvaluable('The passages hold other amounts, so that the listed sources may not be all.')
    );
  },
});
