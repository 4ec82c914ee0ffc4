import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factFigure } from '../figures.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;
/** Words of a total that balances by definition; without them one side may leave out what is carried over. */
const GRAND = /总计|总预算|总决算|收支/;

/** Revenue and expenditure totals of the prose are equal. */
export const revenueEqualsExpenditure = defineRule({
  id: 'N-007',
  version: 2,
  slug: 'revenue-equals-expenditure',
  name: { zh: '收入总额等于支出总额', en: 'Total revenue equals total expenditure' },
  statement: {
    zh: '文字说明的同一年度收入总额应等于支出总额。',
    en: 'The totals of revenue and expenditure that the prose states for one year are equal.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '预算中各只陈述一个收入总额和一个支出总额；决算中仅比较“总计”。两者出自同一个数字时不比较。',
    en: 'Budgets whose prose states one total of each; in final accounts only grand totals (总计). Nothing to compare where one figure states both.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'legal',
      source: '《预算法》',
      text: { zh: '部门预算收支平衡。', en: 'The budget of a department balances.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文字中“{first_label}”为{first}，“{second_label}”为{second}，相差{difference}。',
      en: 'The prose states {first} for "{first_label}" and {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在收支情况说明中比较收入总额与支出总额；若一方未含结转结余，先加上。',
    en: 'Compare both totals in the explanation; where one leaves out what is carried over, add that first.',
  },
  examples: {
    holds: '2024年收入预算100万元。2024年支出预算100万元。',
    fails: '2024年收入预算100万元。2024年支出预算98万元。',
  },
  related: ['A-007', 'N-001', 'N-002'],
  evaluate(record) {
    const revenue = totalsOf(record, 'revenue_total');
    const expenditure = totalsOf(record, 'expenditure_total');
    if (revenue.length === 0 || expenditure.length === 0)
      return notApplicable('The prose does not state both a total of revenue and one of expenditure.');
    const [income, outlay] = [onlyOne(revenue), onlyOne(expenditure)];
    if (income === null || outlay === null)
      return notEvaluable('The prose states several totals, and it is not said which belong together.');
    const grand = GRAND.test(income.label) && GRAND.test(outlay.label);
    if (record.kind !== 'budget' && !grand)
      return notApplicable('In final accounts only grand totals balance, and the prose states none.');
    if (JSON.stringify(income.locator) === JSON.stringify(outlay.locator))
      return notApplicable('One figure states both totals.');
    const a = factFigure('income', income, POLICY);
    const b = factFigure('expenditure', outlay, POLICY);
    if (a === null || b === null) return notEvaluable('A total has no unit.');
    const gap = equalityGap(a, b);
    if (gap === null) return { kind: 'evaluated', applied: 1, breaches: [] };
    // In final accounts 总计 is often said of the year's own money alone.
    const own =
      isOwnMoney(record, income, 'revenue_current_year') &&
      isOwnMoney(record, outlay, 'expenditure_current_year');
    const severity = own ? 'notice' : grand && record.kind === 'budget' ? 'error' : 'warning';
    return { kind: 'evaluated', applied: 1, breaches: [{ ...equalityBreach(a, b, gap), severity }] };
  },
});

/** Whether the tables print the same amount as what the year alone brought or took: the prose calls it a grand total. */
const isOwnMoney = (record: CheckableRecord, fact: Fact, measure: string): boolean =>
  record.facts.some(
    (other) => other.where === 'table' && other.measure === measure && other.amount_yuan === fact.amount_yuan,
  );

/** Totals that the prose states for the document's own year. */
const totalsOf = (record: CheckableRecord, measure: string): readonly Fact[] =>
  record.facts.filter(
    (fact) =>
      fact.where === 'text' &&
      fact.measure === measure &&
      fact.role === 'amount' &&
      fact.amount_yuan !== null &&
      (fact.year === record.fiscal_year || fact.year === null),
  );

/** The first of several that state the same amount; null where they state different ones. */
function onlyOne(facts: readonly Fact[]): Fact | null {
  return new Set(facts.map(({ amount_yuan }) => amount_yuan)).size === 1 ? facts[0]! : null;
}
