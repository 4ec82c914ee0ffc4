import { COMPARED_MEASURES, ownFigure, statedOnce } from '../../disclosures/index.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { isConfirmed, UNCONFIRMED } from './families.js';
import { acrossBreach, acrossFigure, gapOf } from './figures.js';
import type { AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;

/** The initial budget that final accounts state is that of the budget as it was disclosed. */
export const initialBudgetOfAccounts: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-002',
  version: 1,
  slug: 'initial-budget-of-accounts',
  name: {
    zh: '决算年初预算数与预算公开一致',
    en: 'The initial budget in the accounts is that of the budget',
  },
  statement: {
    zh: '决算公开所列的年初预算数，应与同一单位该年预算公开的数字一致。',
    en: 'The initial budget (年初预算) that final accounts state equals the figure of the budget disclosure of that year.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '同一单位、同一口径该年的预算公开在本批文件内。调整预算数、全年预算数不比较。',
    en: 'The budget disclosure of the same entity, scope and year is among the documents. Adjusted budgets and budgets of the whole year are not compared.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '年初预算数是已经公开的数字。', en: 'The initial budget is a figure already published.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '决算称“{first_label}”年初预算为{first}，该年预算公开为“{second_label}”{second}，相差{difference}。',
      en: 'The accounts give {first} as the initial budget of "{first_label}"; the budget disclosure states {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '比较决算的年初预算数与当年预算公开；先确认是否含上年结转、是否为调整预算数。',
    en: 'Compare the initial budget in the accounts with the budget disclosure; see first whether it includes carry-over or is an adjusted budget.',
  },
  examples: {
    holds: '预算：公务接待费 2.00｜决算：公务接待费年初预算 2.00',
    fails: '预算：公务接待费 2.00｜决算：公务接待费年初预算 3.00',
  },
  related: ['C-001', 'N-010'],
  evaluate({ own, budget }) {
    if (own.kind !== 'final_accounts' || own.year === null)
      return notApplicable('The disclosure is no final accounts of a known year.');
    if (budget === null) return notApplicable('The budget of the year is not among the documents.');
    const year = own.year;
    const pairs = COMPARED_MEASURES.flatMap((measure) => {
      const claim = statedOnce(own.figures, measure, year, 'initial_budget');
      const stated = ownFigure(budget, measure);
      if (claim.kind !== 'stated' || stated.kind !== 'stated') return [];
      const a = acrossFigure('initial_budget', claim.figure, POLICY);
      const b = acrossFigure('budget', stated.figure, POLICY);
      return a && b ? [{ a, b, measure }] : [];
    });
    if (pairs.length === 0) return notEvaluable('No initial budget is stated once here and once there.');
    const compared = pairs.map((pair) => ({ ...pair, gap: gapOf(pair.a, pair.b) }));
    const told = compared.map(({ a, gap }) => ({ holds: gap === null, telling: a.value.gt(0) }));
    if (!isConfirmed([own, budget], told)) return notEvaluable(UNCONFIRMED);
    return {
      kind: 'evaluated',
      applied: pairs.length,
      breaches: compared.flatMap(({ a, b, gap, measure }) =>
        gap === null ? [] : [acrossBreach(a, b, gap, measure)],
      ),
    };
  },
});
