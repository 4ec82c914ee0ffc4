import Big from 'big.js';

/** Exact decimal number. Amounts are in yuan unless a name says otherwise; never a binary float. */
export type Decimal = Big;

/** Units in which amounts are printed, with their worth in yuan. */
export const MONEY_UNITS: ReadonlyMap<string, string> = new Map([
  ['元', '1'],
  ['千元', '1000'],
  ['万元', '10000'],
  ['百万元', '1000000'],
  ['千万元', '10000000'],
  ['亿元', '100000000'],
  ['万亿元', '1000000000000'],
]);

/** A figure as printed. `decimals` is the number of digits printed behind the decimal point. */
export interface PrintedNumber {
  readonly value: Decimal;
  readonly decimals: number;
  /** False where the print is damaged or unusual (`3·25`, `1，286.40`, brackets for a negative): read, but say so. */
  readonly regular: boolean;
}

/** Exact decimal from digits (`-1629.17`). The caller guarantees the form; a bad form is a defect and throws. */
export const decimal = (digits: string | number): Decimal => new Big(digits);

/** Sum of `values`; zero for none. */
export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = new Big(0);
  for (const value of values) total = total.plus(value);
  return total;
};

/** Worth in yuan of `value` printed in `unit` (a key of `MONEY_UNITS`). */
export function toYuan(value: Decimal, unit: string): Decimal {
  const worth = MONEY_UNITS.get(unit);
  if (worth === undefined) throw new Error(`unknown unit of money: ${unit}`);
  return value.times(worth);
}

/** Decimal string of an amount in yuan, with at least two decimals and no more than needed: `"16291700.00"`. */
export function formatYuan(value: Decimal): string {
  const plain = value.toFixed();
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  const text = decimals < 2 ? value.toFixed(2) : plain;
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

/** Decimal string of a number without a unit, as many decimals as given: quantities and percentages. */
export const formatNumber = (value: Decimal): string => value.toFixed();

/** Half of the last printed digit in yuan: what rounding alone can make a printed figure differ from the true one. */
export function halfLastDigit(decimals: number, unit: string): Decimal {
  const key = `${decimals} ${unit}`;
  const known = HALVES.get(key);
  if (known) return known;
  const half = toYuan(new Big(5).times(new Big(10).pow(-(decimals + 1))), unit);
  HALVES.set(key, half);
  return half;
}

/** Few forms of print, asked for at every cell. Decimals are at most as many as a number has characters. */
const HALVES = new Map<string, Decimal>();

const PLAIN_NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
const LOOSE_NUMBER = /^([+-]?)(\d[\d,]*)(?:[.·](\d+))?$/;
const BRACKETED = /^\((.+)\)$/;
const NEGATIVE_MARK = /^[△▲]/;

/** Marks behind a figure that point to a note: `1,234.56①`, `20²`, `3.5*`. Normalised as text they would be digits of it. */
const NOTE_MARKS =
  /(?<=[\d０-９)）])\s*[\u2460-\u2487\u2776-\u277f\u24ea\u00b9\u00b2\u00b3\u2070-\u2079*＊※#＃]{1,4}\s*$/u;

/** A figure's print without the mark behind it that points to a note. */
export const withoutNoteMark = (print: string): string => print.replace(NOTE_MARKS, '');

/**
 * Reads one printed figure that fills a cell or token: `1,629.17`, `-3.5`, `(1.50)`, `▲20`, full-width digits, spaces
 * inside. Returns null for anything else, blank included. Accepts no unit and no percent sign.
 */
export function parsePrintedNumber(print: string): PrintedNumber | null {
  // Nearly every cell is printed plainly; the forms that are not are brought to it first.
  let text = PLAIN_NUMBER.test(print)
    ? print
    : withoutNoteMark(print)
        .normalize('NFKC')
        .replace(/[\s\u200b\ufeff]+/gu, '')
        .replace(/[−–－]/gu, '-')
        .replace(/，/gu, ',');
  if (text === '' || text.length > 64) return null;
  let regular = true;
  let negative = false;
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    text = bracketed[1]!;
    negative = true;
    regular = false;
  }
  if (NEGATIVE_MARK.test(text)) {
    text = text.slice(1);
    negative = !negative;
  }
  let match = PLAIN_NUMBER.exec(text);
  if (!match) {
    match = LOOSE_NUMBER.exec(text);
    regular = false;
  }
  if (!match) return null;
  const digits = `${match[2]!.replaceAll(',', '')}${match[3] ? `.${match[3]}` : ''}`;
  let value = new Big(digits);
  if ((match[1] === '-') !== negative) value = value.neg();
  return { value, decimals: match[3]?.length ?? 0, regular };
}
