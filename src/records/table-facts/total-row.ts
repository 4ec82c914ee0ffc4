import type { Table } from '../../schema/table.js';
import { plainLabel } from './labels.js';

const TOTAL = /^(?:合计|总计|总合计|合计数)$/;

/**
 * Index of the row that states the whole of a table by columns: its only 合计 row (or the first of several with the same
 * figures). Null where there is none or where it is not sure.
 */
export function totalRowOf(table: Table): number | null {
  const totals = table.rows.flatMap((row, index) => {
    const named = row.cells.some((cell) => TOTAL.test(plainLabel(cell)));
    return row.kind === 'total' && named ? [index] : [];
  });
  const [first, ...others] = totals;
  if (first === undefined) return null;
  const figures = (index: number): string => JSON.stringify(table.rows[index]!.amounts);
  return others.every((index) => figures(index) === figures(first)) ? first : null;
}

/** As `totalRowOf`, and besides the only row with figures where the table has a single one (no classification below). */
export function wholeRowOf(table: Table): number | null {
  const total = totalRowOf(table);
  if (total !== null) return total;
  const filled = table.rows.flatMap((row, index) => (Object.keys(row.amounts).length > 0 ? [index] : []));
  return filled.length === 1 ? filled[0]! : null;
}

/** Indices of the columns that hold amounts. */
export const amountColumns = (table: Table): number[] =>
  table.columns.flatMap((column, index) => (column.role === 'amount' ? [index] : []));
