import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { FindingsList } from '../../src/schema/findings-list.js';
import { ROOT } from '../support/command.js';
import { filesIn, temporaryFolder } from '../support/folder.js';

vi.setConfig({ testTimeout: 240_000 });

const DOCUMENTS = 6;
const RULE = 'dist/rules/narrative/revenue-is-sum-of-sources.js';

/** Changes a file of the program, at a place that must be there. */
function change(file: string, words: string, by: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(words);
  writeFileSync(file, before.replace(words, by));
}

/**
 * A copy of the built program that writes down what kinds of work its documents are given to: `document` is the whole
 * way from the bytes, `check` the rules alone.
 */
function copyOfProgram(folder: string): string {
  const copy = join(folder, 'program');
  mkdirSync(copy);
  for (const name of ['dist', 'package.json', 'schemas'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const line = join(copy, 'dist/pipeline/batch/line.js');
  change(line, 'await workforce.work(job)', 'await (note(job), workforce.work(job))');
  writeFileSync(
    line,
    `import { appendFileSync } from 'node:fs';\nconst note = ({ kind }) => appendFileSync(process.env.WORK, kind + '\\n');\n${readFileSync(line, 'utf8')}`,
  );
  return copy;
}

test('a changed rule re-runs the checks alone, and the result is that of a fresh run', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < DOCUMENTS; i++)
    writeFileSync(
      join(folder, 'in', `${i}.txt`),
      `青原县第${i}局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算10${i}.00万元，其中：财政拨款收入90.00万元，其他收入2.00万元。\n`,
    );
  const copy = copyOfProgram(folder);
  const run = (out: string, ...words: string[]): { readonly work: string[]; readonly said: string } => {
    const log = join(folder, 'work.log');
    writeFileSync(log, '');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'dist/cli/main.js'), 'run', 'in', '--out', out, '-q', '-j', '0', ...words],
      { cwd: folder, env: { ...process.env, WORK: log, LC_ALL: 'C' }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    return {
      work: readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
      said: stdout,
    };
  };
  const severities = (out: string): string[] => {
    const { findings } = JSON.parse(readFileSync(join(folder, out, 'findings.json'), 'utf8')) as FindingsList;
    return findings.filter(({ rule }) => rule === 'N-001').map(({ severity }) => severity);
  };
  const all = <T>(value: T): T[] => Array<T>(DOCUMENTS).fill(value);

  expect(run('out').work).toEqual(all('document'));
  expect(severities('out')).toEqual(all('error'));
  expect(run('out').work).toEqual([]);

  change(join(copy, RULE), "severity: 'error'", "severity: 'warning'");
  const planned = JSON.parse(run('out', '--dry-run', '--json').said) as { readonly action: string }[];
  expect(planned.map(({ action }) => action)).toEqual(all('check'));
  expect(run('out').work).toEqual(all('check'));
  expect(severities('out')).toEqual(all('warning'));
  expect(run('fresh').work).toEqual(all('document'));
  expect(filesIn(join(folder, 'out'), ['run.json'])).toEqual(filesIn(join(folder, 'fresh'), ['run.json']));

  // What reads is no rule: a change of it reads everything again.
  change(join(copy, 'dist/narrative/index.js'), 'export', '/* changed */ export');
  expect(run('out').work).toEqual(all('document'));
  rmSync(copy, { recursive: true });
});
