import { documentXml } from '../../support/samples/docx-raw.js';
import { docxOfXml, type HostileInput, page } from '../support.js';

const nested = (open: string, close: string, times: number): string =>
  `${open.repeat(times)}甲${close.repeat(times)}`;
const limits = { inflationRatio: 10_000 };

export const inputs: readonly HostileInput[] = [
  {
    what: '200,000 elements inside one another in a Word file',
    name: 'a.docx',
    make: () => docxOfXml(documentXml(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 100_000))),
    limits,
    refused: 'too-deep',
  },
  {
    what: 'tables inside tables in a Word file',
    name: 'a.docx',
    make: () => docxOfXml(documentXml(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 50_000))),
    limits,
    refused: 'too-deep',
  },
  {
    what: '200,000 elements inside one another in a web page',
    name: 'a.html',
    make: () => page(nested('<div>', '</div>', 200_000)),
    refused: 'too-deep',
  },
  {
    what: '100,000 tables inside one another in a web page',
    name: 'a.html',
    make: () => page(nested('<table><tr><td>', '</td></tr></table>', 100_000)),
    refused: 'too-deep',
  },
  {
    what: 'elements that nothing closes',
    name: 'a.html',
    make: () => page('<b><i>'.repeat(100_000)),
    refused: 'too-deep',
  },
];
