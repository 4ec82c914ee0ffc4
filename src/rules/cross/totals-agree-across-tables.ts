import type { Fact } from '../../schema/fact.js';
import { groupBy } from '../../shared/multimap.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factFigure } from '../figures.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { Breach, CheckableRecord } from '../types.js';
import { differInScope } from './carried.js';

const POLICY = { truncation: false } as const;
/** Wholes that mean the same in every table that states them. */
const MEASURES: readonly string[] = ['revenue_total', 'expenditure_total'];

/** A total that several tables state is the same in each. */
export const totalsAgreeAcrossTables = defineRule({
  id: 'X-003',
  version: 1,
  slug: 'totals-agree-across-tables',
  name: { zh: '各表总额一致', en: 'A total is the same in every table' },
  statement: {
    zh: '收支总表、收入总表、支出总表等各表所列的收入总额、支出总额应一致。',
    en: 'Total revenue and total expenditure are the same in the summary, the revenue table and the expenditure table.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '同一单位同一年度有两张不同种类的表列示同一总额；同类表有多张（含所属单位）的不比较。',
    en: 'Two tables of different kinds, one of each kind, that state a total of the same entity and year. Documents with several tables of one kind are left out.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: { zh: '各公开表同口径数据应一致。', en: 'What the published tables state in one scope agrees.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{first_label}”为{first}，另一表“{second_label}”为{second}，相差{difference}。',
      en: '"{first_label}" is {first}, while another table has {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '比较两张表的总计；先确认是否都含上年结转和单位资金。',
    en: 'Compare both totals; see first whether both include carry-over and the same sources.',
  },
  examples: {
    holds: '收支总表：收入总计 100.00｜收入总表：合计 100.00',
    fails: '收支总表：收入总计 100.00｜收入总表：合计 90.00',
  },
  related: ['A-007', 'P-002', 'X-007'],
  evaluate(record) {
    const facts = record.facts.filter(
      (fact) => fact.table !== null && fact.role === 'amount' && MEASURES.includes(fact.measure),
    );
    const groups = grouped(facts);
    const pairs = [...groups.values()].flatMap((group) => pairsOf(record, group));
    if (facts.length === 0 || groups.size === facts.length)
      return notApplicable('No total is stated by two tables.');
    if (pairs.length === 0)
      return notEvaluable(
        'The document holds several tables of one kind; which belong together is not told.',
      );
    return {
      kind: 'evaluated',
      applied: pairs.length,
      breaches: pairs.flatMap(([a, b]) => compare(record, a, b)),
    };
  },
});

/** The first table's fact against each other table's, where every table is of another kind. */
function pairsOf(record: CheckableRecord, facts: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  const kinds = facts.map(({ table }) => record.tables.find(({ id }) => id === table)?.kind);
  if (new Set(kinds).size !== kinds.length) return [];
  const [first, ...others] = facts;
  return others.map((other) => [first!, other] as const);
}

function compare(record: CheckableRecord, first: Fact, second: Fact): Breach[] {
  const a = factFigure('stated', first, POLICY);
  const b = factFigure('stated', second, POLICY);
  if (a === null || b === null) return [];
  const gap = equalityGap(a, b);
  if (gap === null || differInScope(record, a, b, gap.difference)) return [];
  return [equalityBreach(a, b, gap)];
}

const grouped = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> =>
  groupBy(facts, ({ measure, year }) => JSON.stringify([measure, year]));
