import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { paragraphOf, sentenceAround } from '../prose.js';
import type { CheckableRecord } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;
/** The purchases are in the procurement budget, as the sentence itself says. */
const LISTED = /(?:列入|纳入|编入|计入|包含在|包括在)[^，。；\n]{0,10}(?:政府)?采购(?:预算|计划)/u;
const NOT_LISTED = /(?:未|不|没有|尚未|暂未)(?:予|再|能)?(?:列入|纳入|编入|计入|包含|包括)/u;

/** Purchases that the text says are in the procurement budget are larger than that budget. */
export const listedPurchasesExceedProcurement = defineRule({
  id: 'X-001',
  version: 1,
  slug: 'listed-purchases-exceed-procurement',
  name: {
    zh: '称已列入采购预算的购置超过政府采购预算',
    en: 'Purchases said to be in the procurement budget exceed it',
  },
  statement: {
    zh: '文中写明“已列入政府采购预算”的拟购置资产金额，不应大于同一文件的政府采购预算。',
    en: 'Planned purchases of assets that the text says are listed in the procurement budget do not exceed the procurement budget of the document.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一句写明拟购置资产金额并称其列入政府采购预算，且另处写明政府采购预算总额的文件。',
    en: 'Documents whose text states planned purchases, says in the same sentence that they are in the procurement budget, and states that budget.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '列入某预算的金额不能大于该预算总额，两处表述相互矛盾。',
        en: 'What is part of a budget cannot exceed it: the two statements contradict each other.',
      },
    },
    {
      kind: 'legal',
      source: '《政府采购法》',
      text: {
        zh: '政府采购项目应当列入政府采购预算。',
        en: 'Government purchases are listed in the procurement budget.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文中称拟购置{planned}已列入政府采购预算，而政府采购预算为{budget}，相差{difference}。',
      en: 'The text says that purchases of {planned} are listed in the procurement budget, yet that budget is {budget}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '对照“政府采购预算情况”与“国有资产信息”两部分，并查政府采购预算表。',
    en: 'Compare the sections on procurement and on state assets, and look at the table of procurement.',
  },
  examples: {
    holds: '安排政府采购预算52万元。……拟购置固定资产52万元，已列入政府采购预算。',
    fails: '安排政府采购预算0万元。……拟购置固定资产52万元，已列入政府采购预算。',
  },
  related: [],
  evaluate(record) {
    const planned = record.facts.filter(
      (fact) => fact.measure === 'planned_asset_purchase' && fact.role === 'amount' && isListed(record, fact),
    );
    if (planned.length === 0)
      return notApplicable(
        'The text does not say of planned purchases that the procurement budget lists them.',
      );
    const budget = procurementOf(record);
    const purchases = planned.flatMap((fact) => factFigure('part', fact, POLICY) ?? []);
    if (budget === null || purchases.length === 0)
      return notEvaluable('The document does not state one procurement budget to compare with.');
    const breaches = purchases
      .filter(({ interval }) => interval.low.gt(budget.interval.high))
      .map((purchase) => breachOf(purchase, budget));
    return { kind: 'evaluated', applied: purchases.length, breaches };
  },
});

function isListed(record: CheckableRecord, fact: Fact): boolean {
  const text = paragraphOf(record, fact);
  if (text === null || fact.locator.start === undefined) return false;
  const { start, end } = sentenceAround(text, fact.locator.start, fact.locator.end ?? fact.locator.start);
  const sentence = text.slice(start, end);
  return LISTED.test(sentence) && !NOT_LISTED.test(sentence);
}

/** The one procurement budget that prose and tables state; null for none, or for several that differ. */
function procurementOf(record: CheckableRecord): Figure | null {
  const facts = record.facts.filter(
    ({ measure, role, year }) =>
      measure === 'procurement_total' && role === 'amount' && (year === null || year === record.fiscal_year),
  );
  if (new Set(facts.map(({ amount_yuan }) => amount_yuan)).size !== 1) return null;
  return factFigure('whole', facts[0]!, POLICY);
}

function breachOf(purchase: Figure, budget: Figure) {
  const difference = purchase.value.minus(budget.value);
  return {
    values: {
      planned: inUnit(purchase.value, purchase.unit),
      budget: inUnit(budget.value, budget.unit),
      difference: inUnit(difference, purchase.unit),
    },
    evidence: [budget.evidence, purchase.evidence] as const,
    observed: inUnit(budget.value, budget.unit),
    expected: `≥ ${inUnit(purchase.value, purchase.unit)}`,
    difference: inUnit(difference.times(-1), purchase.unit),
    tolerance: null,
  };
}
