import type { Table } from '../../schema/table.js';
import { type Decimal, decimal } from '../../shared/money.js';
import { comparable } from '../../shared/text.js';
import { amountColumns, topRows } from '../../tables/index.js';
import { defineRule, notApplicable } from '../define.js';
import type { Breach } from '../types.js';
import { type ColumnSum, columnSum, lineBreaches, mostlyFails } from './column-sums.js';

const POLICY = { truncation: false } as const;
const OF_WHICH = /^\(?(?:其中|含|包括)/;
/** Kinds of table whose lines without codes are one flat list. */
const FLAT_KINDS: ReadonlySet<string> = new Set([
  'project_expenditure',
  'procurement',
  'purchase_of_services',
]);

/** The 合计 line of a table equals the sum of its highest lines, column by column. */
export const totalIsSumOfLines = defineRule({
  id: 'A-002',
  version: 3,
  slug: 'total-is-sum-of-lines',
  name: { zh: '合计行等于各行之和', en: 'The total line equals the sum of the lines' },
  statement: {
    zh: '表中“合计”行各列金额应等于最高一级各行同列金额之和，“其中”行不计。',
    en: 'In every amount column, the total line equals the sum of the highest lines; of-which lines do not count.',
  },
  scope: ['tables'],
  applies: {
    zh: '只有一个合计金额、且各行按科目编码分级的表，以及逐项列示的项目、采购表。',
    en: 'Tables with one total whose lines carry codes, and flat lists of projects or purchases.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '合计为各项之和。', en: 'A total is the sum of its lines.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，各行之和为{sum}，各行多出{difference}。',
      en: '"{whole}" is {stated}, but the lines add up to {sum}, which is {difference} more.',
    },
    withheld: {
      zh: '“{whole}”为{stated}，所列各行之和为{sum}，少{difference}；可能有未列出（如涉密剔除）的行。',
      en: '"{whole}" is {stated}, but the listed lines add up to {sum}, {difference} less; lines may have been left out, such as secret ones.',
    },
  },
  byHand: {
    zh: '把该列最高一级各行（如功能分类的“类”）的金额相加，与合计行比较。',
    en: 'Add up the highest lines of the column (such as the three-digit codes) and compare with the total line.',
  },
  examples: {
    holds: '合计 150.00｜201 一般公共服务支出 120.00｜208 社会保障和就业支出 30.00',
    fails: '合计 150.00｜201 一般公共服务支出 120.00｜208 社会保障和就业支出 40.00',
  },
  related: ['A-001', 'A-003'],
  evaluate(record) {
    const results = record.tables.map(checkTable);
    const applied = results.reduce((n, result) => n + result.applied, 0);
    if (applied === 0) return notApplicable('No table has a total line with lines that can be added up.');
    return { kind: 'evaluated', applied, breaches: results.flatMap(({ breaches }) => breaches) };
  },
});

function checkTable(table: Table): { readonly applied: number; readonly breaches: readonly Breach[] } {
  const totals = table.rows.flatMap(({ kind }, row) => (kind === 'total' ? [row] : []));
  const lines = addedLines(table);
  if (totals.length === 0 || lines === null || lines.length === 0) return { applied: 0, breaches: [] };
  const total = onlyTotal(table, totals);
  if (total === null) return { applied: 0, breaches: [] };
  const sums = amountColumns(table).flatMap((column) => columnSum(table, column, total, lines, POLICY) ?? []);
  const coded = lines.every((row) => table.rows[row]!.code !== null);
  if (coded) return { applied: sums.length, breaches: lineBreaches(sums, mostlyFails(sums)) };
  if (sums.some(mayHoldSubtotals)) return { applied: 0, breaches: [] };
  // What a line without a code stands for is not certain.
  const breaches = lineBreaches(sums, false).map((breach) => ({
    ...breach,
    certainty: 'undetermined' as const,
  }));
  return { applied: sums.length, breaches };
}

/** Most lines of which it is tried whether some of them are subtotals. */
const MOST_TRIED = 40;

/**
 * Whether lines without codes that exceed their total may be subtotals and their parts in one list: the excess is then
 * one of the lines that are the sum of their neighbours, two of those together, or not less than the total itself.
 */
function mayHoldSubtotals({ whole, parts, gap }: ColumnSum): boolean {
  if (gap === null || gap.difference.gte(0)) return false;
  const excess = gap.difference.abs();
  if (parts.length > MOST_TRIED || excess.gte(whole.value.times('0.9'))) return true;
  const near = (value: Decimal, other: Decimal): boolean => value.minus(other).abs().lte(gap.tolerance);
  const subtotals = parts.filter((_, index) => coversNeighbours(parts, index, near));
  return subtotals.some(
    (part, index) =>
      near(part.value, excess) ||
      subtotals.slice(index + 1).some((other) => near(part.value.plus(other.value), excess)),
  );
}

/** Whether a line is the sum of those right behind it, or of those right before it, as a subtotal is. */
function coversNeighbours(
  parts: ColumnSum['parts'],
  index: number,
  near: (value: Decimal, other: Decimal) => boolean,
): boolean {
  const whole = parts[index]!.value;
  const covers = (others: ColumnSum['parts']): boolean => {
    let total = decimal(0);
    return others.some(({ value }) => {
      total = total.plus(value);
      return near(total, whole);
    });
  };
  return covers(parts.slice(index + 1)) || covers(parts.slice(0, index).toReversed());
}

/** The total line of a table with one, or with several that state the same. */
function onlyTotal(table: Table, totals: readonly number[]): number | null {
  const stated = new Set(totals.map((row) => JSON.stringify(table.rows[row]!.amounts)));
  return stated.size === 1 ? totals[0]! : null;
}

/** The lines that a total adds up; null where it cannot be told. */
function addedLines(table: Table): readonly number[] | null {
  const filled = table.rows.flatMap((row, index) =>
    row.kind !== 'total' && Object.keys(row.amounts).length > 0 ? [{ row, index }] : [],
  );
  if (filled.some(({ row }) => row.code !== null))
    return filled.every(({ row }) => row.code !== null) ? topRows(table) : null;
  if (!FLAT_KINDS.has(table.kind)) return null;
  const flat = filled.every(
    ({ row }) =>
      row.kind === 'line' &&
      (row.level === null || row.level === 1) &&
      !row.cells.some((cell) => OF_WHICH.test(comparable(cell))),
  );
  return flat ? filled.map(({ index }) => index) : null;
}
