import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { commandLine } from '../cli/support.js';
import { filesIn, temporaryFolder } from '../support/folder.js';

vi.setConfig({ testTimeout: 60_000 });

const text = (office: string): string =>
  `甲县${office}2024年部门预算公开\n\n一、收支预算\n2024年收入预算100.00万元。\n`;

test('an output folder that somebody damaged is told so, and the next run mends it', async () => {
  const cwd = temporaryFolder();
  const out = join(cwd, 'out');
  for (const name of ['财政局', '教育局']) writeFileSync(join(cwd, `${name}.txt`), text(name));
  const run = () => commandLine(['run', '财政局.txt', '教育局.txt', '--out', 'out', '-q'], { cwd });
  const told = (...words: string[]) => commandLine(words, { cwd });
  const readers = [
    ['compare', 'out', '-m', 'revenue_total'],
    ['report', 'out', '--no-pages', '-j', '0'],
  ];
  await run();
  const clean = filesIn(out, ['run.json']);

  const record = `documents/${readdirSync(join(out, 'documents'))[0]}`;
  truncateSync(join(out, record), 500);
  for (const words of readers) {
    const { code, err } = await told(...words);
    expect([code, err]).toEqual([2, expect.stringMatching(/^output-damaged .*\n {2}→ Run again/)]);
    expect(err).toContain(record);
  }
  // What is left is checked, and what is left out is named.
  const checked = await told('check', 'out');
  expect([checked.code, checked.err]).toEqual([3, expect.stringContaining(record)]);
  expect(JSON.parse(readFileSync(join(out, 'findings.json'), 'utf8'))).toBeTypeOf('object');
  expect((await run()).code).toBe(0);
  expect(filesIn(out, ['run.json', ...reportFiles(out)])).toEqual(clean);

  for (const file of ['run.json', 'entities.json', 'disclosures.json']) {
    truncateSync(join(out, file), 20);
    const { code, err } = await told(...readers[file === 'run.json' ? 1 : 0]!);
    expect([file, code, err]).toEqual([file, 2, expect.stringContaining(`It is ${file}.`)]);
    expect((await run()).code).toBe(0);
    expect(filesIn(out, ['run.json', ...reportFiles(out)])).toEqual(clean);
  }
});

/** What the report wrote, which a run leaves as it is. */
const reportFiles = (out: string): readonly string[] =>
  [...filesIn(out).keys()].filter((name) => name.startsWith('report/'));
