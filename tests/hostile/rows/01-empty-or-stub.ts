import type { HostileInput } from '../support.js';

export const inputs: readonly HostileInput[] = [
  { what: 'no bytes', name: 'a.pdf', make: () => '', refused: 'input-empty' },
  { what: 'white space only', name: 'a.txt', make: () => ' \r\n\t\u3000', refused: 'input-empty' },
  {
    what: '17 bytes of text under the name of a PDF',
    name: 'a.pdf',
    make: () => 'unknown file type',
    refused: 'input-type-mismatch',
  },
];
