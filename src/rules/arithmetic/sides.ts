import type { Table } from '../../schema/table.js';
import { oneLine } from '../../shared/text.js';
import { type Branch, branchesAmong, CODE, type Coded } from '../../tables/index.js';
import { type Figure, readCell } from '../figures.js';
import type { RoundingPolicy } from '../interval.js';
import { sumGap } from '../sums.js';
import type { ColumnSum } from './column-sums.js';

/** One half of a table that prints its list of codes side by side: code column and the amounts behind it. */
interface Side {
  readonly code: number;
  readonly amounts: readonly number[];
}

/** A line of one side. */
interface Line extends Coded {
  readonly side: Side;
}

/**
 * Halves of a table that prints one list of codes in several halves, each with codes and amounts of its own (the final
 * accounts' basic expenditure: 301, 303 left, 302, 310 right). Empty for a table with one list.
 */
export function sidesOf(table: Table): readonly Side[] {
  const sides: { code: number; amounts: number[] }[] = [];
  table.columns.forEach(({ role }, column) => {
    const last = sides.at(-1);
    if (role === 'code' && (!last || last.amounts.length > 0)) sides.push({ code: column, amounts: [] });
    if (role === 'amount') last?.amounts.push(column);
  });
  const whole = sides.filter(({ amounts }) => amounts.length > 0);
  return whole.length > 1 && new Set(whole.map(({ amounts }) => amounts.length)).size === 1 ? whole : [];
}

/** Sums of parents over all sides, which are read one below the other: a list goes on at the top of the next side. */
export function sideSums(
  table: Table,
  sides: readonly Side[],
  policy: RoundingPolicy,
): readonly (readonly ColumnSum[])[] {
  const lines = sides.flatMap((side) =>
    table.rows.flatMap(({ cells }, row): Line[] => {
      const code = oneLine(cells[side.code] ?? '');
      return CODE.test(code) ? [{ row, code, side }] : [];
    }),
  );
  return branchesAmong(lines).map((branch) =>
    sides[0]!.amounts.flatMap((_, at) => branchSum(table, branch, at, policy) ?? []),
  );
}

function branchSum(
  table: Table,
  { parent, children }: Branch<Line>,
  at: number,
  policy: RoundingPolicy,
): ColumnSum | null {
  const whole = figureOf(table, 'total', parent, at, policy);
  const parts = children.map((child) => figureOf(table, 'addend', child, at, policy));
  if (whole === null || whole === 'blank' || parts.includes(null)) return null;
  const read = parts.filter((part): part is Figure => part !== null && part !== 'blank');
  return read.length === 0 ? null : { whole, parts: read, gap: sumGap(whole, read) };
}

/** Null for a cell that was not understood. */
function figureOf(
  table: Table,
  role: string,
  { row, code, side }: Line,
  at: number,
  policy: RoundingPolicy,
): Figure | 'blank' | null {
  const column = side.amounts[at]!;
  const cell = readCell(role, table, row, column, policy);
  if (cell.kind !== 'figure') return cell.kind === 'blank' ? 'blank' : null;
  // The row's own name is that of its first side.
  const name = oneLine(table.rows[row]!.cells[side.code + 1] ?? '');
  const label = [`${code} ${name}`, table.columns[column]!.path.join('/')].join(' · ');
  return { ...cell.figure, evidence: { ...cell.figure.evidence, label } };
}
