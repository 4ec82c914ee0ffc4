import type { Table } from '../schema/table.js';
import { comparable } from '../shared/text.js';
import { classificationOf } from '../vocabulary/classification/index.js';
import { oncePerRecord } from './once.js';

/** A row of a table that names a line of the functional classification. */
export interface ClassifiedRow {
  readonly table: Table;
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** Column that prints the name. */
  readonly column: number;
}

/** Rows of the tables that print a functional code of 3, 5 or 7 digits with its name, in order. */
export const functionalRows = oncePerRecord((record): readonly ClassifiedRow[] =>
  record.tables.flatMap((table) =>
    table.rows.flatMap(({ code, name, cells }, row): ClassifiedRow[] => {
      if (code === null || !name || classificationOf(code) !== 'functional') return [];
      const column = cells.findIndex((cell) => cell.includes(name));
      return [{ table, row, code, name, column: Math.max(0, column) }];
    }),
  ),
);

/** Name of a line without marks of level, remarks in brackets and the closing 支出, for comparing. */
export const plainName = (name: string): string =>
  comparable(name)
    .replace(/\([^()]{0,40}\)?/gu, '')
    .replace(/^[\d.、\-—·]+|(?<![:：;；,，。、*])[:：;；,，。、*]+$/gu, '')
    .replace(/支出$/u, '')
    .replace(/[“”"·、]/gu, '');
