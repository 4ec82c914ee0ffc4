import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { passages } from '../statements.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Figures that every disclosure states of its own year. */
const MEASURES: ReadonlySet<string> = new Set([
  'revenue_total',
  'expenditure_total',
  'fiscal_revenue_total',
  'fiscal_expenditure_total',
  'general_public_budget_revenue',
  'general_public_budget_expenditure',
  'government_fund_revenue',
  'government_fund_expenditure',
  'state_capital_expenditure',
  'basic_expenditure',
  'project_expenditure',
  'three_public_total',
  'agency_operating',
  'procurement_total',
]);

/** A passage states this year's figure under the year before, compared with the year before that. */
export const figuresOfLastYear = defineRule({
  id: 'N-023',
  version: 1,
  slug: 'figures-of-last-year',
  name: { zh: '以上年年份说明本年指标', en: 'A figure told of the year before' },
  statement: {
    zh: '文件应说明本年度的收支、“三公”经费、机关运行经费等；只说明上一年度与其再上一年度的比较，疑为沿用上年文本。',
    en: 'A disclosure tells its own year. Where it tells a measure only of the year before, compared with the year before that, words of last year were left.',
  },
  scope: ['facts'],
  applies: {
    zh: '文字对某指标只有上一年度的金额、且同段写明与再上一年度比较的；文字或“上年”部分另说明本年金额的不算。',
    en: 'Measures for which the prose states an amount of the year before with a change against the year before that, and none of the document’s own year.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '多为沿用上年文本。', en: 'Mostly words of the year before.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '{year}年度的文件只说明“{label}”{stated}年的金额并与{base}年比较，疑为沿用上年文本。',
      en: 'The document of {year} tells "{label}" of {stated} only, compared with {base}: probably left over from the year before.',
    },
  },
  byHand: {
    zh: '对照表格，确定该金额属于哪一年度。',
    en: 'See in the tables of which year the amount is.',
  },
  examples: {
    holds: '（2024年预算）2024年机关运行经费72万元，比2023年减少8万元。',
    fails: '（2024年预算）2023年机关运行经费72万元，比2022年减少8万元。',
  },
  related: ['F-020', 'N-012'],
  evaluate(record) {
    const year = record.fiscal_year;
    if (year === null) return notEvaluable('The year of the document is not known.');
    const told = passages(record).flatMap((facts) => changesOf(facts, year));
    if (told.length === 0) return notApplicable('No passage compares such a figure with an earlier year.');
    const own = new Set(told.flatMap(({ measure, year: of }) => (of === year ? [measure] : [])));
    // Where most of the text is on the year before, the year of the document is in doubt.
    const late = told.filter(({ year: of }) => of === year - 1);
    if (late.length > told.length - late.length)
      return notEvaluable('Most of such passages tell of the year before.');
    const breaches = late.flatMap((change): readonly Breach[] =>
      own.has(change.measure) || statesOwnYear(record, change.measure, year) ? [] : [breachOf(change, year)],
    );
    return { kind: 'evaluated', applied: told.length, breaches };
  },
});

/** Changes of this year against another, and of last year against the year before it, that stand beside their amount. */
const changesOf = (facts: readonly Fact[], year: number): readonly Fact[] =>
  facts.filter(
    (change) =>
      change.role === 'change' &&
      MEASURES.has(change.measure) &&
      (change.year === year || (change.year === year - 1 && EARLIER.test(change.compare_to ?? ''))) &&
      facts.some(
        (fact) => fact.role === 'amount' && fact.measure === change.measure && fact.year === change.year,
      ),
  );

/** What last year was compared with: a year that is named, or its own 上年. */
const EARLIER = /^(?:year:|prior_year)/u;

const statesOwnYear = ({ facts }: CheckableRecord, measure: string, year: number): boolean =>
  facts.some(
    (fact) =>
      fact.where === 'text' && fact.measure === measure && fact.role === 'amount' && fact.year === year,
  );

const breachOf = (change: Fact, year: number): Breach => ({
  values: {
    year: String(year),
    label: change.label,
    stated: String(year - 1),
    base: String(year - 2),
  },
  evidence: [factEvidence('stated', change)],
  observed: String(year - 1),
  expected: String(year),
  difference: null,
  tolerance: null,
});
