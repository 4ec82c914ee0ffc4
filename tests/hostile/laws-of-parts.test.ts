import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrid, layOut } from '../../src/document/grid.js';
import { decimal, formatNumber, parsePrintedNumber } from '../../src/shared/money.js';
import { thousandsApart } from '../../src/shared/thousands.js';

const printed = fc.record({
  units: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  decimals: fc.integer({ min: 0, max: 6 }),
  grouped: fc.boolean(),
  negative: fc.constantFrom('', '-', '−', '△', '▲', '('),
  wide: fc.boolean(),
});

describe('a printed number', () => {
  test('is read as what it says, in every form in which it is printed', () => {
    fc.assert(
      fc.property(printed, ({ units, decimals, grouped, negative, wide }) => {
        const digits = units.toString().padStart(decimals + 1, '0');
        const whole = digits.slice(0, digits.length - decimals);
        const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
        const bare = `${grouped ? thousandsApart(whole) : whole}${fraction}`;
        const narrow = negative === '(' ? `(${bare})` : `${negative}${bare}`;
        const print = wide
          ? narrow.replace(/[0-9.,()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
          : narrow;
        const read = parsePrintedNumber(print);
        const value = decimal(`${whole}${fraction}`).times(negative === '' ? 1 : -1);
        expect(read?.value.eq(value)).toBe(true);
        expect(read?.decimals).toBe(decimals);
        expect(parsePrintedNumber(formatNumber(read!.value))?.value.eq(value)).toBe(true);
      }),
    );
  });

  test('with its thousands parted keeps its digits', () => {
    fc.assert(
      fc.property(fc.bigInt(), (number) => {
        const parted = thousandsApart(String(number));
        expect(parted.replaceAll(',', '')).toBe(String(number));
        expect(parted).toMatch(/^-?\d{1,3}(?:,\d{3})*$/);
      }),
    );
  });
});

const cell = fc.record({
  text: fc.constantFrom('', '甲', '1.00'),
  rowSpan: fc.integer({ min: -1, max: 70_000 }),
  columnSpan: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constant(1_000_000_000)),
  skip: fc.integer({ min: 0, max: 3 }),
});

test('cells of any spans make a grid in which every place belongs to one cell, and no text is lost that fits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 12 }),
      (rows, most) => {
        const { grid, repairs } = layOut(rows, (row, column) => ({ block: 0, row, column }), most);
        expect(checkGrid(grid)).toEqual([]);
        expect(grid.width).toBeLessThanOrEqual(most);
        const texts = (cells: readonly { readonly text: string }[]): string[] =>
          cells.flatMap(({ text }) => (text === '' ? [] : [text])).sort();
        if (!repairs.has('width-capped')) expect(texts(grid.cells)).toEqual(texts(rows.flat()));
      },
    ),
  );
});
