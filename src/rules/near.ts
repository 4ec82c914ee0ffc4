import { slipBetween } from './engine/slip.js';
import type { Figure } from './figures.js';

/** Figures of one thing under two scopes are mostly of another size altogether. */
const LEAST = '0.8';
const MOST = '1.25';

/**
 * Whether two figures that differ are likely meant to be one: within a quarter of each other, or the one a slip of the
 * other (ten, a hundred, ten thousand times, digits swapped or typed twice).
 */
export function isNearOrSlip(a: Figure, b: Figure): boolean {
  if (a.value.lte(0) || b.value.lte(0)) return false;
  const ratio = a.value.div(b.value);
  if (ratio.gte(LEAST) && ratio.lte(MOST)) return true;
  const tolerance = a.interval.high.minus(a.interval.low).plus(b.interval.high.minus(b.interval.low));
  return slipBetween(a.value, b.value, tolerance) !== null;
}
