import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { scaled } from '../../src/dataset/files/decimal.js';
import { beginParquet } from '../../src/dataset/files/parquet.js';
import { encodeParquet } from '../../src/dataset/files/parquet-groups.js';
import { DATASET_TABLES, writeDatabase, writeDataset } from '../../src/dataset/index.js';
import type { DatasetTable } from '../../src/dataset/table.js';
import { processBytes } from '../../src/pipeline/process.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { sha256 } from '../../src/shared/hash.js';
import { decimal, sum } from '../../src/shared/money.js';
import { ROOT } from '../support/command.js';
import { piecesOf } from '../support/dataset.js';
import { suiteFolder, temporaryFolder } from '../support/folder.js';

const buffer = (path: string): ArrayBuffer => {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

const sumOfAmounts = (records: readonly DocumentRecord[]) =>
  sum(
    records.flatMap((record) =>
      record.tables.flatMap((table) => table.rows.flatMap((row) => Object.values(row.amounts).map(decimal))),
    ),
  );

const csvRows = (path: string, from = 1): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true, from_line: from });

describe('the forms of the dataset of the samples', () => {
  const folder = suiteFolder();
  const records: DocumentRecord[] = [];

  beforeAll(async () => {
    const samples = join(ROOT, 'samples');
    for (const name of readdirSync(samples)) {
      const outcome = await processBytes(readFileSync(join(samples, name)), `samples/${name}`);
      if (outcome.ok) records.push(outcome.value);
    }
    records.sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
    await writeDataset(folder, piecesOf(records, 2));
  });

  test.each(DATASET_TABLES.map(({ name }) => name))(
    '%s has the same rows as CSV and as Parquet',
    async (name) => {
      const table = DATASET_TABLES.find((t) => t.name === name)!;
      const csv = csvRows(join(folder, `${name}.csv`));
      const parquet = await parquetReadObjects({ file: buffer(join(folder, `${name}.parquet`)) });
      expect(parquet).toHaveLength(csv.length);
      parquet.forEach((row, i) => {
        for (const column of table.columns) {
          const stored = row[column.name];
          const text = csv[i]![column.name]!;
          if (stored === null || stored === undefined) expect(text).toBe('');
          else if (column.type === 'decimal') expect(Number(stored)).toBeCloseTo(Number(text), 1);
          else if (stored instanceof Date) expect(stored.toISOString().slice(0, 10)).toBe(text);
          else expect(String(stored)).toBe(text);
        }
      });
    },
  );

  test('amounts are decimals of one type in Parquet', () => {
    const { schema } = parquetMetadata(buffer(join(folder, 'table_lines.parquet')));
    expect(schema.find((element) => element.name === 'amount_yuan')).toMatchObject({
      converted_type: 'DECIMAL',
      precision: 38,
      scale: 6,
    });
    expect(schema.find((element) => element.name === 'code')).toMatchObject({ converted_type: 'UTF8' });
  });

  test('every file but the list itself stands in the checksums', () => {
    const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(listed.map((line) => line.slice(66))).toEqual(
      readdirSync(folder)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const line of listed)
      expect(sha256(readFileSync(join(folder, line.slice(66))))).toBe(line.slice(0, 64));
  });

  test('the workbook shows the figures of the tables, and text is text', () => {
    const book = read(readFileSync(join(folder, 'gongkai.xlsx')));
    expect(book.SheetNames.slice(0, 2)).toEqual(['说明', '部门×指标']);
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['部门×指标']!, { range: 1 });
    expect(rows).toHaveLength(records.length);
    const sample = rows.filter((row) => row.entity === '石家庄市长安区人民政府办公室');
    expect(sample).toHaveLength(3);
    for (const row of sample) expect(row).toMatchObject({ revenue_total: 16291700, procurement_total: 0 });
    for (const name of book.SheetNames)
      for (const [address, cell] of Object.entries(book.Sheets[name]!))
        if (!address.startsWith('!')) expect((cell as { f?: string }).f).toBeUndefined();
  });

  test('the CSV for spreadsheet programs has a mark, two rows of headers and a row a document', () => {
    const text = readFileSync(join(folder, 'excel-measures.csv'), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = csvRows(join(folder, 'excel-measures.csv'), 2);
    expect(rows.map((row) => row.document_id)).toEqual(records.map((record) => record.document_id));
    expect(rows.find((row) => row.entity === '石家庄市长安区人民政府办公室')?.revenue_total).toBe(
      '16291700.00',
    );
  });

  test('pandas gives the sums of the records, from the CSV files', () => {
    const python = ['python3', '/usr/bin/python3'].find(
      (program) => spawnSync(program, ['-c', 'import pandas']).status === 0,
    );
    if (python === undefined) {
      console.warn('skipped: python3 with pandas is not installed');
      return;
    }
    const query = `
import decimal, sys
import pandas as pd
lines = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
print(sum(decimal.Decimal(s) for s in lines["amount_yuan"] if s))`;
    const { stdout } = spawnSync(python, ['-c', query, join(folder, 'table_lines.csv')], {
      encoding: 'utf8',
    });
    expect(decimal(stdout.trim()).eq(sumOfAmounts(records))).toBe(true);
  });

  test('the database holds the rows and gives the sums of the records', async () => {
    const outcome = await writeDatabase(folder);
    if (outcome.kind === 'not-installed') {
      console.warn('skipped: the optional package @duckdb/node-api is not installed');
      return;
    }
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(outcome.path, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const [row] = await ask(
      'SELECT sum(amount_yuan) AS total, count(amount_yuan) AS amounts FROM table_lines',
    );
    expect(decimal(String(row!.total)).eq(sumOfAmounts(records))).toBe(true);
    const key = 'document_id, table_id, "row", "column", amount_yuan::DECIMAL(38, 6) AS amount';
    const csv = `read_csv('${join(folder, 'table_lines.csv')}', all_varchar = true)`;
    const [apart] = await ask(
      `SELECT count(*) AS n FROM (SELECT ${key.replaceAll('"row", "column"', '"row"::BIGINT, "column"::BIGINT')} FROM ${csv} EXCEPT SELECT ${key} FROM table_lines)`,
    );
    expect(Number(apart!.n)).toBe(0);
    const [comment] = await ask(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'facts' AND column_name = 'amount_yuan'",
    );
    expect(comment!.comment).toContain('yuan');
    connection.closeSync();
    instance.closeSync();
  });
});

describe('decimals of Parquet', () => {
  test('hold every printed amount exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.nat(6), (digits, decimals) => {
        const value = decimal(digits.toString()).div(decimal(10).pow(decimals));
        expect(scaled(value.toFixed(decimals))).toBe(BigInt(value.times(1_000_000).toFixed(0)));
      }),
    );
  });

  test('never round: what does not fit is null', () => {
    expect(scaled('0.1234567')).toBeNull();
    expect(scaled('9'.repeat(33))).toBeNull();
    expect(scaled('0.1234560000')).toBe(123456n);
    expect(scaled(`${'0'.repeat(40)}1.5`)).toBe(1_500_000n);
  });

  test('a value that does not fit is counted', async () => {
    const folder = temporaryFolder();
    const table = {
      name: 'made',
      key: [],
      columns: [{ name: 'amount', type: 'decimal', about: { zh: '金额', en: 'Amount' } }],
    } as unknown as DatasetTable;
    const file = await beginParquet(folder, table);
    const groups = encodeParquet(table);
    groups.add([['1.00'], ['1'.repeat(40)]]);
    await file.add(groups.take());
    groups.add([[null]]);
    await file.add(groups.take());
    expect(await file.commit()).toMatchObject({ rows: 3, tooLong: { amount: 1 } });
    expect(await parquetReadObjects({ file: buffer(join(folder, 'made.parquet')) })).toEqual([
      { amount: 1 },
      { amount: null },
      { amount: null },
    ]);
  });
});
