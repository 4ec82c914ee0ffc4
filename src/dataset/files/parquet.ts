import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DatasetTable } from '../table.js';
import { beginHashedFile, type WrittenFile } from './hashed-file.js';
import { encodeParquet, type FewRows, type ParquetGroups, type RowGroup, shifted } from './parquet-groups.js';
import { schemaOf } from './parquet-schema.js';

/** A Parquet file being put together. */
export interface ParquetFile {
  /** Puts row groups, or rows that others make a group with, behind what is there. */
  readonly add: (piece: ParquetGroups | FewRows) => Promise<void>;
  /** Writes the footer, gives the file its name and says what was written. */
  readonly commit: () => Promise<WrittenFile>;
  /** Removes what was written. Never throws. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins `<table>.parquet` in `folder`. Row groups come encoded and are copied as they are; of them only their entries
 * for the footer stay in memory, moved to where they stand in this file.
 */
export async function beginParquet(folder: string, table: DatasetTable): Promise<ParquetFile> {
  const file = await beginHashedFile(join(folder, `${table.name}.parquet`));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(table.columns), createdBy: 'gongkai' });
  const few = encodeParquet(table);
  /** Entries of the row groups for the footer, packed: as objects they would be most of what is held. */
  const entries: Uint8Array[] = [];
  const tooLong: Record<string, number> = {};

  const drain = async (): Promise<void> => {
    await file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const put = async (piece: ParquetGroups): Promise<void> => {
    if (piece.groups.length === 0) return;
    await drain();
    await file.write(piece.bytes);
    for (const group of piece.groups) {
      entries.push(serialize(shifted(group, bytes.offset)));
      writer.num_rows += group.num_rows;
    }
    bytes.offset += piece.bytes.length;
    for (const [column, count] of Object.entries(piece.tooLong))
      tooLong[column] = (tooLong[column] ?? 0) + count;
  };
  return {
    add: async (piece) => {
      if ('few' in piece) {
        few.add(piece.few);
        await put(few.takeFull());
      } else {
        await put(few.take());
        await put(piece);
      }
    },
    commit: async () => {
      await put(few.take());
      writer.row_groups = entries.map((entry) => deserialize(entry) as RowGroup);
      await writer.finish();
      writer.row_groups = [];
      await drain();
      const written = await file.commit(Number(writer.num_rows));
      return Object.keys(tooLong).length === 0 ? written : { ...written, tooLong };
    },
    discard: file.discard,
  };
}
