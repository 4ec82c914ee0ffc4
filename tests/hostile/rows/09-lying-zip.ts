import { entriesOf, p } from '../../support/samples/docx-raw.js';
import { type ZipEntry, zipOf } from '../../support/zip.js';
import type { HostileInput } from '../support.js';

const entries = entriesOf({ body: p('甲县财政局') });
const changed = (change: (entry: ZipEntry) => ZipEntry) => (): Buffer =>
  zipOf(entries.map((entry) => (entry.name === 'word/document.xml' ? change(entry) : entry)));

export const inputs: readonly HostileInput[] = [
  {
    what: 'a size stated too small',
    name: 'a.docx',
    make: changed((entry) => ({ ...entry, statedSize: 10 })),
    refused: 'zip-inconsistent',
  },
  {
    what: 'a size stated too large',
    name: 'a.docx',
    make: changed((entry) => ({ ...entry, statedSize: 1 << 20 })),
    refused: 'zip-inconsistent',
  },
  {
    what: 'a checksum that is wrong',
    name: 'a.docx',
    make: changed((entry) => ({ ...entry, statedCrc: 1 })),
    refused: 'input-corrupt',
  },
  {
    what: 'two entries of one name',
    name: 'a.docx',
    make: () => zipOf([...entries, entries[2]!]),
    refused: 'zip-inconsistent',
  },
  {
    what: 'a local header of another name',
    name: 'a.docx',
    make: changed((entry) => ({ ...entry, localName: 'word/documenT.xml' })),
    refused: 'zip-inconsistent',
  },
];
