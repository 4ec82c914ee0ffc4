import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { DocumentRecord } from '../../src/schema/document.js';
import type { Ledger } from '../../src/schema/ledger.js';
import { gongkai } from '../support/command.js';
import { filesIn, suiteFolder } from '../support/folder.js';
import { pdfOf } from '../support/pdf.js';
import { standIn, standInTesseract, tsvLine } from '../support/program.js';
import { entriesOf, p } from '../support/samples/docx-raw.js';
import { zipOf } from '../support/zip.js';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** Names as a packer on a Chinese Windows writes them; iconv makes the bytes, no code of the program does. */
const gbk = (text: string): Uint8Array =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: text });
const budget = (name: string, year = 2023): string =>
  `${name}${year}年部门预算信息公开\n\n一、收入预算\n${year}年收入预算100.00万元。\n`;
const PICTURE = 'q 560 0 0 800 10 10 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q';

describe('a mix of inputs, read by processes', () => {
  const folder = suiteFolder();
  const programs = join(folder, 'programs');
  const env = { PATH: `${programs}:${process.env.PATH}` };
  const INPUTS = ['公开.zip', 'scan.pdf', 'old.rtf', '2023/*.txt', '@list', '--manifest', 'm.csv'];
  const AIDS = ['--ocr', '--convert'];
  const run = (out: string, ...words: string[]) =>
    gongkai(['run', ...INPUTS, '--out', out, '-q', '-j', '2', ...words], { cwd: folder, env });
  const ledgerOf = (out: string): Ledger =>
    JSON.parse(readFileSync(join(folder, out, 'run.json'), 'utf8')) as Ledger;
  const told = (out: string): string[] =>
    ledgerOf(out).entries.map(({ path, status, error }) => `${path} ${error?.code ?? status}`);
  const written = (out: string) => filesIn(join(folder, out), ['run.json']);
  const recordOf = (out: string, path: string): DocumentRecord => {
    const id = ledgerOf(out).entries.find((entry) => entry.path === path)!.document_id;
    return JSON.parse(readFileSync(join(folder, out, `documents/${id}.json`), 'utf8')) as DocumentRecord;
  };

  beforeAll(async () => {
    for (const name of ['programs', '2023', 'more']) mkdirSync(join(folder, name));
    const put = (name: string, content: string | Uint8Array): void =>
      writeFileSync(join(folder, name), content);
    const inner = zipOf([{ name: gbk('水利局/预算.txt'), data: budget('青原县水利局') }]);
    put(
      '公开.zip',
      zipOf([
        { name: gbk('区级部门/单位.zip'), data: inner },
        { name: gbk('区级部门/教育局.txt'), data: budget('青原县教育局') },
        { name: gbk('区级部门/副本/预算.txt'), data: budget('青原县水利局') },
      ]),
    );
    put('scan.pdf', pdfOf([{ content: PICTURE }]));
    put('old.rtf', '{\\rtf1 text}');
    put('2023/民政局.txt', budget('青原县民政局'));
    put('2023/残缺.txt', '');
    put('2023/not-taken.csv', 'a,b\n');
    put('more/司法局.txt', budget('青原县司法局'));
    put('list', 'more/司法局.txt\nmore/没有.txt\n');
    put(
      'm.csv',
      'path,entity,year,kind,url\nmore/统计局.txt,档案馆,2020,final_accounts,https://example.org/1\n',
    );
    put('more/统计局.txt', budget('青原县统计局'));
    const table = [
      tsvLine(160, 200, 700, 40, '青原县财政局2023年部门预算'),
      tsvLine(160, 300, 700, 40, '一、收入预算'),
      tsvLine(160, 400, 700, 40, '2023年收入预算12.00万元。'),
    ];
    standInTesseract(programs, `level\tpage_num\n${table.join('')}`);
    const made = ['青原县商务局2023年部门预算', '一、收入预算', '2023年收入预算7.00万元。'];
    put('programs/made.docx', zipOf(entriesOf({ body: made.map((text) => p(text)).join('') })));
    standIn(
      programs,
      'soffice',
      `case "$1" in --version) echo "LibreOffice 9.9.9"; exit ;; esac
while [ "$1" != --outdir ]; do shift; done
mkdir -p "$2" && cp "${programs}/made.docx" "$2/input.docx"`,
    );
    const old = new Date('2020-01-01');
    utimesSync(join(folder, 'more/统计局.txt'), old, old);
    await run('out', ...AIDS);
  });

  test('every input has its line, names in GBK and one archive deeper included', () => {
    expect(told('out').sort()).toEqual(
      [
        '2023/残缺.txt input-empty',
        '2023/民政局.txt ok',
        'more/司法局.txt ok',
        'more/没有.txt input-missing',
        'more/统计局.txt ok',
        'old.rtf ok',
        'scan.pdf ok',
        '公开.zip!/区级部门/单位.zip!/水利局/预算.txt duplicate',
        '公开.zip!/区级部门/教育局.txt ok',
        '公开.zip!/区级部门/副本/预算.txt ok',
      ].sort(),
    );
  });

  test('programs of the machine help only where they are asked to, and what they made is marked', async () => {
    const scan = recordOf('out', 'scan.pdf');
    expect(scan.entity?.name).toBe('青原县财政局');
    expect(scan.facts.map(({ measure, amount_yuan: amount, ocr }) => [measure, amount, ocr])).toEqual([
      ['revenue_total', '120000.00', true],
    ]);
    const converted = recordOf('out', 'old.rtf');
    expect(converted.notes.map(({ code }) => code)).toContain('converted');
    expect(converted.facts.map(({ amount_yuan: amount }) => amount)).toEqual(['70000.00']);

    const { code } = await run('plain');
    expect(code).toBe(3);
    const plain = told('plain');
    expect(plain).toContain('scan.pdf needs-ocr');
    expect(plain).toContain('old.rtf format-unsupported');
    // The others are the same to the byte, with these programs and without.
    for (const name of readdirSync(join(folder, 'plain/documents')))
      expect(readFileSync(join(folder, 'plain/documents', name), 'utf8')).toBe(
        readFileSync(join(folder, 'out/documents', name), 'utf8'),
      );
  });

  test('a manifest that is wrong is told, and overrides nothing', () => {
    const record = recordOf('out', 'more/统计局.txt');
    expect([record.entity?.name, record.fiscal_year, record.kind, record.source.url]).toEqual([
      '青原县统计局',
      2023,
      'budget',
      'https://example.org/1',
    ]);
    const entry = ledgerOf('out').entries.find(({ path }) => path === 'more/统计局.txt')!;
    expect(entry.notices.map(({ message }) => message)).toEqual([
      'The manifest says entity 档案馆; the document says 青原县统计局.',
      'The manifest says fiscal year 2020; the document says 2023.',
      'The manifest says kind final_accounts; the document says budget.',
    ]);
  });

  test('shards, then the whole, write what one run writes, and read nothing again', async () => {
    for (const shard of ['1/3', '2/3', '3/3']) await run('sharded', ...AIDS, '--shard', shard);
    expect(readdirSync(join(folder, 'sharded'))).not.toContain('run.json');
    const planned = await gongkai(['run', ...INPUTS, '--out', 'sharded', '--dry-run', '--json', ...AIDS], {
      cwd: folder,
      env,
    });
    const plan = JSON.parse(planned.stdout) as { action: string; path: string }[];
    expect(plan.filter(({ action }) => action === 'read').map(({ path }) => path)).toEqual([]);
    await run('sharded', ...AIDS);
    expect(written('sharded')).toEqual(written('out'));
  });

  test('--limit does so many, --since the newer ones, and the rest comes later', async () => {
    await run('parts', ...AIDS, '--limit', '2');
    expect(readdirSync(join(folder, 'parts/documents'))).toHaveLength(2);
    await run('parts', ...AIDS, '--since', '2021-01-01');
    expect(told('parts')).toContain('more/统计局.txt skipped-older');
    await run('parts', ...AIDS);
    expect(written('parts')).toEqual(written('out'));
  });
});
