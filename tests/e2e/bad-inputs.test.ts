import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/schema/ledger.js';
import { INPUT_ERRORS, type InputErrorCode } from '../../src/shared/input-error.js';
import { gongkai, ROOT } from '../support/command.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { zipOf } from '../support/zip.js';

const DOCX_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const DOCX_RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const DOCX_BODY =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>青原县示范局2023年部门预算</w:t></w:r></w:p></w:body></w:document>';

const docxOf = (body: string, lie: { statedSize?: number } = {}): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', data: DOCX_TYPES },
    { name: '_rels/.rels', data: DOCX_RELATIONS },
    { name: 'word/document.xml', data: body, ...lie },
  ]);

const sample = (extension: string): Buffer => {
  const folder = join(ROOT, 'samples');
  const name = readdirSync(folder).find((file) => file.endsWith(extension))!;
  return readFileSync(join(folder, name));
};

/** Bad inputs by name, with the code that each must get. */
const BAD: readonly (readonly [string, InputErrorCode, (path: string) => void])[] = [
  ['empty.txt', 'input-empty', (path) => writeFileSync(path, '')],
  ['blank.txt', 'input-empty', (path) => writeFileSync(path, ' \r\n\t\r\n')],
  [
    'recipe.txt',
    'not-a-disclosure',
    (path) => writeFileSync(path, '红烧肉的做法\n\n五花肉500克，切块焯水。\n加生抽两勺，小火炖一小时。\n'),
  ],
  [
    'cut.docx',
    'input-corrupt',
    (path) => writeFileSync(path, sample('.docx').subarray(0, sample('.docx').length >> 1)),
  ],
  [
    'lying-size.docx',
    'zip-inconsistent',
    (path) => writeFileSync(path, docxOf(DOCX_BODY, { statedSize: 10 })),
  ],
  [
    'doctype.docx',
    'xml-doctype-forbidden',
    (path) => writeFileSync(path, docxOf(`<!DOCTYPE w [<!ENTITY a "b">]>${DOCX_BODY}`)),
  ],
  ['stub.pdf', 'input-type-mismatch', (path) => writeFileSync(path, '404 page missing!')],
  ['dangling.txt', 'input-missing', (path) => symlinkSync('nowhere.txt', path)],
  [
    'picture.png',
    'format-unsupported',
    (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a00', 'hex')),
  ],
];

describe('bad inputs', () => {
  test('get their code, sentence and next step; the others are done as if they were alone', async () => {
    const folder = temporaryFolder();
    const inputs = join(folder, 'inputs');
    mkdirSync(inputs);
    for (const [name, , make] of BAD) make(join(inputs, name));
    writeFileSync(join(inputs, 'good.txt'), sample('.txt'));
    writeFileSync(join(inputs, 'good again.txt'), sample('.txt'));
    const result = await gongkai(['run', 'inputs', 'missing.docx', '--out', 'out'], { cwd: folder });
    expect(result.code).toBe(3);

    const ledger = JSON.parse(readFileSync(join(folder, 'out/run.json'), 'utf8')) as Ledger;
    const entry = (name: string) => ledger.entries.find(({ path }) => path.endsWith(name));
    const expected = [
      ...BAD.map(([name, code]) => [`inputs/${name}`, code] as const),
      ['missing.docx', 'input-missing'] as const,
    ];
    for (const [path, code] of expected) {
      const { error } = entry(path)!;
      expect(error, path).toMatchObject({ code, hint: INPUT_ERRORS[code].hint });
      expect(error!.message, path).toContain(INPUT_ERRORS[code].message);
      expect(result.stderr).toContain(`${code} ${path}\n  ${error!.message}\n  → ${error!.hint}\n`);
    }
    expect(ledger.totals).toMatchObject({ failed: expected.length, duplicate: 1 });
    expect(entry('good again.txt')!.status).toMatch(/ok|partial/);
    expect(entry('good.txt')).toMatchObject({
      status: 'duplicate',
      document_id: entry('good again.txt')!.document_id,
    });

    await gongkai(['run', 'inputs/good again.txt', '--out', 'alone', '--quiet'], { cwd: folder });
    expect(filesIn(join(folder, 'out'), ['run.json'])).toEqual(filesIn(join(folder, 'alone'), ['run.json']));
  });

  test('a folder in place of a file, by inspect, ends with 3', async () => {
    const result = await gongkai(['inspect', 'samples']);
    expect(result.code).toBe(3);
    expect(result.stderr).toContain('input-unreadable samples\n');
  });

  test('an output that is a file, or lies in one, ends with 2 and touches nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'taken'), 'mine');
    for (const out of ['taken', 'taken/below']) {
      const result = await gongkai(['run', join(ROOT, 'samples'), '--out', out], { cwd: folder });
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('output-not-writable');
      expect(result.stderr).toContain('--out');
    }
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('mine');
  });
});
