import { UsualPairs } from '../../../vocabulary/usual-pairs.js';
import type { Character } from './characters.js';

/** So many pairs of Chinese characters in one font must be seen before it is judged. */
const ENOUGH = 50;
/** So many of them must differ: the same few words on every row of a table prove nothing. */
const ENOUGH_DIFFERENT = 25;
/** A font of whose pairs a smaller share is usual has a wrong map to Unicode. Published pages have 11 % at the least. */
const LEAST_USUAL = 0.03;

let pairs: UsualPairs | null = null;

/**
 * How many characters of a page stand in fonts whose map to Unicode is wrong: it gives characters, but no words. Told by
 * the pairs of neighbours, since each single character may be a usual one.
 */
export function nonsenseIn(characters: readonly Character[]): number {
  pairs ??= new UsualPairs();
  const fonts = new Map<number, { count: number; seen: number; usual: number; different: Set<string> }>();
  let before = '';
  let beforeFont = -1;
  for (const { text, style } of characters) {
    const chinese = isChinese(text);
    if (chinese) {
      let font = fonts.get(style.font);
      if (!font) {
        font = { count: 0, seen: 0, usual: 0, different: new Set() };
        fonts.set(style.font, font);
      }
      font.count++;
      if (beforeFont === style.font) {
        font.seen++;
        if (font.different.size < ENOUGH_DIFFERENT) font.different.add(before + text);
        if (pairs.has(before, text)) font.usual++;
      }
    }
    before = text;
    beforeFont = chinese ? style.font : -1;
  }
  let wrong = 0;
  for (const { count, seen, usual, different } of fonts.values())
    if (seen >= ENOUGH && different.size >= ENOUGH_DIFFERENT && usual < LEAST_USUAL * seen) wrong += count;
  return wrong;
}

function isChinese(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x3400 && code <= 0x9fff;
}
