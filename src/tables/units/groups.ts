import type { Table, TableRow } from '../../schema/table.js';
import { decimal, sum } from '../../shared/money.js';
import type { RowUnits } from './label.js';

/**
 * Rows that head a group of units (goods, services), so that they are told from the lines of the unit before them: they
 * begin in the cell in which units are named and state the sum of the units that follow. Only where the first of them
 * stands before the first unit; by itself a line of a unit may equal the unit behind it.
 */
export function groupRowsOf(table: Table, own: RowUnits): ReadonlySet<number> {
  const { rows } = table;
  const first = own.findIndex((label) => label !== null);
  const place = headOf(rows[first]!);
  const candidates = rows.flatMap((row, i) =>
    own[i] === null && row.kind === 'line' && row.code === null && headOf(row) === place ? [i] : [],
  );
  const groups = candidates.filter((from, i) => {
    const to = candidates[i + 1] ?? rows.length;
    const units = rows.slice(from + 1, to).filter((_, at) => opens(own, from + 1 + at));
    return units.length > 0 && addUp(rows[from]!, units);
  });
  return new Set(groups[0] !== undefined && groups[0] < first ? groups : []);
}

/** Index of the first cell of a row that holds anything. */
const headOf = ({ cells }: TableRow): number => cells.findIndex((cell) => cell !== '');

/** Whether the rows of a unit begin here. */
const opens = (own: RowUnits, row: number): boolean => own[row] != null && own[row] !== own[row - 1];

/** Whether a row states the sum of others in each of its amounts. */
function addUp({ amounts }: TableRow, units: readonly TableRow[]): boolean {
  const stated = Object.entries(amounts);
  return (
    stated.length > 0 &&
    stated.every(([column, amount]) =>
      sum(units.map((unit) => decimal(unit.amounts[column] ?? '0'))).eq(amount),
    )
  );
}
