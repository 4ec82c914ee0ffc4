import { join } from 'node:path';
import { SPREADSHEET_MARK, spreadsheetRows } from '../../shared/spreadsheet.js';
import type { Value } from '../table.js';
import { beginHashedFile, type HashedFile } from './hashed-file.js';
import { WIDE_COLUMNS } from './wide.js';

/** Begins `excel-measures.csv` in `folder`: headers in Chinese and the names of the fields below them. */
export async function beginWideCsv(folder: string): Promise<HashedFile> {
  const file = await beginHashedFile(join(folder, 'excel-measures.csv'));
  await file.write(SPREADSHEET_MARK);
  await file.write(
    spreadsheetRows([WIDE_COLUMNS.map(({ about }) => about.zh), WIDE_COLUMNS.map(({ name }) => name)]),
  );
  return file;
}

/** Rows of departments beside measures as that file has them. */
export const wideCsvOf = (rows: readonly (readonly Value[])[]): string =>
  rows.length === 0
    ? ''
    : spreadsheetRows(rows.map((row) => row.map((value) => (value === null ? null : String(value)))));
