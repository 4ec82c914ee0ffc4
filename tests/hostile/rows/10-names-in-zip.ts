import { entriesOf, p } from '../../support/samples/docx-raw.js';
import { zipOf } from '../../support/zip.js';
import type { HostileInput } from '../support.js';

const SYMBOLIC_LINK = 0o120777 << 16;
const withEntry =
  (name: string, externalAttributes = 0) =>
  (): Buffer =>
    zipOf([...entriesOf({ body: p('甲') }), { name, data: 'x', externalAttributes }]);

export const inputs: readonly HostileInput[] = [
  ...[
    '../../etc/passwd',
    'word/../../x',
    '/etc/passwd',
    'C:\\x',
    'C:/x',
    'word\\x',
    'a\0b',
    'x'.repeat(60_000),
  ].map(
    (name): HostileInput => ({
      what: `an entry called ${JSON.stringify(name.slice(0, 20))}`,
      name: 'a.docx',
      make: withEntry(name),
      refused: 'zip-inconsistent',
    }),
  ),
  {
    what: 'an entry that is a symbolic link',
    name: 'a.docx',
    make: withEntry('link', SYMBOLIC_LINK),
    refused: 'zip-inconsistent',
  },
];
