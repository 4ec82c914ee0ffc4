import type { Paragraph, SourceDocument } from '../document/model.js';
import { squash } from '../shared/text.js';
import { type NumberLabel, readNumber } from './numbering.js';

/** A paragraph of the body with what its head looks like. */
export interface Line {
  readonly index: number;
  readonly paragraph: Paragraph;
  /** Number at its head; null where none is printed. */
  readonly number: NumberLabel | null;
  /** Normalised text without white space; cut off behind `REACH` printed characters (see `long`). */
  readonly words: string;
  /** `words` without the number. */
  readonly rest: string;
  /** Too long to be a heading by itself. */
  readonly long: boolean;
}

/** Printed characters looked at; a heading, with a sentence behind it or not, shows within them. */
export const REACH = 240;

/** The paragraphs of the body that hold text, by block index. Footnotes, text boxes and tables are left out. */
export function linesOf(document: SourceDocument): ReadonlyMap<number, Line> {
  const lines = new Map<number, Line>();
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role !== 'body') continue;
    const head = block.text.slice(0, REACH);
    const words = squash(head);
    if (words === '') continue;
    const number = readNumber(head);
    const rest = number ? squash(head.slice(number.end)) : words;
    lines.set(block.index, {
      index: block.index,
      paragraph: block,
      number,
      words,
      rest,
      long: block.text.length > REACH,
    });
  }
  return lines;
}
