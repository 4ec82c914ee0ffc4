import type { TableIssue } from '../grade.js';
import { sidesOf } from '../sides.js';
import { type Figures, isAdded } from './figures.js';
import { type PrintedSum, printedSums } from './printed-sums.js';

/** Fewer open sums than this say nothing about the table as a whole. */
const FEW = 4;

/**
 * What the sums that a table prints say about its reading. Where they close, the cells stand where they belong. One figure
 * that all open sums rest on, while more sums close, is likely wrong in the print. Other open sums may come from cells
 * that were read into another row or column; where a quarter of all is open, that is what is to be expected.
 */
export function checkSums(table: Figures): readonly TableIssue[] {
  const sums = printedSums(table);
  const open = sums.filter(({ gap }) => !gap.eq(0));
  if (open.length === 0) return [];
  if (open.length >= FEW && open.length * 4 > sums.length && open.some(({ borneOut }) => borneOut))
    return ['sums-mostly-open'];
  const supported = sums.length - open.length > open.length;
  if (supported && (isOneFigure(open, sums) || isOneLine(open))) return ['sum-open'];
  return ['sums-open'];
}

/** Rows that a table needs before one blank cell among its amounts is remarkable. */
const LEAST_ROWS = 4;

/**
 * Whether one amount alone is blank in a table that prints a figure, were it zero, everywhere else: there a cell was
 * lost, and what stood right of it moved.
 */
export function hasLoneBlank(table: Figures): boolean {
  const sides = sidesOf(table.columns);
  const columns = sides.length === 1 ? sides[0]!.amounts : [];
  const rows = table.rows.filter((row) => isAdded(row) && Object.keys(row.amounts).length > 0);
  if (columns.length < 2 || rows.length < LEAST_ROWS) return false;
  let blank = 0;
  for (const { cells } of rows) for (const column of columns) if (cells[column] === '') blank++;
  return blank === 1;
}

/** Whether one figure, changed by one amount, closes all sums and opens none. */
function isOneFigure(open: readonly PrintedSum[], sums: readonly PrintedSum[]): boolean {
  const [first, ...others] = open.map(corrections);
  return [...first!].some(
    ([cell, amount]) =>
      others.every((other) => other.get(cell)?.eq(amount) === true) &&
      sums.filter((sum) => corrections(sum).has(cell)).length === open.length,
  );
}

/** By cell, what would have to be added to it to close a sum. */
function corrections({ whole, parts, gap }: PrintedSum): ReadonlyMap<string, PrintedSum['gap']> {
  return new Map([
    [`${whole.row}:${whole.column}`, gap.times(-1)],
    ...parts.map(({ row, column }) => [`${row}:${column}`, gap] as const),
  ]);
}

/**
 * Whether one line states less than its parts, by one amount in each of several columns: it was typed wrong. Cells that
 * slipped leave different gaps, and a line that is missing leaves more.
 */
function isOneLine(open: readonly PrintedSum[]): boolean {
  const { whole, gap } = open[0]!;
  return (
    gap.lt(0) && open.every((other) => other.whole.row === whole.row && other.gap.eq(gap) && isColumn(other))
  );
}

const isColumn = ({ whole, parts }: PrintedSum): boolean =>
  parts.every(({ column }) => column === whole.column);
