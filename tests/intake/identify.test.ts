import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTENT_TYPES, mismatch } from '../../src/intake/content-type.js';
import { identify } from '../../src/intake/identify.js';
import { oleOf } from '../support/ole.js';
import { zipOf } from '../support/zip.js';

const office = (main: string, part: string): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      data: `<Types><Override PartName="/${part}" ContentType="${main}"/></Types>`,
    },
    { name: part, data: '<x/>' },
  ]);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

describe('the content says what it is', () => {
  test.each([
    ['docx', office(DOCX, 'word/document.xml')],
    ['docx', office(DOCX, 'other/document2.xml')],
    ['docx', office(DOCX, 'word/document.xml').subarray(0, -60)],
    ['xlsx', office(XLSX, 'xl/workbook.xml')],
    ['ooxml', office(SLIDES, 'ppt/presentation.xml')],
    ['ofd', zipOf([{ name: 'OFD.xml', data: '<x/>' }])],
    [
      'odf',
      zipOf([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<x/>' },
      ]),
    ],
    ['zip', zipOf([{ name: '预算.pdf', data: 'x' }])],
    ['doc', oleOf(['Root Entry', 'WordDocument', '1Table'])],
    ['xls', oleOf(['Root Entry', 'Workbook'])],
    ['ole-encrypted', oleOf(['Root Entry', 'EncryptionInfo', 'EncryptedPackage'])],
    ['ole', oleOf(['Root Entry', 'PowerPoint Document'])],
    ['pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['rtf', Buffer.from('{\\rtf1\\ansi 预算}')],
    ['image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['packed', Buffer.from('Rar!\x1a\x07\x00', 'latin1')],
    ['binary', Buffer.from([1, 2, 3, 0, 0, 9, 200, 0, 1])],
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('unknown file type')],
    ['text', Buffer.from('一、收入<支出，其中：人员经费<0.5万元')],
    ['text', Buffer.from([0xd4, 0xa4, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa])],
    ['text', Buffer.from('\ufeff甲局预算', 'utf16le')],
    ['html', Buffer.from('\n<!-- x -->\n<!DOCTYPE html><html><body>预算</body></html>')],
    ['html', Buffer.from('<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">预算</html>')],
    ['html', Buffer.from('\ufeff<table><tr><td>收入</td></tr></table>')],
    ['html', Buffer.from('预算公开 <html><body><p>甲</p><p>乙</p></body></html>')],
    [
      'mhtml',
      Buffer.from(
        'From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n',
      ),
    ],
    [
      'word-xml',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    [
      'excel-xml',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['xml', Buffer.from('<?xml version="1.0"?><data/>')],
    ['json', Buffer.from('{"单位": "甲局", "预算": [1.5, -2e3, null, true]}')],
    ['json', Buffer.from('\ufeff[\n  {"a": "说明：\\"三公\\"经费{0}"}\n]\n')],
    ['json', Buffer.from('{"file": "a.docx", "facts": []}\n{"file": "b.docx", "facts": [1]}\n')],
    ['json', Buffer.from(`{"text": "${'预算'.repeat(30_000)}"}`)],
    ['json', Buffer.from('{"text": "2023年预算","cells": [fal')],
    ['json', Buffer.from('{"text": "2023年预')],
    ['text', Buffer.from('[2019]12号')],
    ['text', Buffer.from('[附件1]“三公”经费"预算"表')],
    ['text', Buffer.from('{"甲": 1} 是部门预算')],
    ['text', Buffer.from('"甲局"2023年部门预算')],
    ['text', Buffer.from('[1] [2]\n')],
    ['text', Buffer.from('{部门预算}')],
    ['text', Buffer.from('var data = {"a": "预算"};')],
  ] as const)('%s', async (type, bytes) => {
    expect(await identify(bytes)).toBe(type);
  });
});

test('any bytes have a type', async () => {
  const heads = ['', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '%PDF-', '<?xml'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), async (head, rest) => {
      const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest]);
      expect(CONTENT_TYPES).toContain(await identify(bytes));
    }),
  );
});

describe('a name that lies', () => {
  test.each([
    ['a.pdf', 'html', 'pdf'],
    ['a.PDF', 'text', 'pdf'],
    ['预算.doc', 'docx', 'doc'],
    ['a.xls', 'html', 'xls'],
  ] as const)('%s holding %s promises %s', (name, actual, promised) => {
    expect(mismatch(name, actual)).toMatchObject({ promised, actual });
  });

  test.each([
    ['a.pdf', 'pdf'],
    ['a.txt', 'text'],
    ['a.wps', 'doc'],
    ['index', 'html'],
    ['2019年预算', 'text'],
  ] as const)('%s holding %s is right', (name, actual) => {
    expect(mismatch(name, actual)).toBeNull();
  });
});
