import { thousandsApart } from '../../shared/thousands.js';

/** An exact decimal with its thousands parted, no digit changed: `16291700.00` → `16,291,700.00`. */
export function grouped(digits: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(digits) ?? [];
  if (whole === '') return digits;
  return `${sign}${thousandsApart(whole)}${rest}`;
}

/** An exact decimal with its sign, as a change is written: `+200,000.00`, `-3.50`. */
export const signed = (digits: string): string =>
  digits.startsWith('-') ? grouped(digits) : `+${grouped(digits)}`;

/** An exact decimal in yuan as so many 万元, exact: `16291700.00` → `1,629.17`. */
export function inWan(yuan: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(yuan) ?? [];
  if (whole === '') return yuan;
  const padded = whole.padStart(5, '0');
  const decimals = `${padded.slice(-4)}${rest}`.replace(/(?<!0)0+$/, '').padEnd(2, '0');
  return grouped(`${sign}${padded.slice(0, -4)}.${decimals}`);
}
