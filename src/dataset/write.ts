import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRecord } from '../schema/document.js';
import { beginFile, type PendingFile, writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { DATASET_TABLES } from './catalogue.js';
import { codebook } from './codebook.js';
import { csvOf } from './csv.js';
import { dataPackage, type WrittenFile } from './data-package.js';
import type { DatasetTable } from './table.js';

/**
 * Writes the dataset of `records`, which must come in the order of their ids, into `folder`: one CSV file a table,
 * `datapackage.json`, `codebook.md`. Holds one record at a time. Throws `OutputError` when the system refuses.
 */
export async function writeDataset(folder: string, records: AsyncIterable<DocumentRecord>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const open: CsvFile[] = [];
  try {
    for (const table of DATASET_TABLES) open.push(await beginTable(folder, table));
    for await (const record of records)
      for (const csv of open) await append(csv, csvOf(csv.table.rows(record)));
    for (const csv of open) await csv.file.commit();
  } catch (error) {
    for (const csv of open) await csv.file.discard();
    throw error;
  }
  const files = new Map<string, WrittenFile>(
    open.map(({ table, hash, size }) => [table.name, { bytes: size, sha256: hash.digest('hex') }]),
  );
  await writeAtomically(join(folder, 'datapackage.json'), toJson(dataPackage(DATASET_TABLES, files)));
  await writeAtomically(join(folder, 'codebook.md'), codebook(DATASET_TABLES));
}

interface CsvFile {
  readonly table: DatasetTable;
  readonly file: PendingFile;
  readonly hash: ReturnType<typeof createHash>;
  size: number;
}

async function beginTable(folder: string, table: DatasetTable): Promise<CsvFile> {
  const file = await beginFile(join(folder, `${table.name}.csv`));
  const csv: CsvFile = { table, file, hash: createHash('sha256'), size: 0 };
  await append(csv, csvOf([table.columns.map((column) => column.name)]));
  return csv;
}

async function append(csv: CsvFile, text: string): Promise<void> {
  if (text === '') return;
  await csv.file.write(text);
  csv.hash.update(text);
  csv.size += Buffer.byteLength(text);
}
