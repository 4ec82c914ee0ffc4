import type { Table, TableRow } from '../schema/table.js';
import { oneLine, squash } from '../shared/text.js';

/** A stretch of columns that names lines and gives their amounts. A table printed in two halves has two of them. */
export interface Segment {
  /** Its columns that give code and name, from the left. */
  readonly columns: readonly number[];
  /** Amount columns, from the left. */
  readonly amounts: readonly number[];
  /** Code and name of a row in this segment; null where the row has none in it. */
  readonly entry: (row: TableRow) => { readonly code: string | null; readonly name: string | null };
}

/** The segments of a table: a code or name column behind an amount column opens the next one. */
export function segmentsOf(table: Table): Segment[] {
  const groups: { codes: number[]; names: number[]; amounts: number[] }[] = [];
  table.columns.forEach(({ role }, index) => {
    const last = groups.at(-1);
    if (role === 'code' || role === 'name') {
      const group = last && last.amounts.length === 0 ? last : { codes: [], names: [], amounts: [] };
      if (group !== last) groups.push(group);
      (role === 'code' ? group.codes : group.names).push(index);
    } else if (role === 'amount') last?.amounts.push(index);
  });
  return groups.map(({ codes, names, amounts }, index) => ({
    columns: [...codes, ...names].sort((a, b) => a - b),
    amounts,
    entry: (row) => {
      const name = textOf(row, names);
      // The table's own reading of code and name is of its first half; it also pads codes and parts them from names.
      if (index === 0) return { code: row.code, name: row.name ?? name };
      return { code: codeOf(row, codes), name };
    },
  }));
}

const textOf = (row: TableRow, columns: readonly number[]): string | null =>
  columns.map((column) => oneLine(row.cells[column] ?? '')).find((cell) => cell !== '') ?? null;

/** Code in one cell, or 类, 款 and 项 in neighbouring ones; null where the cells hold no digits. */
function codeOf(row: TableRow, columns: readonly number[]): string | null {
  const parts = columns.map((column) => squash(row.cells[column] ?? '')).filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => /^\d{1,9}$/.test(part))) return null;
  return parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('');
}
