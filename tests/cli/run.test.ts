import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/schema/ledger.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { commandLine } from './support.js';

/** The smallest text that is a disclosure, and one whose parts do not add up. */
const SOUND = '青原县示范局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算100.00万元。\n';
const UNSOUND =
  '青原县档案馆2023年部门预算信息公开\n\n一、“三公”经费\n2023年“三公”经费预算10.00万元，其中：因公出国（境）费1.00万元，公务用车购置及运行维护费2.00万元，公务接待费3.00万元。\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('run', () => {
  test('--json prints the ledger as it is in run.json, and nothing else', async () => {
    const cwd = folderWith({ 'a.txt': SOUND });
    const { code, out } = await commandLine(['run', 'a.txt', '--json'], { cwd });
    expect(code).toBe(0);
    const ledger = JSON.parse(out) as Ledger;
    expect(ledger).toEqual(JSON.parse(readFileSync(join(cwd, 'output/run.json'), 'utf8')));
    expect(ledger.totals).toMatchObject({ inputs: 1, ok: 1 });
  });

  test('--quiet says nothing when nothing is wrong', async () => {
    const cwd = folderWith({ 'a.txt': SOUND });
    expect(await commandLine(['run', 'a.txt', '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  test('--fail-on ends with 1 at findings of that severity or worse only', async () => {
    const cwd = folderWith({ 'a.txt': SOUND, 'b.txt': UNSOUND });
    const codeOf = async (...words: string[]) => (await commandLine(['run', ...words, '-q'], { cwd })).code;
    expect(await codeOf('b.txt')).toBe(0);
    expect(await codeOf('b.txt', '--fail-on', 'notice')).toBe(1);
    expect(await codeOf('a.txt', '--fail-on', 'error')).toBe(0);
    expect(await codeOf('b.txt', 'missing.txt', '--fail-on', 'notice')).toBe(3);
  });

  test.each([
    ['lines', 'a.txt\n\nb 预算.txt\r\n'],
    ['NUL bytes', 'a.txt\0b 预算.txt\0'],
  ])('- takes paths from standard input, parted by %s', async (_, input) => {
    const cwd = folderWith({ 'a.txt': SOUND, 'b 预算.txt': UNSOUND });
    const stdin = (async function* () {
      // A character torn apart between two chunks.
      const bytes = Buffer.from(input);
      yield bytes.subarray(0, bytes.length - 9);
      yield bytes.subarray(bytes.length - 9);
    })();
    const { code, out } = await commandLine(['run', '-', '--json'], { cwd, stdin });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Ledger).entries.map(({ path }) => path)).toEqual(['a.txt', 'b 预算.txt']);
  });

  test('--limit is obeyed and named in the reason', async () => {
    const cwd = folderWith({ 'a.txt': SOUND });
    const { code, err } = await commandLine(['run', 'a.txt', '--limit', 'fileBytes=10'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('limit fileBytes is 10');
  });

  test('--limit, --since, --shard and --dry-run say what they leave out', async () => {
    const cwd = folderWith({ 'a.txt': SOUND, 'b.txt': UNSOUND, 'c.txt': `${SOUND}\n二、其他\n` });
    const files = ['a.txt', 'b.txt', 'c.txt'];
    const said = async (...words: string[]) => (await commandLine(['run', ...files, ...words], { cwd })).out;
    expect(await said('--limit', '2', '--out', 'l')).toContain('1 input left for a later run (--limit).');
    expect(await said('--out', 'l')).not.toContain('left');
    const planned = await said('--limit', '1', '--dry-run', '--out', 'd');
    expect(planned).toContain('skip      b.txt (skipped-for-later)');
    expect(planned).toContain(
      '3 inputs: read 1, skip 2. Nothing was done.\n2 inputs left for a later run (--limit).',
    );
    const old = new Date('2020-01-01');
    for (const name of ['a.txt', 'b.txt']) utimesSync(join(cwd, name), old, old);
    const since = '2 inputs left out: older than the day (--since), and not read before.';
    expect(await said('--since', '2021-01-01', '--out', 's')).toContain(since);
    expect(await said('--since', '2021-01-01', '--dry-run', '--out', 'd')).toContain(since);
    const shards = await Promise.all(['1/2', '2/2'].map((shard) => said('--shard', shard, '--out', 'h')));
    const [own, others] = [/(\d) inputs? of this shard done/, /(\d) inputs? left to other shards/].map(
      (words) => shards.map((out) => Number(words.exec(out)?.[1] ?? 0)),
    );
    expect(own!.map((n, i) => n + others![i]!)).toEqual([3, 3]);
    expect(own!.reduce((a, b) => a + b)).toBe(3);
    const chinese = await commandLine(['run', ...files, '--limit', '1', '--dry-run', '--out', 'd'], {
      cwd,
      language: 'zh',
    });
    expect(chinese.out).toContain(
      '共 3 个文件：读取 1，跳过 2。未做任何处理。\n2 个文件留待下次运行（--limit）。',
    );
  });

  test('shows no control characters of names or documents', async () => {
    const cwd = folderWith({ 'evil\u001b[31m\u0007\u202ename.txt': 'no \u001b[2J disclosure' });
    const { code, out, err } = await commandLine(['run', '.'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('evil');
    expect(`${out}${err}`).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test('leaves its own output out when that lies among the inputs', async () => {
    const cwd = folderWith({ 'a.txt': SOUND });
    await commandLine(['run', '.', '-q'], { cwd });
    const first = filesIn(join(cwd, 'output'), ['run.json']);
    const { code, out } = await commandLine(['run', '.', '--json'], { cwd });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Ledger).totals.inputs).toBe(1);
    expect(filesIn(join(cwd, 'output'), ['run.json'])).toEqual(first);
  });

  test('an empty folder is wrong usage', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'empty'));
    const { code, err } = await commandLine(['run', 'empty'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('no document among the inputs');
  });
});

describe('inspect', () => {
  test('shows outline, facts with their print, and findings; writes nothing', async () => {
    const cwd = folderWith({ 'b.txt': UNSOUND });
    const { code, out } = await commandLine(['inspect', 'b.txt'], { cwd });
    expect(code).toBe(0);
    for (const part of [
      '青原县档案馆',
      'Outline (1 section)',
      'three_public_total 2023: 100000.00 yuan',
      '«',
    ])
      expect(out).toContain(part);
    expect([...filesIn(cwd).keys()]).toEqual(['b.txt']);
  });

  test('--json gives the record that run writes', async () => {
    const cwd = folderWith({ 'b.txt': UNSOUND });
    const { out } = await commandLine(['inspect', 'b.txt', '--json'], { cwd });
    await commandLine(['run', 'b.txt', '-q'], { cwd });
    const record = JSON.parse(out) as { document_id: string };
    const written = readFileSync(join(cwd, `output/documents/${record.document_id}.json`), 'utf8');
    expect(JSON.parse(written)).toEqual(record);
  });

  test('--uncaptured lists the figures that no fact holds', async () => {
    const text = `${SOUND}本单位食堂每日消耗大米3.50万元。\n`;
    const cwd = folderWith({ 'a.txt': text });
    const { out } = await commandLine(['inspect', 'a.txt', '--uncaptured'], { cwd });
    expect(out).toContain('3.50万元');
    expect(out).not.toContain('100.00万元');
  });
});

describe('validate', () => {
  test('finds a record that was altered, a missing one, a foreign place and a damaged table', async () => {
    const cwd = folderWith({ 'a.txt': SOUND, 'b.txt': UNSOUND });
    await commandLine(['run', '.', '-q'], { cwd });
    expect(await commandLine(['validate'], { cwd })).toMatchObject({ code: 0 });
    const documents = join(cwd, 'output/documents');
    const [first] = [...filesIn(documents).keys()];
    const path = join(documents, first!);
    const record = JSON.parse(readFileSync(path, 'utf8'));
    record.facts[0].locator.block = 999;
    record.facts[0].amount_yuan = 12.5;
    writeFileSync(path, JSON.stringify(record));
    writeFileSync(join(cwd, 'output/dataset/facts.csv'), 'document_id\n');
    const broken = await commandLine(['validate'], { cwd });
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('facts.0.amount_yuan');
    expect(broken.out).toContain('dataset/facts.csv: its header');
    record.facts[0].amount_yuan = '12.50';
    writeFileSync(path, JSON.stringify(record));
    expect((await commandLine(['validate'], { cwd })).out).toContain('facts[0].locator: nothing stands at');
    writeFileSync(path, '{');
    expect((await commandLine(['validate'], { cwd })).out).toContain('it is no JSON');
  });
});
