import type { Table } from '../../schema/table.js';
import { amountColumns } from '../../tables/index.js';
import { classificationOf } from '../../vocabulary/classification/index.js';
import { type Figure, readCell } from '../figures.js';
import type { CheckableRecord } from '../types.js';

/** One amount column of a table: its total and its lines by classification code. */
export interface LineProfile {
  readonly table: Table;
  readonly column: number;
  readonly total: Figure;
  readonly lines: ReadonlyMap<string, Figure>;
}

const POLICY = { truncation: false } as const;

/** Every amount column of the tables that print codes, with a total; a code printed twice in a table leaves it out. */
export const lineProfiles = (record: CheckableRecord): readonly LineProfile[] =>
  record.tables.filter(({ grade }) => grade !== 'doubtful').flatMap(profilesOf);

function profilesOf(table: Table): readonly LineProfile[] {
  const totals = table.rows.flatMap(({ kind }, row) => (kind === 'total' ? [row] : []));
  const coded = table.rows.flatMap(({ code, kind }, row) =>
    code !== null && kind !== 'note' && classificationOf(code) !== null ? [{ code, row }] : [],
  );
  const once = new Set(coded.map(({ code }) => code)).size === coded.length;
  if (totals.length !== 1 || coded.length < 2 || !once) return [];
  return amountColumns(table).flatMap((column): LineProfile[] => {
    const total = readCell('stated', table, totals[0]!, column, POLICY);
    if (total.kind !== 'figure' || total.figure.value.eq(0)) return [];
    const lines = new Map<string, Figure>();
    for (const { code, row } of coded) {
      const cell = readCell('stated', table, row, column, POLICY);
      // A column with a cell that was not understood is no full account of its lines.
      if (cell.kind === 'unread') return [];
      if (cell.kind === 'figure') lines.set(code, cell.figure);
    }
    return [{ table, column, total: total.figure, lines }];
  });
}
