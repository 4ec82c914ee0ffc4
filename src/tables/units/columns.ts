import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { MIXED_UNIT_COLUMN, UNIT_COLUMN } from '../../vocabulary/entities.js';
import { isUnitName } from './label.js';

/** The column of a table that names units. */
export interface UnitColumn {
  readonly column: number;
  /** True where the column names nothing else. */
  readonly only: boolean;
}

/** Most of the names in a column headed 单位 must be names of bodies: 单位 also heads measures (台, 平方米). */
const MOST = 0.6;

/** Finds the column that names units by its header and what stands in it; null where there is none. */
export function unitColumnOf(table: Table): UnitColumn | null {
  for (const [column, { path, role }] of table.columns.entries()) {
    if (role === 'amount' || role === 'code' || role === 'index') continue;
    const leaf = comparable(path.at(-1) ?? '');
    if (!MIXED_UNIT_COLUMN.test(leaf)) continue;
    const filled = table.rows.map((row) => row.cells[column]!).filter((text) => text !== '');
    const bodies = filled.filter(isUnitName).length;
    if (bodies === 0) continue;
    if (!UNIT_COLUMN.test(leaf)) return { column, only: false };
    const named = table.rows.filter((row) => row.kind !== 'total' && row.cells[column] !== '').length;
    if (bodies >= MOST * named) return { column, only: true };
  }
  return null;
}

/** The column with the codes of budget units: headed so, or the code column of rows that name units; null for none. */
export function unitCodeOf(table: Table, row: Table['rows'][number]): string | null {
  const column = table.columns.findIndex(({ role }) => role === 'code');
  const text = column < 0 ? '' : row.cells[column]!.trim();
  return /^\d{3,12}$/.test(text) ? text : null;
}
