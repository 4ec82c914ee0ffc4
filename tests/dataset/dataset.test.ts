import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { DATASET_TABLES } from '../../src/dataset/index.js';
import { writeDataset } from '../../src/dataset/write.js';
import { processBytes } from '../../src/pipeline/process.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { sha256 } from '../../src/shared/hash.js';
import { decimal } from '../../src/shared/money.js';
import { ROOT } from '../support/command.js';
import { piecesOf } from '../support/dataset.js';
import { suiteFolder, temporaryFolder } from '../support/folder.js';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}
type Row = Readonly<Record<string, string>>;

const fileBuffer = (path: string): ArrayBuffer => {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

describe('the dataset of the samples', () => {
  const records: DocumentRecord[] = [];
  const resources = new Map<string, Resource>();
  const rows = new Map<string, Row[]>();
  const folder = suiteFolder();

  beforeAll(async () => {
    const samples = join(ROOT, 'samples');
    for (const name of readdirSync(samples)) {
      const outcome = await processBytes(readFileSync(join(samples, name)), `samples/${name}`);
      if (outcome.ok) records.push(outcome.value);
    }
    records.sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
    await writeDataset(folder, piecesOf(records, 2));
    const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    for (const resource of (descriptor.resources as Resource[]).filter(({ schema }) => schema)) {
      resources.set(resource.name, resource);
      rows.set(resource.name, parse(readFileSync(join(folder, resource.path)), { columns: true }) as Row[]);
    }
  });

  const key = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field]));

  test('has every table of the contract, each with document, entity, year and place', () => {
    expect([...resources.values()].map(({ path }) => path)).toEqual(
      [
        'documents',
        'reporting_entities',
        'sections',
        'measures',
        'facts',
        'table_lines',
        'institutions',
        'performance_activities',
        'performance_projects',
        'performance_indicators',
        'assets',
        'findings',
        'checks',
      ].map((name) => `${name}.csv`),
    );
    for (const { schema } of resources.values())
      expect(schema.fields.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['document_id', 'entity', 'fiscal_year', 'at_page', 'at_block', 'at_line']),
      );
  });

  test('holds what its descriptor says: checksums, header, types, required and known values', () => {
    for (const { name, path, hash, bytes, schema } of resources.values()) {
      const file = readFileSync(join(folder, path));
      expect(hash).toBe(`sha256:${sha256(file)}`);
      expect(bytes).toBe(file.length);
      expect(file.toString('utf8').split('\n')[0]).toBe(schema.fields.map((field) => field.name).join(','));
      for (const row of rows.get(name)!)
        for (const field of schema.fields) {
          const value = row[field.name]!;
          if (value === '') expect(field.constraints?.required ?? false, `${name}.${field.name}`).toBe(false);
          else expect(value, `${name}.${field.name}`).toMatch(FORMS[field.type]!);
          if (value !== '' && field.constraints?.enum) expect(field.constraints.enum).toContain(value);
        }
    }
  });

  test('has unique keys, and references that lead somewhere', () => {
    const rowsOf = (table: string): readonly Row[] => rows.get(table.replaceAll('_', '-'))!;
    for (const table of DATASET_TABLES) {
      const { name } = table;
      const own = rowsOf(name);
      expect(new Set(own.map((row) => key(row, table.key))).size, name).toBe(own.length);
      for (const { columns, table: to, tableColumns } of table.references) {
        const known = new Set(rowsOf(to || name).map((row) => key(row, tableColumns)));
        for (const row of own)
          if (columns.every((column) => row[column] !== ''))
            expect(known.has(key(row, columns)), `${name} → ${to}: ${key(row, columns)}`).toBe(true);
      }
    }
  });

  test('is sorted by document, and leaves nothing out', () => {
    for (const [name, own] of rows) {
      const ids = own.map((row) => row.document_id!);
      expect([...ids].sort(), name).toEqual(ids);
    }
    const count = (of: (record: DocumentRecord) => number) =>
      records.reduce((n, record) => n + of(record), 0);
    expect(rows.get('documents')).toHaveLength(records.length);
    expect(rows.get('facts')).toHaveLength(count((r) => r.facts.length));
    expect(rows.get('sections')).toHaveLength(count((r) => r.sections.length));
    expect(rows.get('findings')).toHaveLength(count((r) => r.findings.length));
    expect(rows.get('checks')).toHaveLength(count((r) => r.checks.length));
    expect(rows.get('performance-activities')).toHaveLength(
      count((r) => r.records.performance?.activities.length ?? 0),
    );
  });

  test('has one line for every amount of every table, with the same value', () => {
    const lines = rows.get('table-lines')!;
    const expected = records.flatMap((record) =>
      record.tables.flatMap((table) =>
        table.rows.flatMap((row, index) =>
          Object.entries(row.amounts).map(
            ([column, amount]) => `${record.document_id} ${table.id} ${index} ${column} ${amount}`,
          ),
        ),
      ),
    );
    const got = lines
      .filter((l) => l.amount_yuan !== '')
      .map((l) => `${l.document_id} ${l.table_id} ${l.row} ${l.column} ${l.amount_yuan}`);
    expect(got.sort()).toEqual(expected.sort());
    for (const { printed, state, amount_yuan } of lines) {
      expect(printed === '').toBe(state === 'blank');
      expect(amount_yuan !== '').toBe(state === 'amount' || state === 'zero');
      if (state === 'zero') expect(decimal(amount_yuan!).eq(0)).toBe(true);
    }
  });

  test('gives the figures of the mission sample exactly as printed', () => {
    const facts = rows
      .get('facts')!
      .filter((f) => f.entity === '石家庄市长安区人民政府办公室' && f.measure === 'revenue_total');
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts.filter(({ role }) => role === 'amount'))
      expect(decimal(fact.amount_yuan!).eq('16291700')).toBe(true);
    const line = rows.get('table-lines')!.find((l) => l.function_code === '2080505');
    expect(line).toMatchObject({ name: expect.stringContaining('基本养老保险'), economic_code: '' });
  });

  test('explains every column of every table in both languages', () => {
    const codebook = readFileSync(join(folder, 'codebook.md'), 'utf8');
    for (const table of DATASET_TABLES) {
      expect(codebook).toContain(`## ${table.name}.csv`);
      for (const { name, about } of table.columns) {
        expect(codebook).toContain(`| \`${name}\` |`);
        expect(about.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(about.en).toMatch(/[A-Za-z]{3}/);
      }
    }
  });

  test('of no documents is tables without rows', async () => {
    const empty = temporaryFolder();
    await writeDataset(empty, piecesOf([]));
    expect(readdirSync(empty).sort()).toEqual(
      [
        ...DATASET_TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]),
        'CITATION.cff',
        'SHA256SUMS',
        'codebook.md',
        'datapackage.json',
        'excel-measures.csv',
        'gongkai.xlsx',
        'provenance.json',
      ].sort(),
    );
    expect(await parquetReadObjects({ file: fileBuffer(join(empty, 'facts.parquet')) })).toEqual([]);
    expect(readFileSync(join(empty, 'facts.csv'), 'utf8').split('\n')).toHaveLength(2);
  });
});
