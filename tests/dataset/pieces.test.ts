import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { beginTable } from '../../src/dataset/files/table-files.js';
import { beginTablePiece } from '../../src/dataset/piece.js';
import type { ColumnType, DatasetTable, Value } from '../../src/dataset/table.js';
import { csvOf } from '../../src/shared/csv.js';
import { temporaryFolder } from '../support/folder.js';

const column = (name: string, type: ColumnType) => ({ name, type, about: { zh: name, en: name } });
const TABLE = {
  name: 'made',
  key: ['words'],
  columns: [
    column('words', 'string'),
    column('few', 'string'),
    column('count', 'integer'),
    column('amount', 'decimal'),
    column('sure', 'boolean'),
  ],
} as unknown as DatasetTable;

const row = fc.tuple(
  fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  fc.constantFrom('甲', '乙', null),
  fc.option(fc.integer()),
  fc.option(fc.integer().map((n) => `${n}.00`)),
  fc.option(fc.boolean()),
);
/** A table in pieces: small ones, and ones that have row groups of their own. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.array(row, { maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(row, { minLength: 1, maxLength: 30 })
      .map((rows) => Array.from({ length: 1_000 + rows.length }, (_, i) => rows[i % rows.length]!)),
  },
);
const pieces = fc.array(piece, { maxLength: 6 });

/** The files of a table whose rows come in these pieces. */
async function filesOf(parted: readonly (readonly (readonly Value[])[])[]) {
  const folder = temporaryFolder();
  const files = await beginTable(folder, TABLE);
  const maker = beginTablePiece(TABLE);
  for (const rows of parted) {
    for (const one of rows) maker.add([one]);
    await files.add(maker.take());
  }
  const written = await files.commit();
  const bytes = readFileSync(join(folder, 'made.parquet'));
  return { folder, written, csv: readFileSync(join(folder, 'made.csv'), 'utf8'), parquet: bytes };
}

const buffer = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** A row as hyparquet gives it back. */
const asRead = (values: readonly Value[]) => ({
  words: values[0],
  few: values[1],
  count: values[2] === null ? null : BigInt(values[2] as number),
  amount: values[3] === null ? null : Number(values[3]),
  sure: values[4],
});

describe('a table that is put together from pieces', () => {
  test('has the rows of all of them in order, in both forms', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (parted) => {
        const rows = parted.flat();
        const { csv, parquet, written } = await filesOf(parted);
        expect(csv).toBe(csvOf([TABLE.columns.map(({ name }) => name), ...rows]));
        expect(await parquetReadObjects({ file: buffer(parquet) })).toEqual(rows.map(asRead));
        expect(written.map((file) => file.rows)).toEqual([rows.length, rows.length]);
      }),
      { numRuns: 40 },
    );
  });

  test('has a row group for each long piece and one for the short ones between, with the bounds of its keys alone', async () => {
    const rows = (from: number, count: number): Value[][] =>
      Array.from({ length: count }, (_, i) => [`${from + i}`.padStart(4, '0'), '甲', from + i, null, true]);
    const { parquet } = await filesOf([rows(1, 2), [], rows(3, 1), rows(4, 1_200), rows(1_204, 5)]);
    const { row_groups, num_rows } = parquetMetadata(buffer(parquet));
    expect(num_rows).toBe(1_208n);
    expect(row_groups.map((group) => Number(group.num_rows))).toEqual([3, 1_200, 5]);
    const bounds = row_groups.map((group) => group.columns[0]!.meta_data!.statistics!);
    expect(bounds.map(({ min_value, max_value }) => [min_value, max_value])).toEqual([
      ['0001', '0003'],
      ['0004', '1203'],
      ['1204', '1208'],
    ]);
    for (const { columns } of row_groups)
      for (const { meta_data } of columns.slice(1)) expect(meta_data!.statistics).toBeUndefined();
  });

  test('has short pieces in row groups of thousands', async () => {
    const short = Array.from({ length: 130 }, (_, i): Value[][] =>
      Array.from({ length: 40 }, () => ['行', '乙', i, '1.00', null]),
    );
    const { parquet } = await filesOf(short);
    const { row_groups } = parquetMetadata(buffer(parquet));
    expect(row_groups.map((group) => Number(group.num_rows))).toEqual([5_000, 200]);
  });

  test('is read by DuckDB, where it is installed, with the same values', async () => {
    const duckdb = await import('@duckdb/node-api').catch(() => null);
    if (duckdb === null) {
      console.warn('skipped: @duckdb/node-api is not installed');
      return;
    }
    const rows = Array.from({ length: 700 }, (_, i): Value[] => [
      i % 3 === 0 ? null : `行 ${i}`,
      i % 2 ? '甲' : '乙',
      i,
      i % 7 === 0 ? null : `${i}.25`,
      i % 5 === 0,
    ]);
    const { folder } = await filesOf([rows.slice(0, 1), rows.slice(1, 600), [], rows.slice(600)]);
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
    const read = async (sql: string): Promise<string> =>
      JSON.stringify((await connection.runAndReadAll(sql)).getRowsJson());
    const parquet = `read_parquet('${join(folder, 'made.parquet')}')`;
    const csv = `read_csv('${join(folder, 'made.csv')}', types = {'words': 'VARCHAR', 'few': 'VARCHAR', 'count': 'BIGINT', 'amount': 'DECIMAL(38, 6)', 'sure': 'BOOLEAN'})`;
    expect(await read(`SELECT * FROM ${parquet}`)).toBe(await read(`SELECT * FROM ${csv}`));
    expect(await read(`SELECT count(*) FROM ${parquet} WHERE count BETWEEN 598 AND 602`)).toBe('[["5"]]');
    connection.closeSync();
  });
});
