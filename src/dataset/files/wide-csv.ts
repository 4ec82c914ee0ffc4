import { join } from 'node:path';
import type { DocumentRecord } from '../../schema/document.js';
import { SPREADSHEET_MARK, spreadsheetRows } from '../../shared/spreadsheet.js';
import { beginHashedFile, type WrittenFile } from './table-file.js';
import { WIDE_COLUMNS, wideRow } from './wide.js';

/** `excel-measures.csv`: departments beside measures, for people with a spreadsheet program. */
export interface WideCsv {
  readonly add: (record: DocumentRecord) => Promise<void>;
  readonly commit: () => Promise<WrittenFile>;
  readonly discard: () => Promise<void>;
}

/** Begins the file in `folder`, headers in Chinese and the names of the fields below them written. */
export async function beginWideCsv(folder: string): Promise<WideCsv> {
  const file = await beginHashedFile(join(folder, 'excel-measures.csv'));
  let count = 0;
  await file.write(SPREADSHEET_MARK);
  await file.write(
    spreadsheetRows([WIDE_COLUMNS.map(({ about }) => about.zh), WIDE_COLUMNS.map(({ name }) => name)]),
  );
  return {
    add: async (record) => {
      count += 1;
      await file.write(
        spreadsheetRows([wideRow(record).map((value) => (value === null ? null : String(value)))]),
      );
    },
    commit: () => file.commit(count),
    discard: file.discard,
  };
}
