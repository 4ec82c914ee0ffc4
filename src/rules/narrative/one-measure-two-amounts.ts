import type { Fact } from '../../schema/fact.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { meet } from '../interval.js';
import { isNearOrSlip } from '../near.js';
import { equalityBreach, equalityGap } from '../sums.js';
import { speaksOfTables, standsInTables } from '../table-cells.js';
import type { Breach, CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;
/** Measures whose scope is one throughout a document. */
const MEASURES: readonly string[] = [
  'revenue_total',
  'expenditure_total',
  'fiscal_revenue_total',
  'fiscal_expenditure_total',
  'general_public_budget_expenditure',
  'government_fund_expenditure',
  'state_capital_expenditure',
  'three_public_total',
  'overseas_travel',
  'official_vehicle_total',
  'official_vehicle_operation',
  'official_reception',
  'agency_operating',
];
const NAMED = /收入|支出|总计|合计|经费|接待费|出国|运行/u;

/** The prose states a measure in several places with one amount. */
export const oneMeasureTwoAmounts = defineRule({
  id: 'N-018',
  version: 1,
  slug: 'one-measure-two-amounts',
  name: { zh: '同一指标前后两个金额', en: 'One measure, two amounts' },
  statement: {
    zh: '全文各处对同一年度的收支总额、“三公”经费及其分项、机关运行经费等只应有一个金额。',
    en: 'Wherever the prose states a total of revenue or expenditure, the three public expenses or agency operating cost of a year, the amount is one.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '文字多处列示的指标；恰有两个不同金额、相近或恰为常见笔误、且不是表中都有（口径不同）的才报告。',
    en: 'Measures stated in several places. Two different amounts are reported where they are near each other or a slip of one another, unless the tables hold both, which are then of two scopes.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '同一指标同一年度只有一个数。', en: 'A measure has one amount in a year.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{first_label}”一处为{first}，另一处“{second_label}”为{second}，相差{difference}。',
      en: 'One passage states {first} for "{first_label}", another {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '对照相应表格，确定哪一个金额正确；先确认两处口径相同。',
    en: 'Look the measure up in the tables to see which amount is right; see first whether both have one scope.',
  },
  examples: {
    holds: '公务接待费0.90万元。……公务接待费支出0.9万元，接待5批次。',
    fails: '公务接待费0.90万元。……公务接待费支出0.99万元，接待5批次。',
  },
  related: ['N-014', 'P-005'],
  evaluate(record) {
    const repeated = MEASURES.flatMap((measure) =>
      statedOf(record, measure).filter((figures) => figures.length > 1),
    );
    if (repeated.length === 0) return notApplicable('The prose states none of these measures twice.');
    const judged = repeated.filter((figures) => distinct(figures).length <= MOST_AMOUNTS);
    if (judged.length === 0)
      return notEvaluable('The prose states three amounts and more: those of several entities or scopes.');
    const breaches = judged.flatMap((figures) => breachOf(record, distinct(figures)));
    return { kind: 'evaluated', applied: judged.length, breaches };
  },
});

/** Amounts of a measure; those of accounts apart that hold what was carried over (总计) and those that do not (合计). */
function statedOf(record: CheckableRecord, measure: string): readonly (readonly Figure[])[] {
  const facts = record.facts.filter((fact) => isStated(record, fact, measure));
  const apart = record.kind !== 'budget' && /^(?:fiscal_)?(?:revenue|expenditure)_total$/u.test(measure);
  const groups = apart
    ? [facts.filter(({ label }) => isGrand(label)), facts.filter(({ label }) => !isGrand(label))]
    : [facts];
  return groups.map((group) => group.flatMap((fact) => factFigure('stated', fact, POLICY) ?? []));
}

/** 收、支总计, 收支总决算: with what was carried over from the year before and into the next. */
const isGrand = (label: string): boolean => /总计|总[预决]?算|收[、和及与]?支/u.test(comparable(label));

const isStated = (record: CheckableRecord, fact: Fact, measure: string): boolean =>
  fact.measure === measure &&
  fact.where === 'text' &&
  fact.role === 'amount' &&
  fact.amount_yuan !== null &&
  !fact.implied &&
  !fact.approximate &&
  fact.year === record.fiscal_year &&
  NAMED.test(comparable(fact.label)) &&
  speaksOfTables(record, fact);

/** So many amounts are told from each other; of more nothing is said. */
const MOST_AMOUNTS = 2;

/** One figure for each amount that rounding does not make the same as one before, and none beyond the first too many. */
function distinct(figures: readonly Figure[]): readonly Figure[] {
  const own: Figure[] = [];
  for (const figure of figures) {
    if (own.some(({ interval }) => meet(interval, figure.interval))) continue;
    own.push(figure);
    if (own.length > MOST_AMOUNTS) break;
  }
  return own;
}

function breachOf(record: CheckableRecord, [first, second]: readonly Figure[]): Breach[] {
  if (!first || !second || !isNearOrSlip(first, second)) return [];
  if (standsInTables(record, first) && standsInTables(record, second)) return [];
  const gap = equalityGap(first, second);
  return gap === null ? [] : [equalityBreach(first, second, gap)];
}
