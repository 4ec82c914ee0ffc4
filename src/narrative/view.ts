import { PINYIN, simplifyCharacter } from '../shared/simplified.js';
import { type TextView, viewOf } from '../shared/text.js';

/**
 * The prose as it is matched: white space and quotation marks removed, brackets made one kind, full-width forms and
 * traditional characters made plain. Every character knows the place in the print that it came from.
 */
export interface ProseView {
  readonly text: string;
  readonly source: string;
  /** Printed range of the range [start, end) of `text`. */
  readonly range: (start: number, end: number) => { readonly start: number; readonly end: number };
  /** The printed words of the range [start, end) of `text`, line breaks removed. */
  readonly print: (start: number, end: number) => string;
}

const QUOTES = /["“”„‟＂'‘’「」『』`´]/u;
const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
};
const OPENING = /[〔【［[{｛<《〈]/u;
const CLOSING = /[〕】］\]}｝>》〉]/u;
const CIRCLED = /[①-⑳]/u;

/** Start of a range with the quotation mark in front of it, where the range holds the mark that closes it: “三公”经费. */
function openingQuote(source: string, start: number, end: number): number {
  const closing = CLOSING_QUOTES[source[start - 1] ?? ''];
  return closing !== undefined && source.slice(start, end).includes(closing) ? start - 1 : start;
}

/** `12.40 3.75`: white space between two numbers that have a decimal point each parts them. */
function beginsSecondFigure({ text, offsets, source }: TextView, at: number): boolean {
  if (at === 0 || !DIGIT.test(text[at]!) || !DIGIT.test(text[at - 1]!)) return false;
  if (!/\s/u.test(source[offsets[at]! - 1] ?? '')) return false;
  return (
    ENDS_DECIMAL.test(text.slice(Math.max(0, at - 40), at)) && BEGINS_DECIMAL.test(text.slice(at, at + 40))
  );
}

const DIGIT = /\d/;
const ENDS_DECIMAL = /\d\.\d{1,15}$/;
const BEGINS_DECIMAL = /^\d[\d,]{0,20}\.\d/;

/** Builds the view of `source`. Linear in its length. */
export function proseView(source: string): ProseView {
  const view = viewOf(source);
  let text = '';
  const offsets: number[] = [];
  const push = (character: string, offset: number): void => {
    text += character;
    offsets.push(offset);
  };
  for (let i = 0; i < view.text.length; i++) {
    let character = view.text[i]!;
    if (QUOTES.test(character)) continue;
    if (beginsSecondFigure(view, i)) push(' ', view.offsets[i]!);
    const circled = CIRCLED.test(source[view.offsets[i]!]!);
    // ① is a number of an item, never a digit of the figure behind it.
    if (circled && view.offsets[i - 1] !== view.offsets[i]) push('(', view.offsets[i]!);
    if (character > '\u4e00') character = simplifyCharacter(character);
    else if (OPENING.test(character) && character !== '《' && character !== '<') character = '(';
    else if (CLOSING.test(character) && character !== '》' && character !== '>') character = ')';
    push(character, view.offsets[i]!);
    if (circled && view.offsets[i + 1] !== view.offsets[i]) push(')', view.offsets[i]!);
  }
  const noise = new Set<number>();
  for (const match of text.matchAll(PINYIN))
    for (let i = 0; i < match[0].length; i++) noise.add(match.index + i);
  // Doubled punctuation of the same pages (`,,` `,、`) reads as one mark.
  for (const match of text.matchAll(/[,;。、:]{2,}/g))
    for (let i = 1; i < match[0].length; i++) noise.add(match.index + i);
  if (noise.size > 0) {
    text = text
      .split('')
      .filter((_, i) => !noise.has(i))
      .join('');
    const kept = offsets.filter((_, i) => !noise.has(i));
    offsets.splice(0, offsets.length, ...kept);
  }
  const range = (start: number, end: number) => {
    if (text.length === 0 || end <= start) {
      const place = offsets[start] ?? source.length;
      return { start: place, end: place };
    }
    const last = offsets[end - 1]!;
    const close = last + (source.codePointAt(last)! > 0xffff ? 2 : 1);
    return { start: openingQuote(source, offsets[start]!, close), end: close };
  };
  const print = (start: number, end: number) => {
    const printed = range(start, end);
    return source.slice(printed.start, printed.end).replace(/(?<!\s)\s*[\r\n]\s*/g, '');
  };
  return { text, source, range, print };
}
