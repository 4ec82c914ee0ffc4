import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { commandLine } from '../cli/support.js';
import { ROOT } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';
import { sharedPath } from '../support/shared.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

type Json = Record<string, unknown>;
const path = sharedPath('output-contract.md');
const contract = path === null ? '' : readFileSync(path, 'utf8');
const manual = readFileSync(join(ROOT, 'output/README.md'), 'utf8');

/** A part of the contract, from its heading to the next. */
const part = (heading: string): string =>
  contract.split(`\n## ${heading}`)[1]?.split('\n## ')[0] ?? expect.fail(`no part ${heading}`);
/** Words in backquotes. */
const quoted = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
const names = (text: string): string[] => quoted(text).filter((word) => /^[a-z][a-z_]*$/.test(word));

/** Keys of an object as the contract writes it out, at its outermost level. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const [token, key] of text
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .matchAll(/"((?:[^"\\]|\\.)*)"\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (key !== undefined && depth === 1) keys.push(key);
    if (depth === 0 && keys.length > 0) break;
  }
  return keys;
}

/** Every object inside `value` that stands under a key that `is` takes. */
function* under(value: unknown, is: (key: string) => boolean, key = ''): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* under(one, is, key);
  else if (value !== null && typeof value === 'object') {
    if (is(key)) yield value as Json;
    for (const [name, one] of Object.entries(value)) yield* under(one, is, name);
  }
}

describe.skipIf(path === null)('the output of a run, held against the text of the output contract', () => {
  const out = join(suiteFolder(), 'out');
  const files = (): string[] =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(out, name)).isFile(),
    );
  const json = (name: string): Json => JSON.parse(readFileSync(join(out, name), 'utf8')) as Json;
  let records: Json[];
  const all = (key: string): Json[] => records.flatMap((record) => record[key] as Json[]);

  beforeAll(async () => {
    await commandLine(['run', 'samples', '--out', out, '-q', '--report']);
    records = readdirSync(join(out, 'documents')).map((name) => json(`documents/${name}`));
    expect(records.length).toBeGreaterThan(3);
  });

  test('has every file of the contract, and none that is not described', () => {
    const promised = quoted(part('Files under')).filter((word) => /^[a-z]+(?:\.(?:json|csv)|\/)$/.test(word));
    expect(promised).toEqual(
      expect.arrayContaining(['dataset/', 'findings.json', 'findings.csv', 'run.json']),
    );
    for (const name of promised)
      expect(
        [name, `dataset/${name}`].some((one) => existsSync(join(out, one))),
        name,
      ).toBe(true);
    const described = quoted(manual).flatMap((word) => word.split(', '));
    const patterns = described.map(
      (word) =>
        new RegExp(
          `^${word
            .replace(/[.+?^$()[\]\\]/g, '\\$&')
            .replace(/<[a-z_]+>|\*/g, '[^/]+')
            .replace(/\/$/, '/.*')}$`,
        ),
    );
    const unknown = files().filter(
      (name) =>
        !patterns.some((pattern) => pattern.test(name) || pattern.test(name.replace(/^dataset\//, ''))),
    );
    expect(unknown.map((name) => relative('', name))).toEqual([]);
  });

  test('names a document by the hash of its bytes', () => {
    for (const name of readdirSync(join(ROOT, 'samples'))) {
      const id = createHash('sha256')
        .update(readFileSync(join(ROOT, 'samples', name)))
        .digest('hex');
      const record = records.find(({ document_id }) => document_id === id.slice(0, 16));
      if (!record) continue;
      expect((record.source as Json).sha256).toBe(id);
    }
    for (const { document_id: id } of records)
      expect(existsSync(join(out, `documents/${id}.json`))).toBe(true);
  });

  test('has every key of a record, of its source, its entity and its division', () => {
    const block = /```jsonc\n([\s\S]*?)```/.exec(part('Document record'))![1]!;
    const keys = keysOf(block);
    expect(keys.length).toBeGreaterThan(14);
    const inner = (key: string): string[] =>
      keysOf(block.slice(block.indexOf(`"${key}": {`) + key.length + 3));
    for (const record of records) {
      expect(Object.keys(record)).toEqual(expect.arrayContaining(keys));
      expect(Object.keys(record.source as Json)).toEqual(expect.arrayContaining(inner('source')));
      expect(Object.keys(record.entity as Json)).toEqual(expect.arrayContaining(inner('entity')));
      for (const section of record.sections as Json[])
        expect(Object.keys(section)).toEqual(
          expect.arrayContaining(['id', 'parent', 'level', 'label', 'title', 'kind', 'locator', 'text']),
        );
      // The place of a note on the whole document is null.
      for (const note of record.notes as Json[]) {
        expect([typeof note.code, typeof note.message]).toEqual(['string', 'string']);
        expect(note).toHaveProperty('locator');
      }
    }
  });

  test('tables and their rows are as written there', () => {
    const text = part('Tables');
    const keys = keysOf(/```jsonc\n([\s\S]*?)```/.exec(text)![1]!);
    expect(keys).toContain('columns');
    const kinds = ['line', 'subtotal', 'total', 'heading', 'note'];
    for (const kind of kinds) expect(names(text)).toContain(kind);
    const tables = all('tables');
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      expect(Object.keys(table)).toEqual(expect.arrayContaining(keys));
      const columns = table.columns as { readonly path: readonly string[] }[];
      for (const { path: header } of columns)
        expect(header.filter((word, i) => i > 0 && word === header[i - 1])).toEqual([]);
      for (const row of table.rows as Json[]) {
        expect(kinds).toContain(row.kind);
        expect(row.cells).toHaveLength(columns.length);
        expect(
          (row.cells as string[]).filter((cell) => typeof cell !== 'string' || cell.includes('\n')),
        ).toEqual([]);
        for (const [column, amount] of Object.entries(row.amounts as Json)) {
          expect(Number(column)).toBeLessThan(columns.length);
          expect((row.cells as string[])[Number(column)]).not.toBe('');
          expect(amount).toMatch(/^-?\d+\.\d{2,}$/);
        }
      }
    }
  });

  test('facts have their fields, and words of the contract in them', () => {
    const text = part('Facts');
    const cells = text
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | '));
    const fields = cells.flatMap(([first]) => names(first!));
    expect(fields).toEqual(
      expect.arrayContaining(['measure', 'amount_yuan', 'role', 'reason', 'approximate']),
    );
    const roles = names(cells.find(([first]) => first!.includes('`role`'))![1]!);
    const kinds = names(cells.find(([first]) => first!.includes('`percent_kind`'))![1]!);
    const compared = names(cells.find(([first]) => first!.includes('`compare_to`'))![1]!);
    const facts = all('facts');
    expect(facts.length).toBeGreaterThan(100);
    for (const fact of facts) {
      expect(Object.keys(fact)).toEqual(expect.arrayContaining(fields));
      expect(roles).toContain(fact.role);
      if (fact.percent_kind !== null) expect(kinds).toContain(fact.percent_kind);
      if (fact.compare_to !== null && !/^year:\d{4}$/.test(String(fact.compare_to)))
        expect(compared).toContain(fact.compare_to);
      expect([null, 'increase', 'decrease', 'flat']).toContain(fact.direction);
      expect(['text', 'table']).toContain(fact.where);
      if (fact.amount_yuan !== null) expect(fact.amount_yuan).toMatch(/^-?\d+\.\d{2,}$/);
      if (fact.quantity !== null) expect(fact.amount_yuan).toBeNull();
      expect(String(fact.quote).length).toBeGreaterThan(0);
    }
  });

  test('typed records have their parts', () => {
    const parts = quoted(part('Typed records'))
      .map((word) => /^([a-z_]+)/.exec(word)?.[1])
      .filter((word) => word !== undefined && word !== 'records');
    expect(parts).toEqual(expect.arrayContaining(['responsibilities', 'three_public', 'assets', 'glossary']));
    for (const { records: typed } of records)
      expect(Object.keys(typed as Json)).toEqual(expect.arrayContaining(parts as string[]));
  });

  test('findings and checks are as written there', () => {
    const text = part('Findings');
    const keys = keysOf(/`(\{"id"[\s\S]*?\})` —/.exec(text)![1]!);
    const outcomes = names(text.slice(text.indexOf('outcomes')));
    const own = all('findings');
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(keys));
      expect(['error', 'warning', 'notice']).toContain(finding.severity);
      expect(['source_likely', 'extraction_suspect', 'undetermined']).toContain(finding.certainty);
      expect(Object.keys(finding.message as Json).sort()).toEqual(['en', 'zh']);
      for (const one of finding.evidence as Json[])
        expect(Object.keys(one)).toEqual(expect.arrayContaining(['role', 'locator', 'printed']));
    }
    for (const check of all('checks')) {
      expect(Object.keys(check)).toEqual(expect.arrayContaining(['rule', 'outcome', 'applied', 'reason']));
      if (check.outcome !== 'rule_crashed') expect(outcomes).toContain(check.outcome);
      if (['not_applicable', 'not_evaluable'].includes(String(check.outcome)))
        expect(check.reason).toBeTruthy();
    }
    const listed = (json('findings.json').findings as Json[]).map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
    const lines: string[][] = parse(readFileSync(join(out, 'findings.csv')), {
      bom: true,
      relax_column_count: true,
    });
    expect(lines).toHaveLength(listed.length + 1);
  });

  test('every locator has one of the forms of the contract', () => {
    const text = part('Locator');
    for (const form of ['"page": 7, "bbox"', '"sheet": "…", "cell"', '"block": 42', '"row": 3, "column": 2'])
      expect(text).toContain(form);
    let seen = 0;
    for (const locator of under(records, (key) => key === 'locator')) {
      seen++;
      const has = (...keys: string[]): boolean => keys.every((key) => locator[key] !== undefined);
      expect(has('page', 'bbox') || has('sheet', 'cell') || has('block'), JSON.stringify(locator)).toBe(true);
      if (has('row')) expect(has('block', 'column') || has('cell')).toBe(true);
      if (has('start')) expect(has('end')).toBe(true);
    }
    expect(seen).toBeGreaterThan(1_000);
  });

  test('the ledger has an entry for each input, with one of the states', () => {
    const states = names(/entry per input path with `status`(.*?)`document_id`/s.exec(contract)![1]!);
    expect(states).toEqual(['ok', 'partial', 'failed', 'skipped', 'duplicate']);
    const entries = json('run.json').entries as Json[];
    expect(entries).toHaveLength(readdirSync(join(ROOT, 'samples')).length);
    for (const entry of entries) {
      expect(states).toContain(entry.status);
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining(['path', 'status', 'document_id', 'error', 'counts', 'duration_ms']),
      );
      if (entry.error !== null) expect(Object.keys(entry.error as Json)).toEqual(['code', 'message', 'hint']);
    }
  });

  test('the dataset has every table with document, entity, year and place, in both forms', () => {
    const tables = names(part('Dataset tables')).filter((name) => !['document_id'].includes(name));
    expect(tables).toEqual(expect.arrayContaining(['documents', 'table_lines', 'checks']));
    for (const table of tables) {
      expect(existsSync(join(out, `dataset/${table}.parquet`)), table).toBe(true);
      const [header]: string[][] = parse(readFileSync(join(out, `dataset/${table}.csv`)), { to: 1 });
      expect(header, table).toEqual(expect.arrayContaining(['document_id', 'entity', 'fiscal_year']));
      if (table !== 'checks') expect(header, table).toEqual(expect.arrayContaining(['at_page', 'at_block']));
    }
  });

  test('no file but the ledger holds a time of the run', () => {
    const started = String(json('run.json').started_at).slice(0, 10);
    for (const name of files().filter(
      (one) => !one.startsWith('.gongkai') && !/run\.json$|parquet$|xlsx$|\.js$/.test(one),
    ))
      expect(readFileSync(join(out, name), 'utf8').includes(`${started}T`), name).toBe(false);
  });
});
