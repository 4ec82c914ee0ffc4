/** Fewest peers among whom a distance means anything. */
const FEWEST = 8;
/** Beyond this many robust standard deviations a figure is told (Iglewicz and Hoaglin 1993). */
const FAR = 3.5;
/** The median of absolute deviations of normally distributed values is this part of their standard deviation. */
const NORMAL = 0.6745;

/** The middle of `values`; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * How far each of `values` lies from the median of all, in robust standard deviations (by the median of absolute
 * deviations, which a few extreme values cannot move): null for the usual, for values that are not above zero, and
 * where there are too few peers. Budgets differ by orders of magnitude, so distances are those of their logarithms.
 */
export function outliers(values: readonly number[]): readonly (number | null)[] {
  const logs = values.map((value) => (value > 0 ? Math.log10(value) : null));
  const peers = logs.filter((log) => log !== null);
  if (peers.length < FEWEST) return values.map(() => null);
  const middle = median(peers)!;
  const spread = median(peers.map((log) => Math.abs(log - middle)))!;
  if (spread === 0) return values.map(() => null);
  return logs.map((log) => {
    if (log === null) return null;
    const score = (NORMAL * (log - middle)) / spread;
    return Math.abs(score) > FAR ? score : null;
  });
}
