import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { DatasetTable, Value } from '../table.js';
import { beginHashedFile, type TableFile } from './table-file.js';

/** Rows as machine-readable CSV: UTF-8 without a mark, `\n` at the end of lines, null as an empty field, nothing altered. */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { cast: { boolean: String }, quoted_match: /[\r\n]/ },
  );

/** Begins `<table>.csv` in `folder`, its header written. */
export async function beginCsv(folder: string, table: DatasetTable): Promise<TableFile> {
  const file = await beginHashedFile(join(folder, `${table.name}.csv`));
  let count = 0;
  await file.write(csvOf([table.columns.map((column) => column.name)]));
  return {
    add: async (rows) => {
      if (rows.length === 0) return;
      count += rows.length;
      await file.write(csvOf(rows));
    },
    commit: () => file.commit(count),
    discard: file.discard,
  };
}
