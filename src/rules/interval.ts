import { type Decimal, decimal, halfLastDigit } from '../shared/money.js';

/** All values that a printed figure may stand for, ends included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** How a printed figure may differ from the value behind it. `truncation`: digits may have been cut off, not rounded. */
export interface RoundingPolicy {
  readonly truncation: boolean;
}

/** The interval that holds one value only. */
export const exactly = (value: Decimal): Interval => ({ low: value, high: value });

/**
 * Interval of a figure printed with `decimals` decimals in `unit` (a key of `MONEY_UNITS`); `value` in yuan. The figure
 * is half of its last digit wide to both sides; where truncation is accepted, a whole last digit away from zero.
 */
export function printedInterval(
  value: Decimal,
  decimals: number,
  unit: string,
  policy: RoundingPolicy,
): Interval {
  return around(value, halfLastDigit(decimals, unit), policy);
}

/** Interval of a percentage as printed (`12.5`): half of its last digit, or a whole one where it may be cut off. */
export function percentInterval(printed: string, policy: RoundingPolicy): Interval {
  const point = printed.indexOf('.');
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  return around(decimal(printed), halfLastDigit(decimals, '元'), policy);
}

function around(value: Decimal, half: Decimal, { truncation }: RoundingPolicy): Interval {
  const down = truncation && value.lt(0) ? half.times(2) : half;
  const up = truncation && value.gt(0) ? half.times(2) : half;
  return { low: value.minus(down), high: value.plus(up) };
}

/** Sum of intervals: the ends add up. Zero for none. */
export function sumIntervals(parts: Iterable<Interval>): Interval {
  let low = decimal(0);
  let high = decimal(0);
  for (const part of parts) {
    low = low.plus(part.low);
    high = high.plus(part.high);
  }
  return { low, high };
}

/** The interval with its sign turned. */
export const negate = ({ low, high }: Interval): Interval => ({
  low: high.times(-1),
  high: low.times(-1),
});

/** Difference of two intervals: everything that `a - b` can be. */
export const subtract = (a: Interval, b: Interval): Interval => sumIntervals([a, negate(b)]);

/** Whether two intervals have a value in common. */
export const meet = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);

/** Whether a printed total can be the sum of printed addends. The order of the addends does not matter. */
export const sumCloses = (total: Interval, addends: Iterable<Interval>): boolean =>
  meet(total, sumIntervals(addends));

/** Half of the width of both intervals together: the largest difference that rounding can explain (upper bound). */
export function slack(total: Interval, addends: Iterable<Interval>): Decimal {
  const sum = sumIntervals(addends);
  const width = total.high.minus(total.low).plus(sum.high.minus(sum.low));
  return width.div(2);
}

/**
 * Growth in per cent of an amount against the one before: `change / (now - change)`. Null where the base may be zero,
 * so that no rate can be told.
 */
export function growthRate(now: Interval, change: Interval): Interval | null {
  const base = subtract(now, change);
  if (base.low.lte(0) && base.high.gte(0)) return null;
  return corners(now, change, (n, c) => c.div(n.minus(c)).times(100));
}

/** Part of a whole in per cent. Null where the whole may be zero. */
export function share(part: Interval, whole: Interval): Interval | null {
  if (whole.low.lte(0) && whole.high.gte(0)) return null;
  return corners(part, whole, (p, w) => p.div(w).times(100));
}

/**
 * Smallest and largest value of a function that is monotone in each argument: they stand in the corners. The callers
 * have made sure that what is divided by is not zero anywhere.
 */
function corners(a: Interval, b: Interval, of: (a: Decimal, b: Decimal) => Decimal): Interval {
  const values = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return {
    low: values.reduce((least, value) => (value.lt(least) ? value : least)),
    high: values.reduce((most, value) => (value.gt(most) ? value : most)),
  };
}
