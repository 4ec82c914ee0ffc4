import type { Fact } from '../../schema/fact.js';
import { decimal } from '../../shared/money.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

/** A cost, what it is for in numbers, and their names. */
interface Pair {
  readonly cost: string;
  readonly counts: readonly string[];
}

const PAIRS: readonly Pair[] = [
  { cost: 'official_reception', counts: ['reception_batches', 'reception_persons'] },
  { cost: 'overseas_travel', counts: ['overseas_groups', 'overseas_persons'] },
  { cost: 'official_vehicle_purchase', counts: ['vehicle_purchased_count'] },
  { cost: 'meeting', counts: ['meetings'] },
  { cost: 'training', counts: ['trainings'] },
];

/** Receptions, travel abroad or purchases that cost something and did not happen, or happened and cost nothing. */
export const receptionsAndTheirCost = defineRule({
  id: 'L-003',
  version: 1,
  slug: 'receptions-and-their-cost',
  name: { zh: '费用与批次、人次、辆数不相称', en: 'Cost without events, or events without cost' },
  statement: {
    zh: '公务接待费与接待批次人次、出国费与团组人次、购车费与购车辆数、会议费与会议次数，一方为零时另一方一般也为零。',
    en: 'Receptions and visitors, travel abroad and groups, purchases and vehicles bought: where one is none, so is the other as a rule.',
  },
  scope: ['facts'],
  applies: {
    zh: '决算文件；文字同时列示费用和相应的批次、人次、辆数。由接待方或其他单位承担费用的属正常。',
    en: 'Final accounts whose prose states both the cost and the numbers. Costs borne by another unit are normal.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '“三公”经费决算应说明因公出国（境）团组数及人数、公务用车购置数及保有量、国内公务接待批次和人数。',
        en: 'Final accounts of the three public expenses tell groups and persons, vehicles bought and held, receptions and visitors.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '费用“{cost}”不为零，而“{count}”为零。',
      en: 'There is a cost ("{cost}"), yet "{count}" is none.',
    },
    free: {
      zh: '费用“{cost}”为零，而“{count}”不为零。',
      en: 'There is no cost ("{cost}"), yet "{count}" is not none.',
    },
  },
  byHand: {
    zh: '核对该段费用与批次、人次；确认费用是否由他方承担。',
    en: 'Compare cost and numbers in the passage, and see whether somebody else bore the cost.',
  },
  examples: {
    holds: '公务接待费支出0.16万元，国内公务接待1批次，13人次。',
    fails: '公务接待费支出0.16万元，国内公务接待0批次，0人次。',
  },
  related: ['N-004', 'L-002'],
  evaluate(record) {
    if (record.kind !== 'final_accounts') return notApplicable('The document is no final accounts.');
    const found = PAIRS.flatMap((pair) => judge(record, pair) ?? []);
    if (found.length === 0) return notApplicable('The prose states no cost together with its numbers.');
    return { kind: 'evaluated', applied: found.length, breaches: found.flatMap(({ breach }) => breach) };
  },
});

function judge(
  record: CheckableRecord,
  { cost, counts }: Pair,
): { readonly breach: readonly Breach[] } | null {
  const own = (measure: string): readonly Fact[] =>
    record.facts.filter(
      (fact) => fact.measure === measure && fact.where === 'text' && fact.year === record.fiscal_year,
    );
  const amounts = own(cost).filter(({ role, amount_yuan }) => role === 'amount' && amount_yuan !== null);
  const numbers = counts.flatMap((measure) =>
    own(measure).filter(({ role, quantity }) => role === 'count' && quantity !== null),
  );
  const [amount] = amounts;
  const [number] = numbers;
  if (!amount || !number || new Set(amounts.map(({ amount_yuan }) => amount_yuan)).size > 1) return null;
  const spent = decimal(amount.amount_yuan!).gt(0);
  const happened = numbers.some(({ quantity }) => decimal(quantity!).gt(0));
  if (spent === happened) return { breach: [] };
  const told = happened ? numbers.find(({ quantity }) => decimal(quantity!).gt(0))! : number;
  const breach: Breach = {
    variant: spent ? 'default' : 'free',
    values: { cost: amount.quote, count: told.quote },
    evidence: [factEvidence('stated', amount), factEvidence('count', told)],
    observed: amount.quote,
    expected: null,
    difference: null,
    tolerance: null,
  };
  return { breach: [breach] };
}
