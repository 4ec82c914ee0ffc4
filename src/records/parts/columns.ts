import type { Table, TableRow } from '../../schema/table.js';
import { comparable, oneLine } from '../../shared/text.js';

/** Index of the first column whose header (any part of its path) matches; null where none does. */
export function columnWhere(table: Table, header: RegExp): number | null {
  const index = table.columns.findIndex(({ path }) => path.some((part) => header.test(comparable(part))));
  return index < 0 ? null : index;
}

/** Index of the first column whose lowest header matches; null where none does. */
export function columnEndingIn(table: Table, header: RegExp): number | null {
  const index = table.columns.findIndex(({ path }) => header.test(comparable(path.at(-1) ?? '')));
  return index < 0 ? null : index;
}

/** Printed text of a cell on one line; null for a blank cell and for a column that the table does not have. */
export function cellText(row: TableRow, column: number | null): string | null {
  return column === null ? null : oneLine(row.cells[column] ?? '') || null;
}
