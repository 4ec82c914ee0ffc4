import { expect } from 'vitest';
import { sheetOf, workbookOf } from '../../readers/xlsx/support.js';
import { docOf } from '../../support/doc.js';
import { oleOf } from '../../support/ole.js';
import { zipOf } from '../../support/zip.js';
import { type HostileInput, textsOf } from '../support.js';

export const inputs: readonly HostileInput[] = [
  {
    what: 'OFD',
    name: 'a.ofd',
    make: () => zipOf([{ name: 'OFD.xml', data: '<x/>' }]),
    refused: 'format-unsupported',
    says: /an OFD document/,
  },
  {
    what: 'RTF',
    name: 'a.rtf',
    make: () => '{\\rtf1 x}',
    refused: 'format-unsupported',
    says: /an RTF document\. With --convert/,
  },
  {
    what: 'a presentation',
    name: 'a.ppt',
    make: () => oleOf(['Root Entry', 'PowerPoint Document']),
    refused: 'format-unsupported',
  },
  {
    what: 'Word 95',
    name: 'a.doc',
    make: () => docOf([{ text: '旧' }], { version: 0x68 }),
    refused: 'format-unsupported',
  },
  {
    what: 'a file of WPS Writer, which is an old Word file',
    name: 'a.wps',
    make: () => docOf([{ text: '甲县财政局' }]),
    look: (document) => expect(textsOf(document)).toEqual(['甲县财政局']),
  },
  {
    what: 'a file of WPS Spreadsheets, which is an old workbook',
    name: 'a.et',
    make: () => workbookOf({ 甲: sheetOf([['乙', 1]]) }, 'biff8'),
    look: (document) => expect(textsOf(document)).toEqual(expect.arrayContaining(['乙', '1'])),
  },
  {
    what: 'a packed archive',
    name: 'a.rar',
    make: () => Buffer.from('526172211a0700cf', 'hex'),
    refused: 'format-unsupported',
  },
  ...['a.json', 'a.jsonl', 'a.txt', '部门预算'].map(
    (name): HostileInput => ({
      what: `data in JSON under the name ${name}`,
      name,
      make: () => '{"部门预算": "2023年收入预算100万元"}\n'.repeat(3000),
      refused: 'format-unsupported',
      says: /data in JSON; give the document/,
    }),
  ),
  {
    what: 'an answer in JSON in place of a document',
    name: 'a.pdf',
    make: () => '{"code":404,"msg":"文件不存在","data":null}',
    refused: 'input-type-mismatch',
    says: /named \.pdf, but the content is data in JSON/,
  },
];
