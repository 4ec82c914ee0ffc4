import { type HostileInput, page, TABLE } from '../support.js';

const mhtml = (): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page(TABLE)).toString('base64')}\r\n--b--\r\n`;

export const inputs: readonly HostileInput[] = [
  {
    what: 'a page under the name of a workbook',
    name: 'a.xls',
    make: () => page(TABLE),
    notes: ['read-as-html'],
  },
  {
    what: 'a saved page under the name of a Word file',
    name: 'a.doc',
    make: mhtml,
    notes: ['read-as-mhtml'],
  },
  { what: 'a saved page under the name of a workbook', name: 'a.xls', make: mhtml, notes: ['read-as-mhtml'] },
];
