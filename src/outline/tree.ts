import type { SectionKind } from '../schema/section.js';
import { sectionKindOf } from '../vocabulary/section-kinds.js';
import { rank } from './lists.js';
import type { NumberLabel, NumberStyle } from './numbering.js';

/** A heading before its place in the tree is known. */
export interface Heading {
  readonly index: number;
  readonly number: NumberLabel | null;
  readonly title: string;
  /** Level that the source states (Word style, `<h2>`); null where it states none. */
  readonly stated: number | null;
  /** For headings without a number: ends with a colon. */
  readonly colon: boolean;
}

/** A heading with its place: index of the parent in the list of headings, level from 1. */
export interface Placed {
  readonly heading: Heading;
  readonly parent: number | null;
  readonly level: number;
}

interface Open {
  readonly at: number;
  readonly heading: Heading;
  /** Number that the next sibling should have. */
  readonly ordinal: number;
}

/** No document nests deeper; what seems to is a sequence that was taken for one below the last. */
const DEEPEST = 9;

/** How many later numbered headings are looked at to see whether a sequence goes on. */
const LOOK_AHEAD = 120;

/**
 * Builds the tree from the numbering of this document: a heading that counts on from an open one is its sibling; a
 * sequence that starts anew nests below the heading before it, unless the sequence around it never goes on. Headings
 * without a number stand inside the numbered one whose sequence goes on behind them.
 */
export function placeHeadings(headings: readonly Heading[]): readonly Placed[] {
  const placed: Placed[] = [];
  let open: Open[] = [];
  headings.forEach((heading, at) => {
    open = heading.number
      ? numberedPlace(headings, open, at, heading.number)
      : plainPlace(headings, open, at);
    open = open.slice(0, DEEPEST - 1);
    const parent = open.at(-1) ?? null;
    placed.push({ heading, parent: parent?.at ?? null, level: parent ? placed[parent.at]!.level + 1 : 1 });
    open = [...open, { at, heading, ordinal: heading.number?.ordinal ?? 0 }];
  });
  return placed;
}

/** What stays open above a numbered heading. */
function numberedPlace(
  headings: readonly Heading[],
  open: readonly Open[],
  at: number,
  number: NumberLabel,
): Open[] {
  const sibling = siblingOf(headings, open, at, number);
  if (sibling >= 0) return open.slice(0, sibling);
  let depth = open.length;
  while (depth > 0 && closesBefore(headings, open[depth - 1]!, at, number)) depth--;
  return open.slice(0, depth);
}

/** Whether an open heading ends where a new sequence (or one whose beginning is not here) starts. */
function closesBefore(headings: readonly Heading[], last: Open, at: number, number: NumberLabel): boolean {
  // A part of the whole stands below nothing that has no number.
  if (!last.heading.number) return number.style === 'part' || number.style === 'chapter';
  if (rank(last.heading.number.style) <= rank(number.style)) return false;
  return !goesOn(headings, last, at);
}

/** Index in `open` of the heading that this one is a sibling of; -1 where it begins a sequence below the last. */
function siblingOf(
  headings: readonly Heading[],
  open: readonly Open[],
  at: number,
  number: NumberLabel,
): number {
  const sameStyle = open.flatMap((entry, i) => (entry.heading.number?.style === number.style ? [i] : []));
  if (sameStyle.length === 0) return -1;
  const exact = sameStyle.filter((i) => open[i]!.ordinal + 1 === number.ordinal);
  if (exact.length > 1) return bestKnown(headings, open, exact, at);
  if (exact.length === 1) return exact[0]!;
  const innermost = sameStyle.at(-1)!;
  if (number.ordinal === 1)
    return goesOn(headings, open[innermost]!, at) ||
      (innermost < open.length - 1 && nestsBelow(open, innermost))
      ? -1
      : innermost;
  return sameStyle.findLast((i) => number.ordinal > open[i]!.ordinal) ?? innermost;
}

/** Whether the last open heading stands below `index` and may hold a sequence of that style itself. */
const nestsBelow = (open: readonly Open[], index: number): boolean => {
  const last = open.at(-1)!;
  return (
    last.heading.number === null || rank(last.heading.number.style) < rank(open[index]!.heading.number!.style)
  );
};

/** Two sequences could go on with this heading: the one whose titles the lexicon knows as it knows this one. */
function bestKnown(
  headings: readonly Heading[],
  open: readonly Open[],
  choices: readonly number[],
  at: number,
): number {
  const known = isKnown(headings[at]!);
  return choices.findLast((i) => isKnown(open[i]!.heading) === known) ?? choices.at(-1)!;
}

const isKnown = (heading: Heading): boolean => sectionKindOf(heading.title) !== 'other';

/**
 * Whether the sequence of an open heading goes on behind `at`: its next number comes, and not as part of a sequence that
 * starts anew in between.
 */
function goesOn(headings: readonly Heading[], entry: Open, at: number): boolean {
  const style: NumberStyle = entry.heading.number!.style;
  const outer = style === 'part' || style === 'chapter';
  let inner = 0;
  for (let i = at, seen = 0; i < headings.length && seen < LOOK_AHEAD; i++) {
    const number = headings[i]!.number;
    if (!number) continue;
    seen++;
    if (!outer && number.style !== style && (number.style === 'part' || number.style === 'chapter'))
      return false;
    if (number.style !== style) continue;
    if (inner > 0 && number.ordinal === inner + 1) inner++;
    else if (number.ordinal === entry.ordinal + 1) return true;
    else if (number.ordinal === 1) inner = 1;
  }
  return false;
}

/** What stays open above a heading without a number. */
function plainPlace(headings: readonly Heading[], open: readonly Open[], at: number): Open[] {
  const heading = headings[at]!;
  if (heading.stated !== null && open.some((entry) => entry.heading.stated !== null)) {
    const above = open.findLastIndex(
      (entry) => entry.heading.stated !== null && entry.heading.stated < heading.stated!,
    );
    return open.slice(0, above + 1);
  }
  const sibling = open.findLastIndex(
    (entry) => entry.heading.number === null && entry.heading.colon === heading.colon,
  );
  const between = open.slice(sibling + 1);
  // Everything below the last heading of its sort has come to its end: this one stands beside that.
  if (sibling >= 0 && !between.some((entry) => entry.heading.number && goesOn(headings, entry, at)))
    return open.slice(0, sibling);
  const own = !heading.colon && OWN_PARTS.has(sectionKindOf(heading.title));
  let depth = open.length;
  while (depth - 1 > sibling && endsBefore(headings, open[depth - 1]!, at, own)) depth--;
  return open.slice(0, depth);
}

/** Kinds of section that are parts of the document in their own right, never parts of another section. */
const OWN_PARTS: ReadonlySet<SectionKind> = new Set([
  'glossary',
  'other_matters',
  'overview',
  'tables',
  'budget_explanation',
  'final_accounts_explanation',
]);

/** Whether an open heading ends where a heading without a number stands. `own`: that one is a part in its own right. */
const endsBefore = (headings: readonly Heading[], last: Open, at: number, own: boolean): boolean =>
  last.heading.number === null || (own && !goesOn(headings, last, at));
