import { expect } from 'vitest';
import { rawWorkbook } from '../../readers/xlsx/support.js';
import { documentXml, p } from '../../support/samples/docx-raw.js';
import { docx, docxOfXml, type HostileInput, textsOf } from '../support.js';

const withDoctype = (subset: string, text: string) => (): Buffer =>
  docxOfXml(documentXml(p(text)).replace('?>', `?><!DOCTYPE w [${subset}]>`));

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

export const inputs: readonly HostileInput[] = [
  { what: 'a document type', name: 'a.docx', make: withDoctype('', '甲'), refused: 'xml-doctype-forbidden' },
  {
    what: 'a billion laughs',
    name: 'a.docx',
    make: withDoctype(`<!ENTITY l0 "ha">${laughs}`, '&l9;'),
    refused: 'xml-doctype-forbidden',
  },
  {
    what: 'one long entity many times',
    name: 'a.docx',
    make: withDoctype(`<!ENTITY a "${'x'.repeat(10_000)}">`, '&a;'.repeat(1_000)),
    refused: 'xml-doctype-forbidden',
  },
  ...['file:///etc/passwd', 'http://127.0.0.1:9/x'].map(
    (address): HostileInput => ({
      what: `an entity from ${address}`,
      name: 'a.docx',
      make: withDoctype(`<!ENTITY e SYSTEM "${address}">`, '&e;'),
      refused: 'xml-doctype-forbidden',
    }),
  ),
  {
    what: 'a parameter entity',
    name: 'a.docx',
    make: withDoctype('<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;', '甲'),
    refused: 'xml-doctype-forbidden',
  },
  {
    what: 'a document type in a workbook',
    name: 'a.xlsx',
    make: () => rawWorkbook('<sheetData/>', [], '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    refused: 'xml-doctype-forbidden',
  },
  {
    what: 'an inclusion of another file, which is nothing but an unknown element',
    name: 'a.docx',
    make: () =>
      docx({
        body: `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>${p('甲')}`,
      }),
    look: (document) => expect(textsOf(document)).toEqual(['甲']),
  },
  {
    what: 'an entity that nothing defines',
    name: 'a.docx',
    make: () => docxOfXml(documentXml(p('&nothing;'))),
    refused: 'input-corrupt',
  },
];
