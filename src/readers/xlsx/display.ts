import type { CellObject } from '@e965/xlsx';
import { SSF } from '@e965/xlsx';
import { type Decimal, decimal, formatNumber, parsePrintedNumber } from '../../shared/money.js';

/** What a cell of a sheet shows. */
export interface Shown {
  readonly text: string;
  /** Exact decimal in the file where `text` shows another figure. */
  readonly stored?: string;
  readonly trouble?: 'cell-error' | 'no-cached-value' | 'display-rounded' | 'hidden-by-format';
}

/** Digits that a stored binary number carries for certain; what follows is noise of binary arithmetic. */
const SURE_DIGITS = 15;
const EXPONENT = /\dE[+-]?\d/i;

/** What is seen of a cell on paper: its number as its format shows it, its text, its error. Formulas are never run. */
export function shownOf(cell: CellObject): Shown {
  // The library keeps a formula without a saved result as a blank cell.
  if (cell.f !== undefined && (cell.v === undefined || cell.t === 'z'))
    return { text: '', trouble: 'no-cached-value' };
  switch (cell.t) {
    case 'n':
      return shownNumber(cell, cell.v as number);
    case 'e':
      return { text: cell.w ?? '#ERROR', trouble: 'cell-error' };
    case 's':
      return shownText(cell);
    case 'z':
      return { text: '' };
    default:
      return { text: cell.w ?? String(cell.v ?? '') };
  }
}

function shownText(cell: CellObject): Shown {
  const text = String(cell.v ?? '').replace(/\r\n?/gu, '\n');
  // A format such as `;;;` shows nothing of a text.
  return cell.w === '' && text !== '' ? { text, trouble: 'hidden-by-format' } : { text };
}

function shownNumber(cell: CellObject, value: number): Shown {
  if (!Number.isFinite(value)) return { text: cell.w ?? '', trouble: 'cell-error' };
  const stored = exact(value);
  const print = printOf(cell, value);
  // An exponent loses digits that the file has, and no reader of amounts expects one.
  if (EXPONENT.test(print)) return { text: formatNumber(stored) };
  if (print === '')
    return value === 0
      ? { text: '', stored: '0' }
      : { text: formatNumber(stored), trouble: 'hidden-by-format' };
  if (value === 0 && /^[-—–]+$/u.test(print)) return { text: print, stored: '0' };
  const seen = figureIn(print);
  if (seen === null || seen.eq(stored)) return { text: print };
  return { text: print, stored: formatNumber(stored), trouble: 'display-rounded' };
}

const exact = (value: number): Decimal => decimal(value.toPrecision(SURE_DIGITS));

function printOf(cell: CellObject, value: number): string {
  const format = typeof cell.z === 'string' ? cell.z : '';
  // `!` escapes the next character as `\` does (Chinese editions write `0!.0,` for ten thousands); the library knows `\` only.
  const print = format.includes('!') ? escaped(format, value) : undefined;
  return (print ?? cell.w ?? formatNumber(exact(value))).trim();
}

function escaped(format: string, value: number): string | undefined {
  try {
    return SSF.format(format.replace(/!(.)/gu, '\\$1'), value);
  } catch {
    return undefined;
  }
}

/** The figure that a print shows; null where it is none (a date, words). */
function figureIn(print: string): Decimal | null {
  const bare = print.replace(/[¥￥$]/gu, '');
  if (!bare.endsWith('%')) return parsePrintedNumber(bare)?.value ?? null;
  return parsePrintedNumber(bare.slice(0, -1))?.value.div(100) ?? null;
}
