import { documentXml, p } from '../../support/samples/docx-raw.js';
import { docxOfXml, type HostileInput, page } from '../support.js';

const references = (n: number): string => '&#30002;'.repeat(n);
const limits = { textCharacters: 100_000, inflationRatio: 10_000 };

export const inputs: readonly HostileInput[] = [
  {
    what: 'references in a Word file count as the characters that they stand for',
    name: 'a.docx',
    make: () => docxOfXml(documentXml(p(references(150_000)))),
    limits,
    refused: 'too-much-content',
  },
  {
    what: 'references in a web page',
    name: 'a.html',
    make: () => page(`<p>${references(150_000)}</p>`),
    limits,
    refused: 'too-much-content',
  },
];
