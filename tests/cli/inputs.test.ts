import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../../src/schema/document.js';
import type { Ledger } from '../../src/schema/ledger.js';
import { temporaryFolder } from '../support/folder.js';
import { zipOf } from '../support/zip.js';
import { commandLine } from './support.js';

const SOUND = '青原县示范局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算100.00万元。\n';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
const run = async (cwd: string, ...words: string[]) => {
  const { out, code, err } = await commandLine(['run', ...words, '--json'], { cwd });
  return { code, err, ledger: JSON.parse(out || 'null') as Ledger };
};

describe('run', () => {
  test('reads the documents of an archive; the hash of a document is that of its own bytes', async () => {
    const cwd = folderWith({ 'a.zip': zipOf([{ name: '公开/a.txt', data: SOUND }]), 'b.txt': SOUND });
    const { ledger } = await run(cwd, '.');
    expect(ledger.entries.map(({ path, status }) => [path, status])).toEqual([
      ['a.zip!/公开/a.txt', 'ok'],
      ['b.txt', 'duplicate'],
    ]);
  });

  test('takes paths from a list', async () => {
    const cwd = folderWith({
      'a.txt': SOUND,
      'b.txt': `${SOUND}2`,
      'c.txt': `${SOUND}3`,
      list: 'a.txt\nc.txt\n',
    });
    const { ledger } = await run(cwd, '@list');
    expect(ledger.entries.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect((await run(cwd, '@missing')).err).toContain('could not be read');
  });

  test('a manifest of a spreadsheet program in Chinese is read, and a name without the mark of an edition is the name', async () => {
    const cwd = folderWith({ 'a.txt': SOUND.replaceAll('示范局', '示范局（本级）') });
    const rows = '文件名,单位名称,年份,类型,链接\r\na.txt,青原县示范局,2024年,决算,\r\n';
    writeFileSync(join(cwd, 'm.csv'), `\ufeff${rows}`);
    const { ledger } = await run(cwd, '--manifest', 'm.csv');
    expect(ledger.entries[0]!.notices.map(({ message }) => message)).toEqual([
      'The manifest says fiscal year 2024; the document says 2023.',
      'The manifest says kind final_accounts; the document says budget.',
    ]);
    const { err } = await commandLine(['run', '--manifest', 'm.csv', '--out', 'o'], { cwd, language: 'zh' });
    expect(err).toContain('a.txt: 清单所列年度为 2024；文件中为 2023。');
    expect(err).toContain('a.txt: 清单所列类型为 决算；文件中为 预算。');
    const none = await commandLine(['run', '--manifest', 'n.csv'], { cwd, language: 'zh' });
    expect(none.err).toContain('input-missing 此路径下没有文件。');
  });

  test('compares a manifest with the documents, and overrides nothing', async () => {
    const cwd = folderWith({
      'a.txt': SOUND,
      'b.txt': SOUND.replaceAll('2023', '2022'),
      'm.csv':
        'path,entity,year,kind,url\na.txt,档案馆,2024,budget,https://example.org/a\nb.txt,示范局,2022,预算,\n',
    });
    const { ledger, code } = await run(cwd, '--manifest', 'm.csv');
    expect(code).toBe(0);
    expect(ledger.entries.map(({ notices }) => notices.map(({ message }) => message))).toEqual([
      [
        'The manifest says entity 档案馆; the document says 青原县示范局.',
        'The manifest says fiscal year 2024; the document says 2023.',
      ],
      [],
    ]);
    const id = ledger.entries[0]!.document_id;
    const record = JSON.parse(
      readFileSync(join(cwd, `output/documents/${id}.json`), 'utf8'),
    ) as DocumentRecord;
    expect(record.source.url).toBe('https://example.org/a');
    expect(record.fiscal_year).toBe(2023);
    expect(record.entity!.name).toBe('青原县示范局');
    expect(record.notes.filter(({ code: note }) => note === 'manifest-mismatch')).toHaveLength(2);
    expect((await run(cwd, '--manifest', 'none.csv')).code).toBe(2);
  });

  test('--log-format json says one object a line', async () => {
    const cwd = folderWith({ 'a\u202e.txt': SOUND, 'b.txt': 'x' });
    const { err } = await commandLine(['run', '.', '--log-format', 'json'], { cwd });
    const events = err.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ event, status, done }) => [event, status, done])).toEqual([
      ['document', 'ok', 1],
      ['document', 'failed', 2],
    ]);
    expect(err).not.toMatch(/\u202e/);
  });
});
