import type { Fact } from '../../schema/fact.js';
import type { TableKind } from '../../schema/table.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { equalityBreach, equalityGap, type Gap } from '../sums.js';
import type { Breach, CheckableRecord } from '../types.js';
import { differInScope } from './carried.js';

const POLICY = { truncation: false } as const;

/** A measure as one kind of table states it. */
interface Place {
  readonly kind: TableKind;
  readonly measure: string;
}

const both = (
  a: TableKind,
  b: TableKind,
  measures: readonly string[],
): readonly (readonly [Place, Place])[] =>
  measures.map((measure) => [
    { kind: a, measure },
    { kind: b, measure },
  ]);

/** What two kinds of table state in the same scope. */
const LINKS: readonly (readonly [Place, Place])[] = [
  ...both('income_expenditure_summary', 'income_summary', [
    'general_public_budget_revenue',
    'government_fund_revenue',
    'state_capital_revenue',
    'fiscal_revenue_total',
    'fiscal_special_account_revenue',
    'institutional_revenue',
    'operating_revenue',
    'superior_subsidy_revenue',
    'affiliate_remittance_revenue',
    'other_revenue',
    'revenue_current_year',
    'carryover_in',
  ]),
  ...both('income_expenditure_summary', 'expenditure_summary', [
    'expenditure_current_year',
    'remit_to_superior',
    'subsidy_to_affiliates',
    'operating_expenditure',
  ]),
  ...both('income_expenditure_summary', 'fiscal_appropriation_summary', [
    'general_public_budget_revenue',
    'government_fund_revenue',
    'state_capital_revenue',
  ]),
  ...both('fiscal_appropriation_summary', 'general_public_budget_expenditure', [
    'general_public_budget_expenditure',
  ]),
  ...both('fiscal_appropriation_summary', 'fiscal_appropriation_expenditure', ['fiscal_expenditure_total']),
  ...both('fiscal_appropriation_summary', 'government_fund_expenditure', ['government_fund_expenditure']),
  ...both('fiscal_appropriation_summary', 'state_capital_expenditure', ['state_capital_expenditure']),
  ...both('expenditure_summary', 'project_expenditure', ['project_expenditure']),
  [
    { kind: 'general_public_budget_expenditure', measure: 'general_public_budget_expenditure/basic' },
    { kind: 'basic_expenditure_economic', measure: 'basic_expenditure' },
  ],
  [
    { kind: 'general_public_budget_expenditure', measure: 'general_public_budget_expenditure/personnel' },
    { kind: 'basic_expenditure_economic', measure: 'personnel_expenditure' },
  ],
  [
    { kind: 'general_public_budget_expenditure', measure: 'general_public_budget_expenditure/public' },
    { kind: 'basic_expenditure_economic', measure: 'public_expenditure' },
  ],
];

/** What two tables state of one kind of money is the same in both. */
export const partsAgreeAcrossTables = defineRule({
  id: 'X-007',
  version: 1,
  slug: 'parts-agree-across-tables',
  name: { zh: '各表分项一致', en: 'Parts are the same in every table' },
  statement: {
    zh: '各项收入在收支总表与收入总表中一致；一般公共预算、政府性基金等支出在财政拨款收支总表与各专表中一致；一般公共预算支出表的基本支出与基本支出表一致。',
    en: 'Sources of revenue agree between the summary and the revenue table, kinds of appropriation between their summary and their own tables, and basic expenditure between the table by function and the table by economic purpose.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '两种表各只有一张、都列示该项目的文件；差额恰为结转结余、或两表有多项不同的，视为口径不同。',
    en: 'Documents with one table of each kind that both state the item. A difference that is the amount carried over, or differences in several items, are ones of scope.',
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
    zh: '比较两张表的该项金额；先确认是否都含上年结转。',
    en: 'Compare the item in both tables; see first whether both include what was carried over.',
  },
  examples: {
    holds: '收支总表：事业收入 20.00｜收入总表：事业收入 20.00',
    fails: '收支总表：事业收入 20.00｜收入总表：事业收入 2.00',
  },
  related: ['X-003', 'X-006', 'A-008'],
  evaluate(record) {
    const pairs = LINKS.map(([a, b]) => pairOf(record, a, b)).filter((pair) => pair !== null);
    if (pairs.length === 0) return notApplicable('No two tables of these kinds state the same item.');
    const clear = pairs.filter((pair) => pair !== 'several');
    if (clear.length === 0)
      return notEvaluable(
        'The document holds several tables of one kind; which belong together is not told.',
      );
    const found = clear.flatMap((pair) => differenceOf(pair) ?? []);
    const breaches = found.filter((own) => isAlone(own, found)).flatMap((own) => breachOf(record, own));
    return { kind: 'evaluated', applied: clear.length, breaches };
  },
});

/** Two facts that differ by more than rounding explains. */
interface Difference {
  readonly a: Figure;
  readonly b: Figure;
  readonly gap: Gap;
}

/** The facts of both places; null where one states nothing, `several` where a place is not one. */
function pairOf(record: CheckableRecord, a: Place, b: Place): readonly [Fact, Fact] | 'several' | null {
  const [first, second] = [statedAt(record, a), statedAt(record, b)];
  if (first.length === 0 || second.length === 0) return null;
  if (first.length > 1 || second.length > 1 || isSeveral(record, a) || isSeveral(record, b)) return 'several';
  return [first[0]!, second[0]!];
}

const isSeveral = (record: CheckableRecord, { kind }: Place): boolean =>
  record.tables.filter((table) => table.kind === kind && !table.empty).length > 1;

const statedAt = (record: CheckableRecord, { kind, measure }: Place): readonly Fact[] =>
  record.facts.filter(
    (fact) =>
      fact.measure === measure &&
      fact.role === 'amount' &&
      fact.amount_yuan !== null &&
      fact.table !== null &&
      fact.year === record.fiscal_year &&
      record.tables.find(({ id }) => id === fact.table)?.kind === kind,
  );

function differenceOf([first, second]: readonly [Fact, Fact]): Difference | null {
  const a = factFigure('stated', first, POLICY);
  const b = factFigure('stated', second, POLICY);
  const gap = a === null || b === null ? null : equalityGap(a, b);
  return a === null || b === null || gap === null ? null : { a, b, gap };
}

/** Two tables that differ in several items are of two scopes: with and without what is passed on or carried over. */
const isAlone = (own: Difference, all: readonly Difference[]): boolean =>
  all.every((other) => other === own || tablesOf(other) !== tablesOf(own));

const tablesOf = ({ a, b }: Difference): string => `${a.evidence.table} ${b.evidence.table}`;

const breachOf = (record: CheckableRecord, { a, b, gap }: Difference): Breach[] =>
  differInScope(record, a, b, gap.difference) ? [] : [equalityBreach(a, b, gap)];
