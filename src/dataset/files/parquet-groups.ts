import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DatasetTable, Value } from '../table.js';
import { schemaOf, stored } from './parquet-schema.js';

/** Rows of a row group and characters of its text at the most: what is held in memory does not grow with a table. */
const GROUP_ROWS = 5_000;
const GROUP_CHARACTERS = 2_000_000;
/** Bytes at the beginning of a Parquet file, before its first row group. */
const MAGIC_BYTES = 4;

/** The entry of a row group in the footer of a file. */
export type RowGroup = ParquetWriter['row_groups'][number];

/** Row groups of a table as they stand in a file, with their entries, whose offsets count from the first of the bytes. */
export interface ParquetGroups {
  readonly bytes: Uint8Array;
  readonly groups: readonly RowGroup[];
  /** How many decimals of a column did not fit its type and are null, by column. */
  readonly tooLong: Readonly<Record<string, number>>;
}

/** Rows that are too few for a row group of their own. */
export interface FewRows {
  readonly few: readonly (readonly Value[])[];
}

/** Row groups in the making. */
export interface ParquetEncoder {
  readonly add: (rows: readonly (readonly Value[])[]) => void;
  /** The groups that are full, which rows that are still to come cannot join. */
  readonly takeFull: () => ParquetGroups;
  /** The groups of all rows since the last time. */
  readonly take: () => ParquetGroups;
}

/** Encodes rows of `table` as row groups. What it gives depends on the rows and on when it is taken, on nothing else. */
export function encodeParquet(table: DatasetTable): ParquetEncoder {
  let waiting: (readonly Value[])[] = [];
  let characters = 0;
  const tooLong: Record<string, number> = {};
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(table.columns), createdBy: 'gongkai' });

  const writeGroup = (): void => {
    if (waiting.length === 0) return;
    const columnData = table.columns.map((column, i) => ({
      name: column.name,
      // An index of pages tells where they begin in the file, and few groups have more than one.
      offsetIndex: false,
      // Rows stand in the order of the first column of the key; in others the least and the most of a group tell little.
      statistics: column.name === table.key[0],
      data: waiting.map((row) => {
        const value = stored(column, row[i] ?? null);
        if (value === null && row[i] != null) tooLong[column.name] = (tooLong[column.name] ?? 0) + 1;
        return value;
      }),
    }));
    writer.write({ columnData, rowGroupSize: waiting.length });
    waiting = [];
    characters = 0;
  };
  const takeFull = (): ParquetGroups => {
    const start = writer.row_groups.length === 0 ? 0 : MAGIC_BYTES;
    const taken: ParquetGroups = {
      bytes: start === 0 ? new Uint8Array() : bytes.getBytes().slice(start),
      groups: writer.row_groups.map((group) => shifted(group, -MAGIC_BYTES)),
      tooLong: { ...tooLong },
    };
    for (const column of Object.keys(tooLong)) delete tooLong[column];
    writer.row_groups = [];
    writer.pendingIndexes = [];
    bytes.index = MAGIC_BYTES;
    bytes.offset = MAGIC_BYTES;
    return taken;
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        waiting.push(row);
        for (const value of row) if (typeof value === 'string') characters += value.length;
        if (waiting.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) writeGroup();
      }
    },
    takeFull,
    take: () => {
      writeGroup();
      return takeFull();
    },
  };
}

/** The entry of a row group that stands `by` bytes further behind. */
export function shifted(group: RowGroup, by: number): RowGroup {
  const moved = (offset: bigint): bigint => offset + BigInt(by);
  return {
    ...group,
    columns: group.columns.map(({ meta_data, ...chunk }) => ({
      ...chunk,
      file_offset: moved(chunk.file_offset),
      ...(meta_data && {
        meta_data: {
          ...meta_data,
          data_page_offset: moved(meta_data.data_page_offset),
          ...(meta_data.dictionary_page_offset !== undefined && {
            dictionary_page_offset: moved(meta_data.dictionary_page_offset),
          }),
        },
      }),
    })),
  };
}
