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
import { gongkai } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';
import { readPage, type ShownBar, type ShownPeers, type ShownRow } from './page.js';
import { farAmong, medianOf, percent, ranked, rankedApart, rounded, SCOPES, sumOf, Truth } from './truth.js';

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
      const ranks = rankedApart(documents, size);
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
      const ranks = rankedApart(stated, each);
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
    const expected = farAmong(truth.of(YEAR, 'budget'), (one) => new Big(one.measures.three_public_total!));
    expect(far.map(bodyOf).sort()).toEqual(expected.map(trueBody).sort());
    const { rows: moved } = await compared('-m', 'three_public_total', '--year', String(YEAR), '--change');
    for (const scope of SCOPES) {
      const sizes = moved
        .filter(({ level }) => level === scope)
        .map(({ change }) => new Big(change.own!.difference).abs());
      expect(sizes.every((size, i) => i === 0 || size.lte(sizes[i - 1]!))).toBe(true);
    }
    expect(moved).toHaveLength(all.length);
  });

  test.each(['expenditure_total', 'three_public_total', 'basic_expenditure', 'staff_actual'])(
    'of %s it tells the figures that the dataset has as the values of disclosures',
    async (measure) => {
      const lines: Record<string, string>[] = parse(
        readFileSync(join(out, 'dataset/disclosure_values.csv'), 'utf8'),
        { columns: true },
      );
      const told = lines
        .filter(
          (line) => line.measure === measure && line.kind === 'budget' && line.fiscal_year === `${YEAR}`,
        )
        .map(({ entity_id, scope, amount_yuan, quantity, document_id, fact_id }) =>
          [entity_id, scope, amount_yuan || quantity, document_id, fact_id].join(' '),
        );
      const { rows } = await compared('-m', measure, '--year', String(YEAR));
      const shown = rows.map(({ key, value, proof: [proof] }) =>
        [key, value, proof!.document, proof!.source].join(' '),
      );
      expect(shown.sort()).toEqual(told.sort());
      expect(told.length).toBeGreaterThan(10);
    },
  );

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

  describe('the page of a comparison, as a file and without a browser', () => {
    const paged = async (language: 'zh' | 'en', ...words: string[]) => {
      const file = join(folder, 'page.html');
      const how = ['--year', String(YEAR), '--kind', 'budget', ...words];
      const { code } = await gongkai(['compare', out, ...how, '--html', file], {
        env: { LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'C' },
      });
      expect(code).toBe(0);
      const page = readPage(readFileSync(file, 'utf8'));
      // Everything with a digit in it stands in a part of the page that is looked at below.
      expect(page.elsewhere).toBe('');
      return { page, told: await compared(...how) };
    };
    /** A row of the page is that of JSON, which is held against the truth above, word for word and place for place. */
    const expectSources = (shown: ShownRow, row: ComparedRow, { documents }: Told): void => {
      const names = new Map(documents.map(({ id, path }) => [id, path.split('/').at(-1)!]));
      const short = (text: string): string =>
        [...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text;
      const { own, stated } = row.change;
      const proofs = [...row.proof, ...(own ? own.proof.before : []), ...(stated ? [stated] : [])];
      expect(shown.sources.map(({ printed }) => printed)).toEqual(proofs.map((one) => short(one.printed)));
      for (const [i, { document, locator }] of proofs.entries()) {
        expect(shown.sources[i]!.place).toContain(names.get(document)!);
        const place = locator.cell ?? locator.line ?? locator.block;
        expect(shown.sources[i]!.place.slice(names.get(document)!.length)).toContain(String(place));
      }
    };
    /** The amount that short words tell: 1,200万, 3.4bn. */
    const amountOf = (words: string): number => {
      const [, digits, unit] = /^([\d,.]+)(\D*)$/u.exec(words)!;
      const by = { 亿: 1e8, 万: 1e4, bn: 1e9, m: 1e6, k: 1e3, '': 1 }[unit!]!;
      return Number(digits!.replaceAll(',', '')) * by;
    };
    /** Every mark of an axis stands where the bars and dots have the amount that it names, and they lie between marks. */
    const expectTicks = ({ bars, barTicks, dots, dotTicks }: ShownPeers, values: readonly Big[]): void => {
      const lengthOf = (value: number): number => (bars[0]!.length * value) / Number(values[0]);
      expect(barTicks.length).toBeGreaterThan(2);
      expect(barTicks[0]).toEqual({ x: bars[0]!.from, words: '0' });
      for (const { x, words } of barTicks)
        expect(Math.abs(x - bars[0]!.from - lengthOf(amountOf(words))), words).toBeLessThan(0.01);
      if (dots.length === 0) return;
      const [high, low] = [values[0]!, values.filter((value) => value.gt(0)).at(-1)!].map(Number);
      const [right, left] = [dots[0]!.x, dots.at(-1)!.x];
      const told = dotTicks.filter(({ words }) => words !== '');
      expect(told.length).toBeGreaterThan(1);
      for (const { x, words } of told) {
        const part = Math.log10(amountOf(words) / low!) / Math.log10(high! / low!);
        expect(Math.abs(x - left - part * (right - left)), words).toBeLessThan(0.01);
      }
    };
    /** Below every chart stands how many documents its figures are from, and the unit. */
    const expectCaptions = ({ captions }: ShownPeers, documents: number, unit: string): void => {
      expect(captions.length).toBeGreaterThan(0);
      for (const caption of captions) expect(caption.match(/\d+/gu), caption).toEqual([String(documents)]);
      for (const caption of captions) expect(caption).toMatch(unit);
    };
    /** Bars are as long as their figures, and their labels no farther from these than three digits allow. */
    const expectBars = (bars: readonly ShownBar[], values: readonly Big[]): void => {
      expect(bars).toHaveLength(Math.min(25, values.length));
      for (const [i, { length, label }] of bars.entries()) {
        expect(Math.abs(length - Number(values[i]!.times(bars[0]!.length).div(values[0]!)))).toBeLessThan(
          0.01,
        );
        expect(Math.abs(amountOf(label) - Number(values[i])) / Number(values[i])).toBeLessThan(0.005);
      }
    };

    test.each(['expenditure_total', 'three_public_total'])(
      'by entity, %s: ranks, amounts, shares, changes, outliers and charts are those of the truth',
      async (measure) => {
        const { page, told } = await paged('zh', '-m', measure);
        const documents = truth.of(YEAR, 'budget');
        const size = (one: TrueDocument): Big => new Big(one.measures[measure]!);
        const of = (scope: string) => documents.filter((one) => one.scope === scope);
        const whole = sumOf(of('department').map((one) => one.measures[measure]!));
        const ranks = rankedApart(documents, size);
        const far = new Set(farAmong(documents, size));
        expect(page.title).toContain(String(YEAR));
        // The money of every unit is in its department's; nothing is left out.
        expect(page.summary).toContain(`其中 ${of('unit').length} 行的钱已含在同表的部门之内`);
        expect(page.summary).not.toContain('未列入');
        const middle = (scope: string): string =>
          apart(new Big(medianOf(of(scope).map((one) => Number(size(one))))).toFixed(2));
        expect(page.summary.match(/[\d,.]+(?= 元|）|行| 行)/gu)).toEqual(
          expect.arrayContaining([
            String(documents.length),
            apart(whole.toFixed(2)),
            middle('department'),
            middle('unit'),
          ]),
        );
        expect(page.peers.map(({ heading }) => heading.split(' · ').at(-1)!.split(' ')[0])).toEqual([
          '部门',
          '单位',
        ]);
        for (const [i, scope] of SCOPES.entries()) {
          const shown = page.peers[i]!;
          const rows = told.rows.filter(({ level }) => level === scope);
          expect(shown.rows).toHaveLength(of(scope).length);
          const byBody = new Map(of(scope).map((one) => [trueBody(one), one]));
          const ordered = rows.map((row) => byBody.get(bodyOf(row))!);
          for (const [at, row] of shown.rows.entries()) {
            const one = ordered[at]!;
            const before = new Big(truth.before(one)!.measures[measure]!);
            const difference = size(one).minus(before);
            expect(row.name).toContain(one.entity);
            expect(row.rank).toBe(String(ranks.get(one)));
            const change = `${plus(difference.toFixed(2))} (${before.eq(0) ? '上年为零' : `${plus(percent(difference, before)!)}%`})`;
            expect(row.figures).toMatchObject({
              元: apart(size(one).toFixed(2)),
              占比: `${percent(size(one), whole)}%`,
              较上年公开数: change,
            });
            expect(row.before).toBe(`上年 ${apart(before.toFixed(2))}`);
            const said = row.figures.文中所称增减?.split(' ')[0];
            if (said?.includes('.') && !said.endsWith('%')) expect(said).toBe(plus(difference.toFixed(2)));
            expect(row.marks.some((mark) => mark.startsWith('离群'))).toBe(far.has(one));
            expect(row.marks.includes('已含于所属部门')).toBe(scope === 'unit');
            expectSources(row, rows[at]!, told);
          }
          const values = ordered.map(size);
          expectBars(shown.bars, values);
          expectTicks(shown, values);
          // Every row is the figure of one document.
          expectCaptions(shown, values.length, '单位：元。');
          shown.bars.forEach((bar, at) => {
            expect(bar.name.split('.')[0]).toBe(String(ranks.get(ordered[at]!)));
            expect(shown.rows[at]!.name.startsWith(bar.name.replace(/^\d+\.\s+|…$/gu, ''))).toBe(true);
            expect(bar.outlier).toBe(far.has(ordered[at]!));
          });
          // Dots lie on the line by the logarithm of their figures, and so does the median.
          const positive = values.filter((value) => value.gt(0));
          expect(shown.dots.map(({ title }) => title.split('\n')[1])).toEqual(
            positive.map((value) => apart(value.toFixed(2))),
          );
          const [high, low] = [positive[0]!, positive.at(-1)!].map((value) => Math.log10(Number(value)));
          const [right, left] = [shown.dots[0]!.x, shown.dots.at(-1)!.x];
          const placeOf = (value: number): number =>
            left + ((Math.log10(value) - low!) / (high! - low!)) * (right - left);
          positive.forEach((value, at) => {
            expect(Math.abs(shown.dots[at]!.x - placeOf(Number(value)))).toBeLessThan(0.01);
          });
          expect(Math.abs(shown.median! - placeOf(medianOf(values.map(Number))))).toBeLessThan(1);
        }
      },
    );

    test('per person: amounts by the staff of the truth', async () => {
      const { page, told } = await paged('en', '--per', 'person');
      const stated = truth.of(YEAR, 'budget').filter(({ staff }) => staff > 0);
      const each = (one: TrueDocument): Big =>
        new Big(rounded(new Big(one.measures.expenditure_total!).div(one.staff)));
      const ranks = rankedApart(stated, each);
      for (const [i, scope] of SCOPES.entries()) {
        const rows = told.rows.filter(({ level }) => level === scope);
        const byBody = new Map(
          stated.filter((one) => one.scope === scope).map((one) => [trueBody(one), one]),
        );
        const ordered = rows.map((row) => byBody.get(bodyOf(row))!);
        expect(page.peers[i]!.rows).toHaveLength(byBody.size);
        for (const [at, row] of page.peers[i]!.rows.entries()) {
          const one = ordered[at]!;
          expect(row.rank).toBe(String(ranks.get(one)));
          expect(row.figures['yuan per person']).toBe(apart(each(one).toFixed(2)));
          expect(row.figures.Amount).toBe(apart(one.measures.expenditure_total!));
          expectSources(row, rows[at]!, told);
        }
        expectBars(page.peers[i]!.bars, ordered.map(each));
        expectTicks(page.peers[i]!, ordered.map(each));
        // Persons may stand in another document than the amount.
        const documents = new Set(rows.flatMap(({ proof }) => proof.map(({ document }) => document)));
        expectCaptions(page.peers[i]!, documents.size, 'Unit: yuan per person. ');
      }
    });

    test.each([
      ['function', 'byFunction'],
      ['economic', 'byPurpose'],
    ] as const)('by %s: classes, their changes and the areas of who spends on them', async (by, key) => {
      const { page, told } = await paged('en', '--by', by);
      const departments = truth.of(YEAR, 'budget').filter(({ scope }) => scope === 'department');
      const of = (code: string, all: readonly TrueDocument[]): Big =>
        sumOf(all.flatMap((one) => one[key][code] ?? []));
      const whole = sumOf(departments.flatMap((one) => Object.values(one[key])));
      const [shown, ...more] = page.peers;
      expect(more).toEqual([]);
      expect(page.summary).toContain(apart(whole.toFixed(2)));
      expect(shown!.rows.map(({ name }) => name.split(' ')[0])).toEqual(told.rows.map((row) => row.key));
      for (const [at, row] of shown!.rows.entries()) {
        const code = told.rows[at]!.key;
        const now = of(code, departments);
        const before = of(
          code,
          departments.map((one) => truth.before(one)!),
        );
        expect(row.figures).toEqual({
          yuan: apart(now.toFixed(2)),
          Share: `${percent(now, whole)}%`,
          "Against last year's disclosure": `${plus(now.minus(before).toFixed(2))} (${plus(percent(now.minus(before), before)!)}%)`,
        });
        expect(row.before).toBe(`last year ${apart(before.toFixed(2))}`);
        expectSources(row, told.rows[at]!, told);
        const tile = shown!.tiles.find(
          ({ name }) => name.endsWith(` ${percent(now, whole)}%`) && row.name.includes(name.split(' ')[0]!),
        );
        const amounts = tile!.parts.map(({ words }) =>
          words
            .split(', ')
            .at(-1)!
            .replace(/ yuan$/u, ''),
        );
        const spent = departments
          .flatMap((one) => one[key][code] ?? [])
          .sort((a, b) => Number(b) - Number(a));
        expect(amounts).toEqual(spent.map((value) => apart(new Big(value).toFixed(2))));
      }
      const values = told.rows.map((row) => of(row.key, departments));
      expectBars(shown!.bars, values);
      expectTicks(shown!, values);
      expectCaptions(shown!, departments.length, 'Unit: yuan. ');
    });
  });
});

/** Thousands parted, as people write them. */
function apart(digits: string): string {
  const [whole, decimals] = digits.split('.') as [string, string?];
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}

const plus = (digits: string): string => (new Big(digits).gt(0) ? `+${apart(digits)}` : apart(digits));
