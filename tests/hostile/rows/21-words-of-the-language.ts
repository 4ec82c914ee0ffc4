import { expect } from 'vitest';
import { sheetOf, workbookOf } from '../../readers/xlsx/support.js';
import { type HostileInput, page, textsOf } from '../support.js';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const clean: HostileInput['look'] = (document) => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).金额).toBeUndefined();
  for (const name of NAMES) expect(textsOf(document)).toContain(name);
};

export const inputs: readonly HostileInput[] = [
  {
    what: 'sheets and headers called __proto__',
    name: 'a.xlsx',
    make: () =>
      workbookOf(
        Object.fromEntries(
          NAMES.map((name) => [
            `${name}_`,
            sheetOf([
              [name, '金额'],
              ['甲', 1],
            ]),
          ]),
        ),
      ),
    look: clean,
  },
  {
    what: 'headers of a table of a web page',
    name: 'a.html',
    make: () =>
      page(
        `<table><tr>${NAMES.map((name) => `<td>${name}</td>`).join('')}</tr><tr><td>__proto__</td><td>2</td><td>3</td><td>4</td></tr></table>`,
      ),
    look: clean,
  },
  {
    what: 'headers of a text',
    name: 'a.txt',
    make: () => `${NAMES.join('\t')}\n金额\t2\t3\t4\n`,
    look: clean,
  },
];
