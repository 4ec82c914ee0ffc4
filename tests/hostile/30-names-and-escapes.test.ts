import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../src/report/shell.js';
import { commandLine } from '../cli/support.js';
import { filesIn, temporaryFolder } from '../support/folder.js';

const RED = '\u001b[31m';
const TITLE = '\u001b]0;owned\u0007';
const REVERSED = '\u202e';
const MARKUP = '<script>alert(1)</script>]]>"\'&';
/** What would steer a terminal: escapes, the bell, marks that turn the direction of writing. */
const STEERING = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const DISCLOSURE = `甲县${MARKUP}财政局2024年部门预算公开\n\n一、收支预算\n2024年收入预算100万元，比上年增加10万元，增长50%。${RED}红${TITLE}\n`;

describe('names and words that would steer a terminal', () => {
  test('are shown without their power', async () => {
    const folder = temporaryFolder();
    const name = `${RED}${REVERSED}a\nb.txt`;
    writeFileSync(join(folder, name), DISCLOSURE);
    writeFileSync(join(folder, `${TITLE}bad.pdf`), 'unknown file type');
    for (const words of [
      ['run', '.', '--out', 'out'],
      ['inspect', name],
      ['inspect', `${TITLE}bad.pdf`],
      ['check', 'out'],
      ['validate', 'out'],
      ['compare', 'out', '-m', 'revenue_total'],
      ['report', 'out', '--no-pages', '-j', '0'],
      ['run', '.', '--out', 'out', '--log-format', 'json'],
      ['run', `${RED}nothing*.txt`, '--out', `${TITLE}/out`, '--dry-run'],
    ]) {
      const { out, err } = await commandLine(words, { cwd: folder });
      expect(out).not.toMatch(STEERING);
      expect(err).not.toMatch(STEERING);
    }
  });
});

describe('files of the output', () => {
  test('for people keep a name on its line and without its power; those for machines hold it unchanged', async () => {
    const folder = temporaryFolder();
    const name = `${RED}${REVERSED}a\n  2024 =1+1,"b".txt`;
    writeFileSync(join(folder, name), DISCLOSURE);
    await commandLine(['run', '.', '--out', 'out'], { cwd: folder });
    const read = (file: string): string => readFileSync(join(folder, 'out', file), 'utf8');
    const list = read('findings.txt');
    expect(list).not.toMatch(STEERING);
    for (const line of list.split('\n')) if (line.includes('b".txt')) expect(line).toContain('a 2024 =1+1');
    const paths = (file: string): readonly string[] =>
      (parse(read(file), { bom: true, columns: true }) as { readonly path: string }[]).map(
        ({ path }) => path,
      );
    expect(paths('dataset/documents.csv')).toEqual([name]);
    expect(new Set(paths('findings.csv'))).toEqual(new Set([name]));
    expect(JSON.parse(read('run.json')).entries[0].path).toBe(name);
    expect(JSON.parse(read('findings.json')).findings[0].path).toBe(name);
    expect(JSON.stringify(JSON.parse(read('findings.sarif')))).not.toMatch(STEERING);
  });

  test('hold markup of documents as text', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), DISCLOSURE);
    await commandLine(['run', 'a.txt', '--out', 'out'], { cwd: folder });
    for (const [name, content] of filesIn(join(folder, 'out')))
      if (/\.(?:html|htm|svg)$/.test(name))
        expect([name, content.includes('<script>alert')]).toEqual([name, false]);
    expect(escapeHtml(MARKUP)).not.toMatch(/[<>"]/);
  });
});
