import { join } from 'node:path';
import { csvOf } from '../../shared/csv.js';
import type { TablePiece } from '../piece.js';
import type { DatasetTable } from '../table.js';
import { beginHashedFile, type WrittenFile } from './hashed-file.js';
import { beginParquet } from './parquet.js';

/** The files of one table being put together: CSV and Parquet with the same rows. */
export interface TableFiles {
  readonly add: (piece: TablePiece) => Promise<void>;
  readonly commit: () => Promise<readonly WrittenFile[]>;
  /** Removes what was written. Never throws. */
  readonly discard: () => Promise<void>;
}

/** Begins the files of `table` in `folder`. Pieces come in the order of the rows. */
export async function beginTable(folder: string, table: DatasetTable): Promise<TableFiles> {
  const csv = await beginHashedFile(join(folder, `${table.name}.csv`));
  const parquet = await beginParquet(folder, table).catch(async (error: unknown) => {
    await csv.discard();
    throw error;
  });
  let rows = 0;
  await csv.write(csvHead(table));
  return {
    add: async (piece) => {
      rows += piece.rows;
      await csv.write(piece.csv);
      await parquet.add(piece.parquet);
    },
    commit: async () => [await csv.commit(rows), await parquet.commit()],
    discard: async () => {
      await csv.discard();
      await parquet.discard();
    },
  };
}

/** The header of the CSV file of a table. */
const csvHead = ({ columns }: DatasetTable): string => csvOf([columns.map(({ name }) => name)]);
