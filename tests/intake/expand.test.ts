import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/intake/discover.js';
import { openLoader } from '../../src/intake/loader.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/shared/limits.js';
import { temporaryFolder } from '../support/folder.js';
import { zipOf } from '../support/zip.js';

const GBK_NAME = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3, 0x2e, 0x74, 0x78, 0x74]);
const DOCX_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** What is found among these files: path, and content or the reason why there is none. */
async function found(files: Readonly<Record<string, Uint8Array | string>>, limits: Limits = DEFAULT_LIMITS) {
  const cwd = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  const loader = openLoader(limits);
  const out: (readonly [string, string])[] = [];
  for (const candidate of await discover(['.'], { cwd, limits })) {
    if (candidate.kind !== 'file') {
      out.push([candidate.path, candidate.error.code]);
      continue;
    }
    const bytes = await loader.load(candidate);
    out.push([candidate.path, bytes.ok ? Buffer.from(bytes.value).toString() : bytes.error.code]);
  }
  loader.close();
  return out;
}

describe('an archive among the inputs', () => {
  test('gives way to the documents in it, names in GBK and one archive deeper included', async () => {
    const inner = zipOf([
      { name: 'b.txt', data: 'B' },
      { name: 'c.txt', data: 'C' },
    ]);
    const outer = zipOf([
      { name: 'folder/', data: '', stored: true },
      { name: GBK_NAME, data: '预算' },
      { name: 'folder/a.txt', data: 'A' },
      { name: 'folder/in.zip', data: inner },
    ]);
    expect(await found({ '2025.zip': outer, 'z.txt': 'Z' })).toEqual([
      ['2025.zip!/folder/a.txt', 'A'],
      ['2025.zip!/folder/in.zip!/b.txt', 'B'],
      ['2025.zip!/folder/in.zip!/c.txt', 'C'],
      ['2025.zip!/预算.txt', '预算'],
      ['z.txt', 'Z'],
    ]);
  });

  test('leaves out what is no document, and says so', async () => {
    const archive = zipOf([
      { name: '__MACOSX/._a.txt', data: 'x' },
      { name: '~$a.docx', data: 'x' },
      { name: 'README.md', data: 'x' },
      { name: 'empty.txt', data: '' },
    ]);
    expect(await found({ 'a.zip': archive })).toEqual([
      ['a.zip!/README.md', 'skipped-companion'],
      ['a.zip!/__MACOSX/._a.txt', 'skipped-companion'],
      ['a.zip!/empty.txt', 'input-empty'],
      ['a.zip!/~$a.docx', 'skipped-lockfile'],
    ]);
  });

  test('that is a document stays one, whatever it is called', async () => {
    const docx = zipOf([
      { name: '[Content_Types].xml', data: DOCX_TYPES },
      { name: 'word/document.xml', data: '<w/>' },
    ]);
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'named.zip'), docx);
    writeFileSync(join(cwd, 'named.docx'), docx);
    expect((await discover(['.'], { cwd })).map(({ path, kind }) => [path, kind])).toEqual([
      ['named.docx', 'file'],
      ['named.zip', 'file'],
    ]);
  });

  test('is refused whole where it lies, and its documents one by one where they do', async () => {
    const slip = zipOf([{ name: '../a.txt', data: 'x' }]);
    const deep = zipOf([
      { name: 'b.zip', data: zipOf([{ name: 'c.zip', data: zipOf([{ name: 'd.txt', data: 'D' }]) }]) },
    ]);
    const bomb = zipOf([
      { name: 'bomb.txt', data: Buffer.alloc(3_000_000) },
      { name: 'good.txt', data: 'G' },
      { name: 'large.txt', data: Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)) },
    ]);
    expect(
      await found(
        {
          'bomb.zip': bomb,
          'cut.zip': slip.subarray(0, 20),
          'deep.zip': deep,
          'none.zip': zipOf([]),
          'slip.zip': slip,
        },
        { ...DEFAULT_LIMITS, fileBytes: 1_500_000, ratioFloorBytes: 1_000_000 },
      ),
    ).toEqual([
      ['bomb.zip!/bomb.txt', 'zip-bomb'],
      ['bomb.zip!/good.txt', 'G'],
      ['bomb.zip!/large.txt', expect.any(String)],
      ['cut.zip', 'input-corrupt'],
      ['deep.zip!/b.zip!/c.zip', 'format-unsupported'],
      ['none.zip', 'input-empty'],
      ['slip.zip', 'zip-inconsistent'],
    ]);
  });

  test('holds a document to the limit of a file', async () => {
    const archive = zipOf([{ name: 'large.txt', data: 'x'.repeat(5000), stored: true }]);
    expect(await found({ 'a.zip': archive }, { ...DEFAULT_LIMITS, fileBytes: 4000 })).toEqual([
      ['a.zip!/large.txt', 'input-too-large'],
    ]);
  });
});

test('links and folders around archives do not matter to what is in them', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'year/月'), { recursive: true });
  writeFileSync(join(cwd, 'year/月/a.zip'), zipOf([{ name: 'a.txt', data: 'A' }]));
  expect((await discover(['year'], { cwd })).map(({ path }) => path)).toEqual(['year/月/a.zip!/a.txt']);
});
