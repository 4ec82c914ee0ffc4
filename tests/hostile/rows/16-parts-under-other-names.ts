import { expect } from 'vitest';
import { documentXml, p, relationsPart } from '../../support/samples/docx-raw.js';
import { docx, type HostileInput, textsOf } from '../support.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const STRICT = 'http://purl.oclc.org/ooxml';

export const inputs: readonly HostileInput[] = [
  {
    what: 'document2.xml, as Word on the web writes it',
    name: 'a.docx',
    make: () =>
      docx({
        body: '',
        entries: [
          {
            name: '_rels/.rels',
            data: relationsPart(`<Relationship Id="d" Type="${OFFICE}" Target="word/document2.xml"/>`),
          },
          { name: 'word/document2.xml', data: documentXml(p('甲')) },
          { name: 'word/document.xml', data: documentXml(p('旧稿')) },
        ],
      }),
    look: (document) => expect(textsOf(document)).toEqual(['甲']),
  },
  {
    what: 'the strict form of the format',
    name: 'a.docx',
    make: () =>
      docx({
        body: '',
        entries: [
          {
            name: '_rels/.rels',
            data: relationsPart(
              `<Relationship Id="d" Type="${STRICT}/officeDocument/relationships/officeDocument" Target="word/document.xml"/>`,
            ),
          },
          {
            name: 'word/document.xml',
            data: `<w:document xmlns:w="${STRICT}/wordprocessingml/main"><w:body><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:body></w:document>`,
          },
        ],
      }),
    look: (document) => expect(textsOf(document)).toEqual(['乙']),
  },
];
