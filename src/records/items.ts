import type { Prose } from '../schema/records.js';
import { numberOf, type OpeningNumber, openingNumber } from './numbering.js';
import { type Piece, pieceOf } from './section-prose.js';

/** An item of a list: its number as printed, if it has one, and its text without the number. */
export interface Item extends Piece {
  readonly label: string | null;
}

/**
 * The items that a piece of prose holds: one for a paragraph with or without a number in front, several where the list
 * runs on inside the paragraph (`（一）…。（二）…。`, the numbers following one another).
 *
 * @param before the last number of the list so far: a paragraph without a number may run on with the next one.
 */
export function itemsOf(piece: Piece, before: OpeningNumber | null = null): Item[] {
  const first = openingNumber(piece.text);
  const starts: { readonly at: number; readonly number: OpeningNumber | null }[] = [{ at: 0, number: first }];
  let previous = first ?? before;
  for (const at of sentenceStarts(piece.text)) {
    if (previous === null || previous.value === null) break;
    const number = openingNumber(piece.text.slice(at, at + 24));
    if (number?.style !== previous.style || number.value !== previous.value + 1) continue;
    starts.push({ at, number });
    previous = number;
  }
  return starts.flatMap(({ at, number }, i) => {
    const end = starts[i + 1]?.at ?? piece.text.length;
    const item = pieceOf(piece.paragraph, piece.start + at + (number?.end ?? 0), piece.start + end);
    return item ? [{ ...item, label: number?.label ?? null }] : [];
  });
}

/** The items of all pieces, the list going on from one to the next. */
export function itemsOfAll(pieces: readonly Piece[]): Item[] {
  let last: OpeningNumber | null = null;
  return pieces.flatMap((piece) => {
    const items = itemsOf(piece, last);
    const label = items.findLast((item) => item.label !== null)?.label ?? null;
    const style = openingNumber(piece.text)?.style ?? last?.style;
    if (label !== null && style !== undefined) last = { label, style, value: numberOf(label), end: 0 };
    return items;
  });
}

/** Offsets behind the ends of sentences, the end of the text left out. */
function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  for (let i = 0; i < text.length - 1; i++) if ('。；;\n'.includes(text[i]!)) starts.push(i + 1);
  return starts;
}

/**
 * The items of a list of duties or goals: sentences that only lead in to the list (`主要职责是：`) are left out where a
 * list follows.
 */
export function listOf(pieces: readonly Piece[]): Prose[] {
  const items = itemsOfAll(pieces);
  const numbered = items.some((item) => item.label !== null);
  return items
    .filter((item, i) => !(numbered && item.label === null && isLeadIn(item, items[i + 1])))
    .map(({ label, text, locator }) => ({ label, text, locator }));
}

/** True for a sentence that ends in a colon and stands before the first number of a list. */
const isLeadIn = (item: Item, next: Item | undefined): boolean =>
  /[：:]$/u.test(item.text) && next?.label != null && (numberOf(next.label) ?? 1) === 1;
