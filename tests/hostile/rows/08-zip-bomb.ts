import { documentXml, p } from '../../support/samples/docx-raw.js';
import { zipOf } from '../../support/zip.js';
import { docx, docxOfLines, docxOfXml, type HostileInput } from '../support.js';

/** Sizes follow the data, so that the local header states none. */
const SIZES_FOLLOW = 8;

/** An entry that reaches into the bytes of the next. */
function overlapping(): Buffer {
  const entry = { data: '0123456789', stored: true, flags: SIZES_FOLLOW };
  const bytes = zipOf([
    { name: 'a.txt', ...entry },
    { name: 'b.txt', ...entry },
  ]);
  const first = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  bytes.writeUInt32LE(30, first + 20);
  bytes.writeUInt32LE(30, first + 24);
  return bytes;
}

export const inputs: readonly HostileInput[] = [
  {
    what: 'a part of far more than a hundred times its size',
    name: 'a.docx',
    make: () => docxOfXml(documentXml(p('零'.repeat(1_500_000)))),
    refused: 'zip-bomb',
  },
  {
    what: 'a part that nothing refers to is not even unpacked',
    name: 'a.docx',
    make: () => docx({ body: p('甲'), entries: [{ name: 'word/media/x.bin', data: '0'.repeat(3_000_000) }] }),
  },
  {
    what: 'all parts together beyond the limit',
    name: 'a.docx',
    make: () => docxOfLines('甲'.repeat(900)),
    limits: { inflatedBytes: 1_500 },
    refused: 'zip-bomb',
  },
  {
    what: 'more entries than the limit',
    name: 'a.zip',
    make: () => zipOf(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: '', stored: true }))),
    refused: 'zip-bomb',
  },
  { what: 'entries that share their bytes', name: 'a.docx', make: overlapping, refused: 'zip-bomb' },
];
