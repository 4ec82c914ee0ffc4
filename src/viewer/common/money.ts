import { grouped } from '../../shared/thousands.js';

export { grouped, signed } from '../../shared/thousands.js';

/** An exact decimal in yuan as so many 万元, exact: `16291700.00` → `1,629.17`. */
export function inWan(yuan: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(yuan) ?? [];
  if (whole === '') return yuan;
  const padded = whole.padStart(5, '0');
  const decimals = `${padded.slice(-4)}${rest}`.replace(/(?<!0)0+$/, '').padEnd(2, '0');
  return grouped(`${sign}${padded.slice(0, -4)}.${decimals}`);
}
