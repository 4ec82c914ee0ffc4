import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/intake/discover.js';
import { readManifest } from '../../src/intake/manifest.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { temporaryFolder } from '../support/folder.js';
import { zipOf } from '../support/zip.js';

async function manifest(content: string | Uint8Array, cwd = temporaryFolder()) {
  const path = join(cwd, 'm.csv');
  writeFileSync(path, content);
  return readManifest(path, DEFAULT_LIMITS);
}

describe('a manifest', () => {
  test('states what its columns say, in English or Chinese, in any order', async () => {
    const english = await manifest(
      'url,path,kind,year,entity,remark\nhttps://example.org/a,a.docx,final_accounts,2023,财政局,x\n,b.docx,,,,\n',
    );
    expect(english.ok && english.value.map(({ path, statement }) => [path, statement])).toEqual([
      ['a.docx', { entity: '财政局', year: 2023, kind: 'final_accounts', url: 'https://example.org/a' }],
      ['b.docx', {}],
    ]);
    const chinese = await manifest('\ufeff路径,部门,年度,类型\r\n预算.docx,财政局,2024年度,预算\r\n');
    expect(chinese.ok && chinese.value[0]).toMatchObject({
      path: '预算.docx',
      statement: { entity: '财政局', year: 2024, kind: 'budget' },
    });
  });

  test('written by Excel in GBK is read', async () => {
    const gbk = Buffer.concat([
      Buffer.from('path,entity\na.docx,'),
      Uint8Array.of(0xb2, 0xc6, 0xd5, 0xfe),
      Buffer.from('\n'),
    ]);
    const read = await manifest(gbk);
    expect(read.ok && read.value[0]!.statement.entity).toBe('财政');
  });

  test.each([
    ['no column for paths', 'entity,year\nx,2023\n', 'no column path'],
    ['a row without a path', 'path,year\n,2023\n', 'Row 2 has no path'],
    ['a year that is none', 'path,year\na.docx,23\n', 'the year is 23'],
    ['another kind', 'path,kind\na.docx,plan\n', 'the kind is plan'],
    ['a path that leads out', 'path\n../../etc/passwd\n', 'outside the folder'],
    ['an absolute path elsewhere', 'path\n/etc/passwd\n', 'outside the folder'],
    ['a file twice', 'path\na.docx\n./a.docx\n', 'an earlier row'],
    ['an open quotation', 'path\n"a.docx\n', 'no CSV'],
  ])('with %s is refused', async (_, content, said) => {
    const read = await manifest(content);
    expect(read).toMatchObject({ ok: false, error: { code: 'manifest-invalid' } });
    expect(!read.ok && read.error.message).toContain(said);
  });

  test('brings its files as inputs, documents in archives too, and misses none silently', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.txt'), 'A');
    writeFileSync(join(cwd, 'z.zip'), zipOf([{ name: 'in.txt', data: 'I' }]));
    const read = await manifest(
      'path,year\na.txt,2023\ngone.txt,2023\nz.zip!/in.txt,2024\nz.zip!/no.txt,2024\n',
      cwd,
    );
    if (!read.ok) throw new Error(read.error.message);
    const found = await discover([], { cwd, manifest: read.value });
    expect(
      found.map((candidate) => [
        candidate.path,
        candidate.kind === 'file' ? (candidate.statement ?? null) : candidate.error.code,
      ]),
    ).toEqual([
      ['a.txt', { year: 2023 }],
      ['gone.txt', 'input-missing'],
      ['z.zip!/in.txt', { year: 2024 }],
      ['z.zip!/no.txt', 'input-missing'],
    ]);
  });
});
