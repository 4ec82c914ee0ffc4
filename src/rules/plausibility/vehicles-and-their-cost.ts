import type { Fact } from '../../schema/fact.js';
import { decimal } from '../../shared/money.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

const COST = 'official_vehicle_operation';
const COUNT = 'vehicle_count';
/** What a car may cost a year to run, in yuan, before one asks how: far above what any province allows. */
const MOST_A_CAR = '300000';

/** Running cost of official vehicles where there are none, or more of it than cars can cost. */
export const vehiclesAndTheirCost = defineRule({
  id: 'L-002',
  version: 1,
  slug: 'vehicles-and-their-cost',
  name: { zh: '公务用车运行费与车辆数不相称', en: 'Running cost and number of vehicles do not fit' },
  statement: {
    zh: '有公务用车运行费的一般有车辆；每辆车每年的运行费一般不会超过三十万元。',
    en: 'Where vehicles cost money to run there are vehicles as a rule, and none costs more than 300,000 yuan a year.',
  },
  scope: ['facts'],
  applies: {
    zh: '文字列示公务用车运行维护费和车辆总数（各只有一个数）的文件；车辆数为上年末、费用为本年，或车辆属租用、待购，均可能是正常情形。',
    en: 'Documents whose prose states one running cost and one number of vehicles. The number may be that of the year before, and vehicles may be hired or still to be bought.',
  },
  severity: 'notice',
  basis: [
    { kind: 'wording', text: { zh: '费用与数量应相称。', en: 'A cost and what it is for should fit.' } },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '公务用车运行维护费为“{cost}”，而车辆数为零（“{count}”）。',
      en: 'Running vehicles costs money ("{cost}"), yet there are none ("{count}").',
    },
    dear: {
      zh: '公务用车运行维护费“{cost}”，车辆数“{count}”，平均每辆超过三十万元。',
      en: 'Running vehicles costs "{cost}" for "{count}": more than 300,000 yuan each.',
    },
  },
  byHand: {
    zh: '查看资产部分的车辆数与“三公”经费部分的公务用车保有量，以及费用的单位。',
    en: 'Compare the vehicles in the parts on assets and on the three public expenses, and look at the unit of the cost.',
  },
  examples: {
    holds: '公务用车运行维护费6.75万元。共有车辆2辆。',
    fails: '公务用车运行维护费6.75万元。共有车辆0辆。',
  },
  related: ['N-005', 'N-019'],
  evaluate(record) {
    const costs = stated(record, COST).filter(({ amount_yuan }) => amount_yuan !== null);
    const counts = stated(record, COUNT).filter(({ quantity }) => quantity !== null);
    if (costs.length === 0 || counts.length === 0)
      return notApplicable('The prose does not state both running cost and number of vehicles.');
    if (new Set(costs.map(({ amount_yuan }) => amount_yuan)).size > 1)
      return notEvaluable('The prose states several running costs.');
    return { kind: 'evaluated', applied: 1, breaches: breachOf(costs[0]!, counts) };
  },
});

const stated = (record: CheckableRecord, measure: string): readonly Fact[] =>
  record.facts.filter(
    (fact) =>
      fact.measure === measure &&
      fact.where === 'text' &&
      (fact.role === 'amount' || fact.role === 'count') &&
      fact.year !== null &&
      record.fiscal_year !== null &&
      record.fiscal_year - fact.year <= 1,
  );

function breachOf(cost: Fact, counts: readonly Fact[]): Breach[] {
  const yuan = decimal(cost.amount_yuan!);
  if (yuan.lte(0)) return [];
  const most = counts.reduce((a, b) => (decimal(b.quantity!).gt(a.quantity!) ? b : a));
  const cars = decimal(most.quantity!);
  const variant = cars.eq(0) ? 'default' : yuan.div(cars).gt(MOST_A_CAR) ? 'dear' : null;
  if (variant === null) return [];
  return [
    {
      variant,
      values: { cost: cost.quote, count: most.quote },
      evidence: [factEvidence('stated', cost), factEvidence('count', most)],
      observed: cost.quote,
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}
