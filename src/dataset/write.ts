import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRecord } from '../schema/document.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import type { AcrossItem } from './across-table.js';
import { ACROSS_TABLES, DATASET_TABLES } from './catalogue.js';
import { checksums } from './files/checksums.js';
import { citation } from './files/citation.js';
import { codebook } from './files/codebook.js';
import { beginCsv } from './files/csv.js';
import { dataPackage } from './files/data-package.js';
import { beginParquet } from './files/parquet.js';
import { provenance } from './files/provenance.js';
import { beginHashedFile, type TableFile, type WrittenFile } from './files/table-file.js';
import { beginWideCsv } from './files/wide-csv.js';
import { beginWorkbook } from './files/workbook.js';
import type { DatasetTable } from './table.js';

/**
 * Writes the dataset of `records`, which must come in the order of their ids, into `folder`: each table as CSV and
 * Parquet with the same rows, what people with a spreadsheet program need, `datapackage.json`, `codebook.md`,
 * `provenance.json`, `CITATION.cff`, `SHA256SUMS`. Holds one record and one row group a table at a time. `across` gives
 * what stands on all documents together and is asked for behind the last record; without it those tables are left out.
 * Throws `OutputError` when the system refuses.
 */
export async function writeDataset(
  folder: string,
  records: AsyncIterable<DocumentRecord>,
  across?: () => AsyncIterable<AcrossItem>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const open: OpenTable[] = [];
  const workbook = beginWorkbook(folder);
  const wide = await beginWideCsv(folder);
  const written: WrittenFile[] = [];
  const tables: readonly DatasetTable[] = across ? [...DATASET_TABLES, ...ACROSS_TABLES] : DATASET_TABLES;
  try {
    for (const table of tables)
      open.push({ table, files: [await beginCsv(folder, table), await beginParquet(folder, table)] });
    for await (const record of records) {
      await wide.add(record);
      workbook.addDocument(record);
      for (const { table, files } of open) {
        const rows = table.rows(record);
        for (const file of files) await file.add(rows);
        workbook.add(table, rows);
      }
    }
    if (across)
      for await (const item of across())
        for (const [index, table] of ACROSS_TABLES.entries()) {
          const rows = table.acrossRows(item);
          const { files } = open[DATASET_TABLES.length + index]!;
          for (const file of files) await file.add(rows);
          workbook.add(table, rows);
        }
    for (const { files } of open) for (const file of files) written.push(await file.commit());
    written.push(await wide.commit());
    const book = await workbook.commit();
    if (book) written.push(book);
  } catch (error) {
    for (const { files } of open) for (const file of files) await file.discard();
    await wide.discard();
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

interface OpenTable {
  readonly table: DatasetTable;
  readonly files: readonly TableFile[];
}
