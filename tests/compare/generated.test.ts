import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ComparedRow, Comparison, Proof } from '../../src/compare/index.js';
import { resolverOf } from '../../src/pipeline/resolve-record.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { commandLine } from '../cli/support.js';
import { type GenerateOptions, generate, type TrueDocument } from '../generator/generate.js';
import { suiteFolder } from '../support/folder.js';
import { percent, ranked, rounded, sumOf, Truth } from './truth.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const OPTIONS: Omit<GenerateOptions, 'out'> = {
  departments: 12,
  years: 2,
  errors: 0,
  seed: 'compared',
  forms: { text: 4, html: 2, split: 1 },
  firstYear: 2024,
};
const YEAR = 2025;

type Told = Comparison & { readonly documents: readonly { readonly id: string; readonly path: string }[] };

/** Name and level of a row, as the truth has them: the mark of an edition is no part of the name. */
const bodyOf = ({ name, level }: Pick<ComparedRow, 'name' | 'level'>): string =>
  `${name.replace(/[（(]本级[）)]$/u, '')} ${level}`;
const trueBody = ({ entity, scope }: TrueDocument): string => `${entity} ${scope}`;

describe('the comparison of a generated set', () => {
  const folder = suiteFolder();
  const made = join(folder, 'made');
  const out = join(folder, 'out');
  let truth: Truth;
  const records = new Map<string, DocumentRecord>();
  const compared = async (...words: string[]): Promise<Told> => {
    const kind = words.includes('--kind') ? [] : ['--kind', 'budget'];
    const told = await commandLine(['compare', out, '--json', ...kind, ...words]);
    expect(told).toMatchObject({ code: 0, err: '' });
    return JSON.parse(told.out) as Told;
  };
  const recordOf = (id: string): DocumentRecord => {
    const known = records.get(id);
    if (known) return known;
    const record = JSON.parse(readFileSync(join(out, 'documents', `${id}.json`), 'utf8')) as DocumentRecord;
    records.set(id, record);
    return record;
  };
  /** Walks from a proof to the words in the document: they are printed there. */
  const walk = (proof: Proof): void => {
    const record = recordOf(proof.document);
    const printed = resolverOf(record)(proof.locator);
    expect(printed, JSON.stringify(proof)).not.toBeNull();
    const [words] = proof.printed.split(' ').slice(-1);
    expect(printed!.replace(/\s/gu, ''), JSON.stringify(proof)).toContain(words!.replace(/\s/gu, ''));
  };
  const walkRow = ({ proof, change: { own, stated } }: ComparedRow): void => {
    const all = [
      ...proof,
      ...(own ? [own, ...own.proof.now, ...own.proof.before] : []),
      ...(stated ? [stated] : []),
    ];
    expect(proof.length).toBeGreaterThan(0);
    for (const one of all) walk(one);
  };

  beforeAll(async () => {
    await generate({ ...OPTIONS, out: made });
    const { code } = await commandLine(['run', '2024', '2025', '--out', out, '-q'], { cwd: made });
    expect(code).toBe(0);
    truth = new Truth(made);
  });

  test.each(['expenditure_total', 'three_public_total', 'project_expenditure'])(
    'by entity, %s: ranks, shares and changes of both kinds are those of the truth',
    async (measure) => {
      const { rows, total, without } = await compared('-m', measure, '--year', String(YEAR));
      const documents = truth.of(YEAR, 'budget');
      const size = (one: TrueDocument): Big => new Big(one.measures[measure]!);
      expect(without).toEqual([]);
      expect(rows.map(bodyOf).sort()).toEqual(documents.map(trueBody).sort());
      // Every unit of the set has a department in it: the money of units stands in their departments'.
      const whole = sumOf(
        documents.filter(({ scope }) => scope === 'department').map((d) => d.measures[measure]!),
      );
      expect(total).toBe(whole.toFixed(2));
      const ranks = ranked(documents, size);
      const byBody = new Map(documents.map((one) => [trueBody(one), one]));
      for (const row of rows) {
        const one = byBody.get(bodyOf(row))!;
        const before = new Big(truth.before(one)!.measures[measure]!);
        const difference = size(one).minus(before);
        expect({ ...row, proof: null, change: null, key: null, place: null }).toEqual({
          rank: ranks.get(one),
          name: row.name,
          level: one.scope,
          value: size(one).toFixed(2),
          share: percent(size(one), whole),
          each: null,
          divisor: null,
          outlier: row.outlier,
          agree: true,
          added: 1,
          contained: one.scope === 'unit',
          proof: null,
          change: null,
          key: null,
          place: null,
        });
        expect(row.change.own).toMatchObject({
          now: size(one).toFixed(2),
          before: before.toFixed(2),
          difference: difference.toFixed(2),
          percent: percent(difference, before),
        });
        if (measure !== 'project_expenditure' && row.change.stated?.value != null)
          expect(row.change.stated.value).toBe(difference.toFixed(2));
        walkRow(row);
      }
      if (measure === 'three_public_total')
        expect(rows.filter(({ change }) => change.stated).length).toBeGreaterThan(rows.length / 2);
    },
  );

  test('per person and per activity: divided by what the documents state, ranked by that', async () => {
    for (const [per, number] of [
      ['person', (one: TrueDocument) => one.staff],
      ['activity', (one: TrueDocument) => one.activities],
    ] as const) {
      const { rows, without } = await compared(
        '-m',
        'expenditure_total',
        '--per',
        per,
        '--year',
        String(YEAR),
      );
      const documents = truth.of(YEAR, 'budget');
      const stated = documents.filter((one) => number(one) > 0);
      expect(without).toHaveLength(documents.length - stated.length);
      const each = (one: TrueDocument): Big =>
        new Big(rounded(new Big(one.measures.expenditure_total!).div(number(one))));
      const ranks = ranked(stated, each);
      const byBody = new Map(stated.map((one) => [trueBody(one), one]));
      expect(rows.map(bodyOf).sort()).toEqual([...byBody.keys()].sort());
      for (const row of rows) {
        const one = byBody.get(bodyOf(row))!;
        expect([row.rank, row.each, row.divisor, row.value]).toEqual([
          ranks.get(one),
          each(one).toFixed(2),
          String(number(one)),
          one.measures.expenditure_total,
        ]);
        walkRow(row);
      }
    }
  });

  test.each([
    ['function', 'byFunction'],
    ['economic', 'byPurpose'],
  ] as const)('by %s: every class is the sum over the departments, of both years', async (by, key) => {
    const { rows, total, without } = await compared('--by', by, '--year', String(YEAR));
    const departments = truth.of(YEAR, 'budget').filter(({ scope }) => scope === 'department');
    const units = truth.of(YEAR, 'budget').length - departments.length;
    expect(without.filter(({ reason }) => reason === 'part_of_department')).toHaveLength(units);
    expect(without).toHaveLength(units);
    const codes = [...new Set(departments.flatMap((one) => Object.keys(one[key])))];
    const of = (code: string, all: readonly TrueDocument[]): Big =>
      sumOf(all.flatMap((one) => one[key][code] ?? []));
    const earlier = departments.map((one) => truth.before(one)!);
    const whole = sumOf(codes.map((code) => of(code, departments).toFixed()));
    expect(total).toBe(whole.toFixed(2));
    expect(rows.map((row) => row.key).sort()).toEqual(codes.sort());
    const ranks = ranked(codes, (code) => of(code, departments));
    for (const row of rows) {
      const now = of(row.key, departments);
      const before = of(row.key, earlier);
      expect([row.rank, row.value, row.share]).toEqual([
        ranks.get(row.key),
        now.toFixed(2),
        percent(now, whole),
      ]);
      expect(row.change.own).toMatchObject({
        now: now.toFixed(2),
        before: before.toFixed(2),
        difference: now.minus(before).toFixed(2),
        percent: percent(now.minus(before), before),
      });
      expect(row.proof).toHaveLength(departments.filter((one) => one[key][row.key] !== undefined).length);
      walkRow(row);
    }
  });

  test('by division: departments added up, units not counted again', async () => {
    const { rows } = await compared('--by', 'division', '--year', String(YEAR));
    const departments = truth.of(YEAR, 'budget').filter(({ scope }) => scope === 'department');
    // Invented places are on no list of divisions: all are in one row without a name.
    expect(rows).toHaveLength(1);
    const whole = sumOf(departments.map(({ measures }) => measures.expenditure_total!));
    const before = sumOf(departments.map((one) => truth.before(one)!.measures.expenditure_total!));
    expect(rows[0]).toMatchObject({ value: whole.toFixed(2), share: '100.00', added: departments.length });
    expect(rows[0]!.change.own).toMatchObject({ before: before.toFixed(2) });
    walkRow(rows[0]!);
  });

  test('final accounts are compared with final accounts', async () => {
    const { rows } = await compared(
      '--kind',
      'final_accounts',
      '--year',
      String(YEAR),
      '--level',
      'department',
    );
    const byBody = new Map(truth.of(YEAR, 'final_accounts').map((one) => [trueBody(one), one]));
    expect(rows).toHaveLength([...byBody.values()].filter(({ scope }) => scope === 'department').length);
    for (const row of rows) {
      const one = byBody.get(bodyOf(row))!;
      expect(row.value).toBe(one.measures.expenditure_total);
      expect(row.change.own!.before).toBe(truth.before(one)!.measures.expenditure_total);
    }
  });

  test('--outliers keeps those that lie far from the median among their like, --change puts the largest first', async () => {
    const { rows: all } = await compared('-m', 'three_public_total', '--year', String(YEAR));
    const { rows: far } = await compared('-m', 'three_public_total', '--year', String(YEAR), '--outliers');
    expect(far).toEqual(all.filter(({ outlier }) => outlier !== null));
    // By the definition that --help gives, with other means than the program: logarithms, medians, 0.6745 and 3.5.
    const expected = (['department', 'unit'] as const).flatMap((scope) => {
      const peers = truth.of(YEAR, 'budget').filter((one) => one.scope === scope);
      const logs = peers.map((one) => Math.log10(Number(one.measures.three_public_total)));
      const known = logs.filter(Number.isFinite);
      const middle = medianOf(known);
      const spread = medianOf(known.map((log) => Math.abs(log - middle)));
      return peers.filter(
        (_, i) => Number.isFinite(logs[i]!) && Math.abs((0.6745 * (logs[i]! - middle)) / spread) > 3.5,
      );
    });
    expect(far.map(bodyOf).sort()).toEqual(expected.map(trueBody).sort());
    const { rows: moved } = await compared('-m', 'three_public_total', '--year', String(YEAR), '--change');
    const sizes = moved.map(({ change }) => new Big(change.own!.difference).abs());
    expect(sizes.every((size, i) => i === 0 || size.lte(sizes[i - 1]!))).toBe(true);
    expect(moved).toHaveLength(all.length);
  });

  test('CSV and the terminal tell the same as JSON', async () => {
    const words = ['-m', 'expenditure_total', '--kind', 'budget', '--year', String(YEAR)];
    const { rows, documents, total } = await compared(...words);
    const paths = new Map(documents.map(({ id, path }) => [id, path]));
    const csv = await commandLine(['compare', out, '--csv', ...words]);
    const lines: Record<string, string>[] = parse(csv.out, { columns: true });
    expect(
      lines.map((line) => [
        line.rank,
        line.name,
        line.value,
        line.share_percent,
        line.before,
        line.change_own,
        line.document_id,
        line.path,
        line.printed,
        line.sources,
      ]),
    ).toEqual(
      rows.map((row) => [
        String(row.rank),
        row.name,
        row.value,
        row.share ?? '',
        row.change.own!.before,
        row.change.own!.difference,
        row.proof[0]!.document,
        paths.get(row.proof[0]!.document),
        row.proof[0]!.printed,
        row.proof.map(({ document, source }) => `${document}/${source}`).join(' '),
      ]),
    );
    const terminal = await commandLine(['compare', out, '--limit', '1000', ...words]);
    const digits = (text: string): string => text.replaceAll(',', '');
    const told = digits(terminal.out);
    for (const row of rows) {
      const line = told.split('\n').find((one) => one.includes(row.name) && one.includes(` ${row.value} `));
      expect(line, row.name).toBeDefined();
      expect(line).toContain(`${row.share}%`);
      expect(line).toContain(row.change.own!.difference);
      expect(told).toContain(`[${row.proof[0]!.document} ${row.proof[0]!.source}`);
    }
    expect(told).toContain(`total ${total}`);
  });
});

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}
