/**
 * The one decimal type of the Parquet files. Wide enough for every figure in print: 万元 with six decimals has two in
 * yuan, percentages are printed with four at the most, and no budget has 32 digits before the point.
 */
export const DECIMAL_PRECISION = 38;
export const DECIMAL_SCALE = 6;

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * An exact decimal (`"16291700.00"`) as the integer that DECIMAL(38, 6) stores; null where it does not fit without loss,
 * never a rounded value.
 */
export function scaled(text: string): bigint | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, whole = '', printed = ''] = match;
  const fraction = printed.replace(/(?<!0)0+$/, '');
  if (fraction.length > DECIMAL_SCALE) return null;
  const digits = `${whole}${fraction.padEnd(DECIMAL_SCALE, '0')}`.replace(/^0+(?=\d)/, '');
  if (digits.length > DECIMAL_PRECISION) return null;
  const value = BigInt(digits);
  return sign ? -value : value;
}
