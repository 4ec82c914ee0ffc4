import Big from 'big.js';
import type { Decimal } from '../shared/money.js';

/** `part` over `whole`, rounded to `decimals` (half away from zero); null where `whole` is zero. */
export function ratio(part: Decimal, whole: Decimal, decimals: number): string | null {
  if (whole.eq(0)) return null;
  // Some digits more than are asked for, so that rounding happens once.
  const exact = new Big(part).times(new Big(10).pow(decimals + 6));
  const scaled = exact.div(whole).div(new Big(10).pow(decimals + 6));
  return scaled.round(decimals, Big.roundHalfUp).toFixed(decimals);
}
