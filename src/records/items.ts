import type { Prose } from '../schema/records.js';
import { numberOf, openingNumber } from './numbering.js';
import { type Piece, pieceOf } from './section-prose.js';

/** An item of a list: its number as printed, if it has one, and its text without the number. */
export interface Item extends Piece {
  readonly label: string | null;
}

/**
 * The items that a piece of prose holds: one for a paragraph with or without a number in front, several where the list
 * runs on inside the paragraph (`（一）…。（二）…。`, the numbers following one another).
 */
export function itemsOf(piece: Piece): Item[] {
  const first = openingNumber(piece.text);
  if (!first) return [{ ...piece, label: null }];
  const starts = [{ at: 0, number: first }];
  for (const at of sentenceStarts(piece.text)) {
    const previous = starts.at(-1)!.number;
    const number = openingNumber(piece.text.slice(at, at + 24));
    if (!number || number.style !== previous.style) continue;
    if (number.value !== null && number.value === (previous.value ?? Number.NaN) + 1)
      starts.push({ at, number });
  }
  return starts.flatMap(({ at, number }, i) => {
    const end = starts[i + 1]?.at ?? piece.text.length;
    const item = pieceOf(piece.paragraph, piece.start + at + number.end, piece.start + end);
    return item ? [{ ...item, label: number.label }] : [];
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
  const items = pieces.flatMap(itemsOf);
  const numbered = items.some((item) => item.label !== null);
  return items
    .filter((item, i) => !(numbered && item.label === null && isLeadIn(item, items[i + 1])))
    .map(({ label, text, locator }) => ({ label, text, locator }));
}

/** True for a sentence that ends in a colon and stands before the first number of a list. */
const isLeadIn = (item: Item, next: Item | undefined): boolean =>
  /[：:]$/u.test(item.text) && next?.label != null && (numberOf(next.label) ?? 1) === 1;
