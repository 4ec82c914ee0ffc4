import { join } from 'node:path';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { makeFolder } from '../shared/make-folder.js';
import { ACROSS_TABLES, DATASET_TABLES } from './catalogue.js';
import { checksums } from './files/checksums.js';
import { citation } from './files/citation.js';
import { codebook } from './files/codebook.js';
import { dataPackage } from './files/data-package.js';
import { beginHashedFile, type HashedFile, type WrittenFile } from './files/hashed-file.js';
import { provenance } from './files/provenance.js';
import { beginTable, type TableFiles } from './files/table-files.js';
import { beginWideCsv } from './files/wide-csv.js';
import type { DatasetPiece, TablePiece } from './piece.js';
import type { DatasetTable } from './table.js';
import { gatherWorkbook, type MakeWorkbook } from './workbook.js';

/** What a dataset is written with beside the pieces of its records. */
export interface DatasetOptions {
  /**
   * Gives pieces of the tables across documents, each in the order of `ACROSS_TABLES`; asked for behind the last piece of
   * the records. Without it those tables are left out.
   */
  readonly across?: () => AsyncIterable<readonly TablePiece[]>;
  /** Makes the workbook, while `across` gives its pieces. Default: here, which takes some memory and seconds. */
  readonly makeWorkbook?: MakeWorkbook;
}

/**
 * Puts the dataset together in `folder` from `pieces`, which must come in the order of the ids of their records: each
 * table as CSV and Parquet with the same rows, what people with a spreadsheet program need, `datapackage.json`,
 * `codebook.md`, `provenance.json`, `CITATION.cff`, `SHA256SUMS`. Holds one piece at a time. Throws `OutputError` when the
 * system refuses.
 */
export async function writeDataset(
  folder: string,
  pieces: AsyncIterable<DatasetPiece>,
  { across, makeWorkbook = workbookHere }: DatasetOptions = {},
): Promise<void> {
  await makeFolder(folder);
  const tables: readonly DatasetTable[] = across ? [...DATASET_TABLES, ...ACROSS_TABLES] : DATASET_TABLES;
  const open: TableFiles[] = [];
  let wide: HashedFile | null = null;
  const written: WrittenFile[] = [];
  try {
    wide = await beginWideCsv(folder);
    for (const table of tables) open.push(await beginTable(folder, table));
    const workbook = gatherWorkbook();
    let documents = 0;
    for await (const piece of pieces) {
      documents += piece.documents;
      for (const [index, table] of piece.tables.entries()) await open[index]!.add(table);
      await wide.write(piece.wide.csv);
      workbook.add(piece);
    }
    const book = workbook.write(folder, makeWorkbook);
    // It is waited for below; until then a failure of the tables across documents comes first.
    book.catch(() => undefined);
    try {
      if (across) await writeAcross(across(), open.slice(DATASET_TABLES.length));
    } finally {
      await book.catch(() => undefined);
    }
    for (const files of open) written.push(...(await files.commit()));
    written.push(await wide.commit(documents));
    const made = await book;
    if (made) written.push(made);
  } catch (error) {
    for (const files of open) await files.discard();
    await wide?.discard();
    throw error;
  }
  const describe = async (name: string, content: string): Promise<void> => {
    const file = await beginHashedFile(join(folder, name));
    await file.write(content);
    written.push(await file.commit(0));
  };
  const byName = new Map(written.map((file) => [file.name, file]));
  await describe('datapackage.json', toJson(dataPackage(tables, byName)));
  await describe('codebook.md', codebook(tables));
  await describe('provenance.json', toJson(provenance(byName)));
  await describe('CITATION.cff', citation());
  await writeAtomically(join(folder, 'SHA256SUMS'), checksums(written));
}

async function writeAcross(
  pieces: AsyncIterable<readonly TablePiece[]>,
  open: readonly TableFiles[],
): Promise<void> {
  for await (const tables of pieces)
    for (const [index, piece] of tables.entries()) await open[index]!.add(piece);
}

const workbookHere: MakeWorkbook = async (sources) =>
  (await import('./files/workbook.js')).workbookOf(sources);
