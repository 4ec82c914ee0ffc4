import type { Inset } from '../document/grid.js';

/** Insets that differ by less than this, in ems, are one. */
const SAME = 0.35;
/** One step of indentation is at least this wide, in ems. */
const STEP = 0.6;
/** More steps than this are none: then the texts stand anywhere. */
const MOST = 6;

/**
 * The step of indentation (0 for the outermost) of each text of a column by its distance from the left border of its cell;
 * null where that says nothing. Texts are indented where those of unequal lengths begin at one of a few places; what is
 * centred or flush right begins anywhere.
 */
export function indentSteps(insets: readonly (Inset | null)[]): readonly (number | null)[] {
  const known = insets.filter((inset) => inset !== null).toSorted((a, b) => a.left - b.left);
  const places: Inset[][] = [];
  for (const inset of known) {
    const place = places.at(-1);
    if (place && inset.left - place.at(-1)!.left < SAME) place.push(inset);
    else places.push([inset]);
  }
  const starts = places.map((place) => place[0]!.left);
  const apart = starts.every((left, i) => i === 0 || left - starts[i - 1]! >= STEP);
  if (places.length < 2 || places.length > MOST || !apart || !places.every(isPlace))
    return insets.map(() => null);
  return insets.map((inset) => (inset === null ? null : starts.findLastIndex((left) => left <= inset.left)));
}

/** Whether texts begin here because of the place: all at one, and of several lengths, or one that is plainly not centred. */
function isPlace(place: readonly Inset[]): boolean {
  const lefts = place.map(({ left }) => left);
  const rights = place.map(({ right }) => right);
  if (Math.max(...lefts) - Math.min(...lefts) >= SAME) return false;
  return (
    Math.max(...rights) - Math.min(...rights) > 2 * SAME ||
    place.some(({ left, right }) => right - left > 3 * SAME)
  );
}
