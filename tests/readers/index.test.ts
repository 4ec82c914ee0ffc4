import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { SourceDocument } from '../../src/document/model.js';
import { readBytes } from '../../src/readers/index.js';
import { READERS } from '../../src/readers/registry.js';
import { INPUT_ERRORS, type Outcome } from '../../src/shared/input-error.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { oleOf } from '../support/ole.js';
import { zipOf } from '../support/zip.js';

const read = (content: string | Uint8Array, name: string): Promise<Outcome<SourceDocument>> =>
  readBytes(Buffer.from(content as Uint8Array), { name, limits: DEFAULT_LIMITS });
const codeOf = async (content: string | Uint8Array, name: string): Promise<string> => {
  const outcome = await read(content, name);
  return outcome.ok
    ? `${outcome.value.format} ${outcome.value.notes.map((n) => n.code).join()}`
    : outcome.error.code;
};

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`;
const disclosure = `甲县乙局2024年部门预算公开说明。${'本部门预算收入100万元，支出100万元，与上年持平。'.repeat(4)}`;
const table = '<table><tr><td>项目</td><td>金额</td></tr><tr><td>收入</td><td>1.00</td></tr></table>';

describe('what cannot be read has its code', () => {
  test.each([
    ['', 'a.txt', 'input-empty'],
    [' \n\u3000\n', 'a.txt', 'input-empty'],
    ['unknown file type', 'a.pdf', 'input-type-mismatch'],
    [page('<p>404 您访问的页面不存在</p>'), 'a.pdf', 'input-type-mismatch'],
    [page('<form>用户名 密码</form>'), 'a.xls', 'input-type-mismatch'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a.pdf', 'input-type-mismatch'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a.png', 'format-unsupported'],
    ['%PDF-1.7\n', 'a.pdf', 'input-corrupt'],
    ['{\\rtf1 x}', 'a.rtf', 'format-unsupported'],
    [oleOf(['Root Entry', 'WordDocument']), 'a.docx', 'input-corrupt'],
    [oleOf(['Root Entry', 'EncryptedPackage']), 'a.docx', 'input-encrypted'],
    [zipOf([{ name: '预算.pdf', data: 'x' }]), 'a.zip', 'format-unsupported'],
    [zipOf([{ name: '[Content_Types].xml', data: 'x' }]).subarray(0, 60), 'a.docx', 'input-corrupt'],
    [zipOf([{ name: '../x', data: 'x' }]), 'a.zip', 'zip-inconsistent'],
  ])('%#: %j', async (content, name, code) => {
    expect(await codeOf(content, name)).toBe(code);
  });

  test('the message names the format, and each error has a next step', async () => {
    const outcome = await read('{\\rtf1 x}', 'a.rtf');
    if (outcome.ok) throw new Error('an RTF document was read');
    expect(outcome.error.message).toContain('RTF');
    expect(outcome.error.hint).toBe(INPUT_ERRORS['format-unsupported'].hint);
  });

  test('a file beyond the limit', async () => {
    const limits = { ...DEFAULT_LIMITS, fileBytes: 3 };
    const outcome = await readBytes(Buffer.from('预算'), { name: 'a.txt', limits });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'input-too-large' } });
  });
});

describe('what can be read is read under any name', () => {
  test.each([
    [disclosure, 'a.txt', 'text '],
    [disclosure, '公开', 'text '],
    [disclosure, 'a.doc', 'text read-as-text'],
    [page(`<p>${disclosure}</p>`), 'a.html', 'html '],
    [page(`<p>${disclosure}</p>`), 'a.pdf', 'html read-as-html'],
    [page(`<p>表</p>${table}`), 'a.xls', 'html read-as-html'],
  ])('%#', async (content, name, expected) => {
    // The reader's own notes come behind the one about the name.
    expect((await codeOf(content, name)).split(',')[0]).toBe(expected);
  });
});

test('a reader that throws is a failure of one document, with its message', async () => {
  const crash = vi.spyOn(READERS, 'get').mockReturnValue(() => Promise.reject(new TypeError('boom')));
  const outcome = await read(disclosure, 'a.txt');
  crash.mockRestore();
  expect(outcome).toMatchObject({ ok: false, error: { code: 'reader-crashed' } });
  expect(!outcome.ok && outcome.error.message).toContain('boom');
});

test('any bytes under any name give a typed outcome', async () => {
  const heads = ['', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '%PDF-', '<html>', '\xff\xfe'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 600 }),
      fc.constantFrom('a.docx', 'a.pdf', 'a.txt', 'a'),
      async (head, rest, name) => {
        const outcome = await read(Buffer.concat([Buffer.from(head, 'latin1'), rest]), name);
        if (!outcome.ok) {
          expect(Object.keys(INPUT_ERRORS)).toContain(outcome.error.code);
          expect(outcome.error.code).not.toBe('reader-crashed');
        }
      },
    ),
  );
});
