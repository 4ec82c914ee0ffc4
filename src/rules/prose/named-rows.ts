import type { Fact } from '../../schema/fact.js';
import type { Table } from '../../schema/table.js';
import { oneLine } from '../../shared/text.js';
import { classificationOf } from '../../vocabulary/classification/index.js';
import { plainName } from '../classified.js';
import type { CheckableRecord } from '../types.js';

/** A line of any table that stands for a line of the functional classification, by code or by name alone. */
export interface NamedRow {
  readonly table: Table;
  readonly row: number;
  readonly code: string | null;
  /** Name of the line as printed and for comparing. */
  readonly label: string;
  readonly name: string;
  /** Columns of its amounts: those of its own side of a two-sided table. */
  readonly amounts: readonly number[];
}

/** Rows with a functional code, and rows of the other lists (a summary's side by function) with their names. */
export const namedRows = (record: CheckableRecord): readonly NamedRow[] =>
  record.tables.flatMap((table) => {
    const sides = sidesOf(table);
    return table.rows.flatMap(({ code, cells, amounts }, row): NamedRow[] => {
      if (Object.keys(amounts).length === 0) return [];
      if (code !== null && classificationOf(code) !== 'functional') return [];
      return sides.flatMap(({ column, columns }): NamedRow[] => {
        const label = oneLine(cells[column] ?? '');
        const own = columns.filter((at) => amounts[String(at)] !== undefined);
        return label === '' || own.length === 0
          ? []
          : [{ table, row, code, label, name: lineName(label), amounts: own }];
      });
    });
  });

/** Columns of names, each with the amounts up to the next one. */
function sidesOf(table: Table): readonly { readonly column: number; readonly columns: readonly number[] }[] {
  const sides: { column: number; columns: number[] }[] = [];
  table.columns.forEach(({ role }, column) => {
    if (role === 'name') sides.push({ column, columns: [] });
    if (role === 'amount') sides.at(-1)?.columns.push(column);
  });
  return sides;
}

/** Name of a line without its number (一、, （二）, 3.) and all that `plainName` leaves out. */
const lineName = (cell: string): string =>
  plainName(cell.replace(/^\s*[（(]?[一二三四五六七八九十]{1,3}[)）]?\s*[、.．]?\s*/u, ''));

/** Rows that a fact of the functional classification may be about: its own code, or its last name. */
export function rowsNamed({ measure }: Fact, rows: readonly NamedRow[]): readonly NamedRow[] {
  const key = measure.slice('functional:'.length).replace(/\/(?:basic|project)$/u, '');
  if (/^\d+$/.test(key)) return rows.filter(({ code }) => code === key);
  const name = plainName(key.split('/').at(-1)!);
  return name === '' ? [] : rows.filter((row) => row.name === name);
}
