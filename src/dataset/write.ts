import { join } from 'node:path';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { makeFolder } from '../shared/make-folder.js';
import type { AcrossItem } from './across-table.js';
import { ACROSS_TABLES, DATASET_TABLES } from './catalogue.js';
import { checksums } from './files/checksums.js';
import { citation } from './files/citation.js';
import { codebook } from './files/codebook.js';
import { dataPackage } from './files/data-package.js';
import { beginHashedFile, type HashedFile, type WrittenFile } from './files/hashed-file.js';
import { provenance } from './files/provenance.js';
import { beginTable, type TableFiles } from './files/table-files.js';
import { beginWideCsv } from './files/wide-csv.js';
import { beginTablePiece, type DatasetPiece } from './piece.js';
import type { DatasetTable } from './table.js';
import { gatherWorkbook, type MakeWorkbook } from './workbook.js';

/** What a dataset is written with beside the pieces of its records. */
export interface DatasetOptions {
  /** Gives what stands on all documents together; asked for behind the last piece. Without it those tables are left out. */
  readonly across?: () => AsyncIterable<AcrossItem>;
  /** Makes the workbook, while `across` gives its items. Default: here, which takes some memory and seconds. */
  readonly makeWorkbook?: MakeWorkbook;
}

/** Rows across documents that are encoded at a time. */
const ACROSS_ROWS = 5_000;

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

async function writeAcross(items: AsyncIterable<AcrossItem>, open: readonly TableFiles[]): Promise<void> {
  const makers = ACROSS_TABLES.map(beginTablePiece);
  for await (const item of items)
    for (const [index, table] of ACROSS_TABLES.entries()) {
      const maker = makers[index]!;
      maker.add(table.acrossRows(item));
      if (maker.rows() >= ACROSS_ROWS) await open[index]!.add(maker.take());
    }
  for (const [index, maker] of makers.entries()) await open[index]!.add(maker.take());
}

const workbookHere: MakeWorkbook = async (sources) =>
  (await import('./files/workbook.js')).workbookOf(sources);
