import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/document/model.js';
import { readHtml } from '../../../src/readers/html/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';

/** GBK bytes of the words used below; the platform can only decode this encoding. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  预: [0xd4, 0xa4],
  算: [0xcb, 0xe3],
  收: [0xca, 0xd5],
  入: [0xc8, 0xeb],
  元: [0xd4, 0xaa],
};
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => GBK[c] ?? [c.charCodeAt(0)]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (head: string) => `<html><head>${head}</head><body><p>预算收入5元</p></body></html>`;

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const outcome = await readHtml(bytes, { name: 'a.html', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const textsOf = (document: SourceDocument) =>
  document.blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.grid.cells.map((c) => c.text),
  );
const codesOf = (document: SourceDocument) => document.notes.map(({ code }) => code);

describe('encodings', () => {
  test.each([
    [
      'stated in http-equiv',
      gbk(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')),
      [],
    ],
    ['stated in meta', gbk(page("<meta charset='GBK'>")), []],
    ['not stated', gbk(page('')), ['encoding-guessed']],
    ['stated as Latin', gbk(page('<meta charset="iso-8859-1">')), ['encoding-guessed']],
    ['stated as UTF-8', gbk(page('<meta charset="utf-8">')), ['encoding-guessed']],
    ['UTF-8 stated as GBK', utf8(page('<meta charset="gb2312">')), ['charset-contradicted']],
    ['UTF-8 not stated', utf8(page('')), []],
    [
      'UTF-8 with a mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(page('<meta charset="gbk">'))]),
      ['charset-contradicted'],
    ],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${page('')}`, 'utf16le')), []],
  ])('%s', async (_, bytes, notes) => {
    const document = await read(bytes);
    expect(textsOf(document)).toEqual(['预算收入5元']);
    expect(codesOf(document).filter((code) => code !== 'no-article')).toEqual(notes);
  });
});

describe('saved pages (MHTML)', () => {
  const mhtml = (parts: readonly string[]) =>
    new Uint8Array(
      Buffer.from(
        `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Next"\r\n\r\n${parts
          .map((part) => `------=_Next\r\n${part}\r\n`)
          .join('')}------=_Next--\r\n`,
        'latin1',
      ),
    );
  const quoted = (text: string) =>
    [...utf8(text)]
      .map((b) =>
        b > 126 || b === 61 ? `=${b.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(b),
      )
      .join('');

  test('quoted-printable, soft line ends inside characters', async () => {
    const body = quoted('<html><body><p>预算收入5元</p></body></html>').replace(
      '=E7=AE=97',
      '=E7=\r\n=AE=97',
    );
    const document = await read(
      mhtml([
        `Content-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`,
      ]),
    );
    expect(textsOf(document)).toEqual(['预算收入5元']);
  });

  test('base64 in GBK, pictures and frame sets left out, sheets in order', async () => {
    const base64 = (text: string) => Buffer.from(gbk(text)).toString('base64');
    const sheet = (cell: string) =>
      `<table><tr><td>${cell}</td><td>1</td></tr><tr><td>元</td><td>2</td></tr></table>`;
    const document = await read(
      mhtml([
        'Content-Type: text/html; charset="gb2312"\r\n\r\n<html><frameset><frame src="sheet001.htm"></frameset></html>',
        'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
        `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(sheet('预算'))}`,
        `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(sheet('收入'))}`,
      ]),
    );
    expect(textsOf(document)).toEqual([
      ['预算', '1', '元', '2'],
      ['收入', '1', '元', '2'],
    ]);
  });
});
