import { type Decimal, MONEY_UNITS, parsePrintedNumber, withoutNoteMark } from '../shared/money.js';
import { squash } from '../shared/text.js';
import { isPlaceholder } from '../vocabulary/columns.js';

/** What a cell holds where a figure is expected. */
export type CellReading =
  | { readonly kind: 'blank' }
  /** `——`, `/`, `无`: printed in place of a figure. */
  | { readonly kind: 'placeholder' }
  /** `unit` is the unit printed in the cell itself, null where there is none. */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly unit: string | null;
      readonly regular: boolean;
    }
  | { readonly kind: 'percent' }
  /** Digits that make no number: the print is damaged. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'text' };

const WITH_UNIT = /^(.{1,40}?)(万亿元|千万元|百万元|亿元|万元|千元|元)$/;
const DIGITS_ONLY = /^(?=[.,·()+\-−△▲:'’;]*\d)[\d.,·()+\-−△▲:'’;]+$/;

/** Digits, commas and points only: nothing that would have to be normalised. */
const PRINTED_PLAINLY = /^-?[\d.,]+$/;

/** Reads the text of a cell. */
export function readCell(text: string): CellReading {
  if (text === '') return { kind: 'blank' };
  const words = PRINTED_PLAINLY.test(text) ? text : squash(withoutNoteMark(text));
  if (words === '') return { kind: 'blank' };
  if (isPlaceholder(words)) return { kind: 'placeholder' };
  const number = parsePrintedNumber(words);
  if (number) return { kind: 'number', value: number.value, unit: null, regular: number.regular };
  if (words.length > 64) return { kind: 'text' };
  if (words.endsWith('%') && parsePrintedNumber(words.slice(0, -1))) return { kind: 'percent' };
  const withUnit = WITH_UNIT.exec(words);
  const amount = withUnit && MONEY_UNITS.has(withUnit[2]!) ? parsePrintedNumber(withUnit[1]!) : null;
  if (withUnit && amount)
    return { kind: 'number', value: amount.value, unit: withUnit[2]!, regular: amount.regular };
  return DIGITS_ONLY.test(words) ? { kind: 'damaged' } : { kind: 'text' };
}

const FIGURE = /^[(△▲\-−]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\)?$/;

/** Whether a text is a figure with a point or a thousands comma, or a lone zero: no code, no index, no year. */
export function isAmountLike(text: string): boolean {
  const words = squash(withoutNoteMark(text));
  if (words === '0') return true;
  return words.length <= 32 && /[.,]/.test(words) && FIGURE.test(words);
}

/** Whether a text is a number of any form. */
export const isNumeric = (text: string): boolean => readCell(text).kind === 'number';
