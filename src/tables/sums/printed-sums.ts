import { type Decimal, sum } from '../../shared/money.js';
import { linesOf, sidesOf } from '../sides.js';
import { amountColumns, branchesAmong, branchesOf, CODE, topRows } from './code-tree.js';
import { columnGroups } from './column-groups.js';
import { type CellFigure, type Figures, figureAt, isAdded } from './figures.js';
import { listsOf, MOST_OPTIONAL, subsetThatCloses, sumsOf } from './summary-lists.js';

/** A sum that a table prints: the cell that states it and the cells that make it up. */
export interface PrintedSum {
  readonly whole: CellFigure;
  readonly parts: readonly CellFigure[];
  /** Whole less the sum of the parts, in yuan; zero where rounding explains the difference. */
  readonly gap: Decimal;
  /** False where only a header says that this is a sum, and most rows below it do not bear it out. */
  readonly borneOut: boolean;
}

/** A cell by its place. */
type Place = readonly [row: number, column: number];

/**
 * The sums that a table prints and that its own codes and headers tell: a code and the codes directly below it, the
 * total and the highest codes, a total column and the columns beside it, the numbered lines of a summary and their total.
 */
export function printedSums(table: Figures): readonly PrintedSum[] {
  return [...sumsOfCodes(table), ...sumsOfTotals(table), ...sumsOfColumns(table), ...sumsOfLists(table)];
}

function sumsOfCodes(table: Figures): readonly PrintedSum[] {
  const sides = sidesOf(table.columns).filter(({ codes, amounts }) => codes.length > 0 && amounts.length > 0);
  if (sides.length < 2) {
    const columns = amountColumns(table);
    return branchesOf(table).flatMap(({ parent, children }) =>
      columns.flatMap((column) =>
        sumOf(
          table,
          [parent.row, column],
          children.map(({ row }) => [row, column]),
        ),
      ),
    );
  }
  // One list of codes printed in several halves is read one half after the other.
  const lines = linesOf(table).flatMap(({ row, side, code, amounts }) =>
    code !== null && CODE.test(code) ? [{ row, side, code, amounts: [...amounts.keys()] }] : [],
  );
  const ordered = lines.toSorted((a, b) => a.side - b.side || a.row - b.row);
  return branchesAmong(ordered).flatMap(({ parent, children }) =>
    parent.amounts.flatMap((column, at) =>
      children.every(({ amounts }) => amounts.length === parent.amounts.length)
        ? sumOf(
            table,
            [parent.row, column],
            children.map(({ row, amounts }) => [row, amounts[at]!]),
          )
        : [],
    ),
  );
}

function sumsOfTotals(table: Figures): readonly PrintedSum[] {
  const totals = table.rows.flatMap((row, index) => (row.kind === 'total' && isAdded(row) ? [index] : []));
  const coded = table.rows.every(
    ({ kind, code, amounts }) => kind === 'total' || code !== null || Object.keys(amounts).length === 0,
  );
  const lines = coded ? topRows(table) : null;
  if (totals.length !== 1 || lines === null || lines.length === 0) return [];
  return amountColumns(table).flatMap((column) =>
    sumOf(
      table,
      [totals[0]!, column],
      lines.map((row) => [row, column]),
    ),
  );
}

/**
 * The lists of a summary without codes: numbered lines and their total on each side, and the totals of both sides. A table
 * of two sides has them; elsewhere numbers in front of names say little of what adds up.
 */
function sumsOfLists(table: Figures): readonly PrintedSum[] {
  const sides = sidesOf(table.columns);
  if (sides.length < 2 || sides.some(({ codes }) => codes.length > 0)) return [];
  return listsOf(table).flatMap((list) =>
    sumsOf(table, list).flatMap(({ whole, parts, optional }) => {
      const places = (rows: readonly number[]) => rows.map((row): Place => [row, list.amount]);
      const others = optional.filter((row) => figureAt(table, row, list.amount) !== 'blank');
      if (others.length > MOST_OPTIONAL) return [];
      const closes = (chosen: readonly number[]) =>
        sumOf(table, [whole, list.amount], places(chosen)).some(({ gap }) => gap.eq(0));
      const chosen = subsetThatCloses(parts, others, closes) ?? [...parts, ...others];
      return sumOf(table, [whole, list.amount], places(chosen)).map((sum) => ({ ...sum, borneOut: false }));
    }),
  );
}

/** A header alone does not prove what a column totals: where few rows add up, it may total something else. */
function sumsOfColumns(table: Figures): readonly PrintedSum[] {
  return columnGroups(table).flatMap(({ total, parts }) => {
    const sums = table.rows.flatMap((row, index) =>
      isAdded(row)
        ? sumOf(
            table,
            [index, total],
            parts.map((column) => [index, column]),
            0,
          )
        : [],
    );
    const closed = sums.filter(({ gap }) => gap.eq(0)).length;
    const borneOut = closed >= 2 && closed * 2 >= sums.length;
    return sums.map((sum) => ({ ...sum, borneOut }));
  });
}

/** Blank cells add nothing. None where the total is blank, too few parts are printed, or a cell was not understood. */
function sumOf(table: Figures, total: Place, addends: readonly Place[], least = 1): readonly PrintedSum[] {
  const whole = figureAt(table, ...total);
  if (whole === null || whole === 'blank') return [];
  const parts: CellFigure[] = [];
  for (const place of addends) {
    const part = figureAt(table, ...place);
    if (part === null) return [];
    if (part !== 'blank') parts.push(part);
  }
  if (parts.length < least) return [];
  const gap = whole.value.minus(sum(parts.map(({ value }) => value)));
  const slack = sum([whole, ...parts].map((part) => part.slack));
  return [{ whole, parts, gap: gap.abs().lte(slack) ? gap.times(0) : gap, borneOut: true }];
}
