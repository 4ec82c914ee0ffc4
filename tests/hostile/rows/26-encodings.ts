import { expect } from 'vitest';
import { documentXml, p } from '../../support/samples/docx-raw.js';
import { docxOfXml, type HostileInput, page, textsOf } from '../support.js';

/** 部门预算收入 in GB18030. */
const GBK = Buffer.from('b2bfc3c5d4a4cbe3cad5c8eb', 'hex');
const around = (bytes: Uint8Array, charset: string): Buffer => {
  const [before, after] = page('<p>\u0001</p>')
    .replace('<title>', `${charset}<title>`)
    .replace('公开', 'x')
    .split('\u0001');
  return Buffer.concat([Buffer.from(before!), bytes, Buffer.from(after!)]);
};
const reads: HostileInput['look'] = (document) => expect(textsOf(document).join()).toContain('部门预算收入');

export const inputs: readonly HostileInput[] = [
  {
    what: 'GBK that says so',
    name: 'a.html',
    make: () => around(GBK, '<meta charset="gb2312">'),
    look: reads,
  },
  { what: 'GBK that says nothing', name: 'a.html', make: () => around(GBK, ''), look: reads },
  {
    what: 'GBK that says it is UTF-8',
    name: 'a.html',
    make: () => around(GBK, '<meta charset="utf-8">'),
    look: reads,
  },
  {
    what: 'UTF-8 that says it is GBK',
    name: 'a.html',
    make: () => around(Buffer.from('部门预算收入'), '<meta charset="gbk">'),
    notes: ['charset-contradicted'],
    look: reads,
  },
  { what: 'text in GBK', name: 'a.txt', make: () => GBK, notes: ['encoding-guessed'], look: reads },
  {
    what: 'bytes that no encoding explains',
    name: 'a.txt',
    make: () => Buffer.concat([Buffer.from('部门预算收入'.repeat(50)), Buffer.from([0xff, 0xfe, 0xff])]),
    notes: ['undecodable-bytes'],
    look: reads,
  },
  ...(
    [
      ['UTF-8', 'efbbbf', 'utf8'],
      ['UTF-16', 'fffe', 'utf16le'],
    ] as const
  ).map(
    ([what, mark, encoding]): HostileInput => ({
      what: `a page that begins with the mark of ${what} and says that it is GBK`,
      name: 'a.html',
      make: () =>
        Buffer.concat([
          Buffer.from(mark, 'hex'),
          Buffer.from(
            page('<p>部门预算收入</p>').replace('<title>', '<meta charset="gbk"><title>'),
            encoding,
          ),
        ]),
      look: reads,
    }),
  ),
  {
    what: 'a part of a Word file in UTF-16',
    name: 'a.docx',
    make: () =>
      docxOfXml(
        Buffer.concat([
          Buffer.from([0xff, 0xfe]),
          Buffer.from(documentXml(p('部门预算收入')).replace('UTF-8', 'UTF-16'), 'utf16le'),
        ]),
      ),
    look: reads,
  },
];
