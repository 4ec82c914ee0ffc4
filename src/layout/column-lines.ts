/** Lines this near each other on two pages are one line. */
const SAME_LINE = 3;

/**
 * How far right the columns of `next` stand of those of `first`, if the two can be pages of one table: every column line
 * of the one with fewer columns is a line of the other too. Null where they cannot.
 */
export function shiftBetween(first: readonly number[], next: readonly number[]): number | null {
  const [few, many] = first.length < next.length ? [first, next] : [next, first];
  const sign = few === next ? 1 : -1;
  for (const shift of [0, sign * (few[0]! - many[0]!)])
    if (
      few.length >= 2 &&
      few.every((x) => many.some((other) => Math.abs(other - x + sign * shift) <= SAME_LINE))
    )
      return shift;
  return null;
}

/** Column lines of all of `sets`, lines near each other put together. */
export function unionOf(sets: readonly (readonly number[])[]): readonly number[] {
  const lines: number[] = [];
  for (const x of sets.flat().sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || x - last > SAME_LINE) lines.push(x);
  }
  return lines;
}
