import type { Rule } from './rule.js';

/** Lines nearer than this are one line: a double border, or borders of two cells that miss each other. */
const SAME_LINE = 3;
/** Overlaps shorter than this are ends that touch. */
const TOUCHES = 3;

interface Place {
  readonly first: number;
  readonly at: number;
  readonly length: number;
  readonly pieces: readonly Rule[];
}

/**
 * Places of the lines of one direction. Lines that lie within `stray` of each other and are nowhere drawn side by side
 * bound the same columns, each in rows of its own: they are one.
 */
export function linePlaces(rules: readonly Rule[], stray: number): number[] {
  const clustered = cluster(rules);
  const places: Place[] = [];
  for (const place of clustered) {
    const last = places.at(-1);
    if (last && place.first - last.first <= stray && !sideBySide(last.pieces, place.pieces))
      places[places.length - 1] = together(last, place);
    else places.push(place);
  }
  return places.map((place) => place.at);
}

function cluster(rules: readonly Rule[]): Place[] {
  const places: Place[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const own = { first: rule.at, at: rule.at, length: rule.to - rule.from, pieces: [rule] };
    const last = places.at(-1);
    if (last && rule.at - last.first <= SAME_LINE) places[places.length - 1] = together(last, own);
    else places.push(own);
  }
  return places;
}

/** The longer line is the border; the place of the first keeps a group from creeping. */
const together = (a: Place, b: Place): Place => ({
  first: a.first,
  at: b.length > a.length ? b.at : a.at,
  length: Math.max(a.length, b.length),
  pieces: [...a.pieces, ...b.pieces],
});

const sideBySide = (a: readonly Rule[], b: readonly Rule[]): boolean =>
  a.some((one) => b.some((other) => Math.min(one.to, other.to) - Math.max(one.from, other.from) > TOUCHES));
