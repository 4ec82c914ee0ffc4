import { expect } from 'vitest';
import { type HostileInput, page, TABLE, textsOf } from '../support.js';

const table = (rows: string): string => page(`<p>单位：万元</p><table>${rows}</table>`);
const holds =
  (...texts: readonly string[]): NonNullable<HostileInput['look']> =>
  (document) => {
    for (const text of texts) expect(textsOf(document)).toContain(text);
    for (const block of document.blocks)
      if (block.kind === 'table') expect(block.grid.width * block.grid.height).toBeLessThan(10_000);
  };

export const inputs: readonly HostileInput[] = [
  {
    what: 'a column span of a thousand million',
    name: 'a.html',
    make: () => table('<tr><td colspan="1000000000">甲</td></tr><tr><td>乙</td><td>1</td></tr>'),
    look: holds('甲', '乙'),
  },
  {
    what: 'a row span of 65535',
    name: 'a.html',
    make: () => table('<tr><td rowspan="65535">甲</td><td>1</td></tr><tr><td>2</td></tr>'),
    look: holds('甲', '2'),
  },
  {
    what: 'spans that are no numbers',
    name: 'a.html',
    make: () =>
      table(
        '<tr><td colspan="-5" rowspan="x">甲</td><td colspan="0">1</td></tr><tr><td>乙</td><td>2</td></tr>',
      ),
    look: holds('甲', '乙'),
  },
  {
    what: 'a table that nothing closes',
    name: 'a.html',
    make: () => '<html><body><table><tr><td>甲<td>1<tr><td>乙<td>2',
    look: holds('甲', '乙'),
  },
  {
    what: 'a script that writes a table: it is not run',
    name: 'a.html',
    make: () => page(`<p>预算公开</p><script>document.write('${TABLE}${TABLE}')</script>`),
    notes: ['scripted-table'],
  },
  {
    what: 'rows that the page hides',
    name: 'a.html',
    make: () =>
      table(
        '<tr><td>甲</td><td>1</td></tr><tr style="display:none"><td>暗</td><td>9</td></tr><tr><td>乙</td><td>2</td></tr>',
      ),
    notes: ['hidden-cells'],
    look: holds('甲', '乙'),
  },
];
