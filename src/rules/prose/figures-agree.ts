import type { Fact } from '../../schema/fact.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { paragraphOf } from '../prose.js';
import { equalityBreach, equalityGap } from '../sums.js';
import { standsInTables } from '../table-cells.js';
import { isThreePublicOnly } from '../three-public.js';
import type { Breach, CheckableRecord } from '../types.js';
import { ONE_THING } from './wording.js';

const POLICY = { truncation: true } as const;
/** Measures whose scope is the same wherever a document states them. */
const MEASURES: readonly string[] = [
  'revenue_total',
  'expenditure_total',
  'revenue_current_year',
  'expenditure_current_year',
  'carryover_out',
  'basic_expenditure',
  'three_public_total',
  'overseas_travel',
  'official_vehicle_total',
  'official_vehicle_purchase',
  'official_vehicle_operation',
  'official_reception',
  'procurement_total',
  'procurement_goods',
  'procurement_works',
  'procurement_services',
  'government_fund_revenue',
  'government_fund_expenditure',
  'state_capital_revenue',
  'state_capital_expenditure',
  'agency_operating',
  'purchase_of_services',
  'meeting',
  'training',
];

/** A figure that prose and tables both state is the same in both. */
export const figuresAgree = defineRule({
  id: 'P-002',
  version: 4,
  slug: 'figures-agree',
  name: { zh: '文字与表格数字一致', en: 'Prose and tables state the same figure' },
  statement: {
    zh: '文字说明的收支总额、本年收支合计、年末结转、一般公共预算基本支出、“三公”经费及其分项、政府采购、政府性基金和国有资本经营预算、机关运行经费等应与相应表格一致。',
    en: 'Totals of revenue and expenditure, with and without carry-over, what is carried out, basic expenditure of the general public budget, the three public expenses, procurement, government funds, state capital and agency operating cost agree between prose and tables.',
  },
  scope: ['facts'],
  applies: {
    zh: '文字对某指标某年度只列一个数、表格也列示该指标的情形；与任一表格相符即视为一致。',
    en: 'Measures for which the prose states one figure of a year and the tables state it too; it holds when any table agrees.',
  },
  severity: 'warning',
  basis: [ONE_THING],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文字中“{first_label}”为{first}，表中“{second_label}”为{second}，相差{difference}。',
      en: 'The prose states {first} for "{first_label}", the table {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '比较文字与相应表格；先确认两者口径（如是否含政府性基金、结转）是否相同。',
    en: 'Compare the text with the table; see first whether both have the same scope (government funds, carry-over).',
  },
  examples: {
    holds: '公务接待费0.9万元。（表）公务接待费 0.90',
    fails: '公务接待费0.9万元。（表）公务接待费 9.00',
  },
  related: ['P-001', 'X-003'],
  evaluate(record) {
    const pairs = MEASURES.flatMap((measure) => comparedIn(record, measure));
    if (pairs.length === 0) return notApplicable('Prose and tables state no measure of these both.');
    const clear = pairs.flatMap((pair) => (pair === 'unclear' ? [] : [pair]));
    if (clear.length === 0) return notEvaluable('The prose states each of these measures in several ways.');
    return {
      kind: 'evaluated',
      applied: clear.length,
      breaches: clear.flatMap((pair) => breachOf(record, pair)),
    };
  },
});

/** What the prose may mean by a total: that of the year's own money. */
const CURRENT_YEAR: Readonly<Record<string, string>> = {
  revenue_total: 'revenue_current_year',
  expenditure_total: 'expenditure_current_year',
};

interface Compared {
  readonly prose: Figure;
  readonly tables: readonly Figure[];
}

function comparedIn(record: CheckableRecord, measure: string): readonly (Compared | 'unclear')[] {
  const own = record.facts.filter(
    (fact) => fact.measure === measure && fact.role === 'amount' && fact.year === record.fiscal_year,
  );
  const isBasic = measure === 'basic_expenditure';
  const prose = figures(
    own.filter(
      (fact) =>
        fact.where === 'text' &&
        !isPartOfName(record, fact) &&
        (!isBasic || OF_PUBLIC_BUDGET.test(comparable(fact.label))),
    ),
  );
  const alike = CURRENT_YEAR[measure];
  const tables = figures(
    record.facts.filter(
      (fact) =>
        fact.where === 'table' &&
        (fact.measure === measure || fact.measure === alike) &&
        fact.role === 'amount' &&
        fact.year === record.fiscal_year &&
        (measure !== 'three_public_total' || isThreePublicOnly(record, fact)) &&
        (!isBasic || kindOf(record, fact) === 'basic_expenditure_economic'),
    ),
  );
  if (prose.length === 0 || tables.length === 0) return [];
  return new Set(prose.map(({ value }) => value.toFixed())).size === 1
    ? [{ prose: prose[0]!, tables }]
    : ['unclear'];
}

/** Basic expenditure is held against its own table where the prose says that it is of the same money. */
const OF_PUBLIC_BUDGET = /公共预算(?:财政拨款|当年拨款|拨款)?基本支出/u;
const kindOf = ({ tables }: CheckableRecord, fact: Fact): string | undefined =>
  tables.find(({ id }) => id === fact.table)?.kind;

const figures = (facts: readonly Fact[]): readonly Figure[] =>
  facts.flatMap((fact) => factFigure(fact.where === 'text' ? 'prose' : 'table', fact, POLICY) ?? []);

function breachOf(record: CheckableRecord, { prose, tables }: Compared): Breach[] {
  const gaps = tables.map((table) => ({ table, gap: equalityGap(prose, table) }));
  const [first] = gaps;
  if (!first || gaps.some(({ gap }) => gap === null)) return [];
  const breach = equalityBreach(prose, first.table, first.gap!);
  // A figure that the tables hold in another line may be that line's, under a name of its own.
  const isElsewhere = !prose.value.eq(0) && standsInTables(record, prose);
  return [isElsewhere ? { ...breach, severity: 'notice' } : breach];
}

/** Whether the measure is the last part of a longer name: 上级下达资金——政府性基金预算. */
const isPartOfName = (record: CheckableRecord, fact: Fact): boolean =>
  /[\p{L}）)][—–―─-]{1,3}$/u.test(
    (paragraphOf(record, fact) ?? '').slice(0, fact.locator.start ?? 0).slice(-8),
  );
