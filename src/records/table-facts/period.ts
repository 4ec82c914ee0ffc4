import type { Identity } from '../../identity/types.js';
import type { FactRole } from '../../schema/fact.js';
import type { Table } from '../../schema/table.js';
import { squash } from '../../shared/text.js';

/** Which figure a column holds: of which year, and whether planned or final. */
export interface ColumnPeriod {
  readonly role: FactRole;
  readonly year: number | null;
}

/** What is known of the document that decides which year and role a column has. */
type PeriodOfDocument = Pick<Identity, 'fiscalYear' | 'kind'>;

const COMPARISON = /增减|增长|增幅|减少|降低|差额|差异|比较|比重|比例|占比|完成率|执行率|[%％]/;
const PRIOR = /上年(?!.{0,4}(?:结转|结余))|去年|上一年/;

/**
 * The period of the column at `index`. Null for columns that hold no figure of their own (changes, shares) or one of a
 * year that is neither the document's nor the one before.
 */
export function periodOf(
  table: Table,
  index: number,
  { fiscalYear, kind }: PeriodOfDocument,
): ColumnPeriod | null {
  const parts = table.columns[index]!.path.map(squash);
  const words = parts.join('/');
  if (COMPARISON.test(words)) return null;
  const years = [...words.matchAll(/20\d{2}(?=年)/g)].map((match) => Number(match[0]));
  const year = years.at(-1) ?? fiscalYear;
  if (PRIOR.test(words) || (fiscalYear !== null && year === fiscalYear - 1))
    return { role: 'prior', year: fiscalYear === null ? null : fiscalYear - 1 };
  if (fiscalYear !== null && year !== fiscalYear) return null;
  const role = roleOf(table, parts);
  // What a budget prints as 年初预算 of its own year is the budget itself.
  return { role: role === 'initial_budget' && kind === 'budget' ? 'amount' : role, year };
}

const FINAL = /(?:决算|执行|完成)(?:数|金额|额)?$/;
const PLAN = /预算(?:数|金额|额)$|^预算$/;

/** In a table that also prints final figures, 预算数 is the plan that they are measured against. */
function roleOf(table: Table, parts: readonly string[]): FactRole {
  const says = (pattern: RegExp): boolean => parts.some((part) => pattern.test(part));
  if (says(/年初预算/)) return 'initial_budget';
  if (says(/调整(?:后)?(?:全年)?预算/)) return 'adjusted_budget';
  if (!says(PLAN)) return 'amount';
  const final = table.columns.some(({ path }) => path.some((part) => FINAL.test(squash(part))));
  return final ? 'budgeted' : 'amount';
}
