import { join } from 'node:path';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnInfo, DatasetTable, Value } from '../table.js';
import { DECIMAL_PRECISION, DECIMAL_SCALE, scaled } from './decimal.js';
import { beginHashedFile, type TableFile } from './table-file.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/**
 * Rows of a row group and characters of its text at the most: every table holds one in memory, so that what a run needs
 * does not grow with the number of its documents.
 */
const GROUP_ROWS = 5_000;
const GROUP_CHARACTERS = 2_000_000;

/**
 * Begins `<table>.parquet` in `folder`: the rows of the CSV file with their types. Text is UTF-8, amounts are
 * DECIMAL(38, 6) and exact, integers are INT64, missing values are null. Holds one row group at a time.
 */
export async function beginParquet(folder: string, table: DatasetTable): Promise<TableFile> {
  const file = await beginHashedFile(join(folder, `${table.name}.parquet`));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(table.columns),
    createdBy: 'gongkai',
  });
  let group: (readonly Value[])[] = [];
  let characters = 0;
  let count = 0;
  const tooLong = new Map<string, number>();

  const drain = async (): Promise<void> => {
    await file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writeGroup = async (): Promise<void> => {
    if (group.length === 0) return;
    const columnData = table.columns.map((column, i) => ({
      name: column.name,
      data: group.map((row) => {
        const value = stored(column, row[i] ?? null);
        if (value === null && row[i] != null) tooLong.set(column.name, (tooLong.get(column.name) ?? 0) + 1);
        return value;
      }),
    }));
    await writer.write({ columnData, rowGroupSize: group.length });
    group = [];
    characters = 0;
    await drain();
  };
  return {
    add: async (rows) => {
      for (const row of rows) {
        group.push(row);
        count += 1;
        for (const value of row) if (typeof value === 'string') characters += value.length;
        if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await writeGroup();
      }
    },
    commit: async () => {
      await writeGroup();
      await writer.finish();
      await drain();
      const written = await file.commit(count);
      return tooLong.size === 0 ? written : { ...written, tooLong: Object.fromEntries(tooLong) };
    },
    discard: file.discard,
  };
}

function schemaOf(columns: readonly ColumnInfo[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.map(element)];
}

function element(column: ColumnInfo): SchemaElement {
  const base = {
    name: column.name,
    repetition_type: column.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  };
  switch (column.type) {
    case 'integer':
      return { ...base, type: 'INT64' };
    case 'boolean':
      return { ...base, type: 'BOOLEAN' };
    case 'date':
      return { ...base, type: 'INT32', converted_type: 'DATE' };
    case 'decimal':
      return {
        ...base,
        // Never required: a value too long for the type is null here, and said so (see `scaled`).
        repetition_type: 'OPTIONAL',
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        precision: DECIMAL_PRECISION,
        scale: DECIMAL_SCALE,
      };
    case 'string':
      return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  }
}

function stored(column: ColumnInfo, value: Value): Value | bigint | Date {
  if (value === null) return null;
  if (column.type === 'integer') return BigInt(value);
  if (column.type === 'decimal') return scaled(String(value));
  if (column.type === 'date') return new Date(`${value}T00:00:00Z`);
  return value;
}
