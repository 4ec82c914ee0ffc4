import { isTableTitle } from '../../../vocabulary/table-kinds.js';
import type { PlacedLine } from './furniture.js';
import type { Margins } from './margins.js';

/** Lines that make one paragraph, in order. */
export interface LineGroup {
  readonly lines: readonly PlacedLine[];
  readonly centered: boolean;
}

/** Lines further apart than this many times their size do not belong together on one page. */
const FAR = 2.6;
/** Type that differs by more than this share is other type. */
const SAME_SIZE = 0.12;

const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十百\d]{1,4}(?:部分|章|节|条)|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳])/u;
const PROSE = /[，。；]/u;
/** A line of prose is at least this part of the text's width; a first line is indented by up to this many ems. */
const LONG = 0.6;
const FIRST_LINE = 2.6;
const CLOSED = /[。！？!?；;：:]["”’）)】]?\s*$/u;
/** A word that cannot be broken at a line's end: it goes to the next line whole. */
const UNBROKEN = /^[\w.,%％（(《“]{1,40}/u;

/** Whether `next` is the line that `previous` runs on to. */
export function runsOn(previous: PlacedLine, next: PlacedLine, margins: Margins | undefined): boolean {
  if (!margins || Math.abs(previous.pageWidth - next.pageWidth) > 2) return false;
  const em = next.size;
  if (Math.abs(previous.size - em) > SAME_SIZE * em) return false;
  if (previous.page === next.page && next.y0 - previous.y1 > FAR * em) return false;
  const text = next.text.trimStart();
  if (beginsNothing(previous.text, text)) return true;
  if (previous.bold !== next.bold) return false;
  if (NUMBERED.test(text) && (CLOSED.test(previous.text) || isIndented(next, margins))) return false;
  if (NUMBERED.test(text) && isTorn(previous, margins)) return false;
  if (isTorn(previous, margins) && next.x0 <= margins.left + FIRST_LINE * em) return true;
  const unbroken = widthOf(UNBROKEN.exec(text)?.[0] ?? '') * em;
  const full = previous.x1 >= margins.right - 1.6 * em - unbroken;
  return full && (!isIndented(next, margins) || endsTitle(previous, next, margins));
}

/** Whether a centred line is the rest of a table's title that did not fit on one line: `…项目绩效目` above `标表`. */
function endsTitle(previous: PlacedLine, next: PlacedLine, margins: Margins): boolean {
  const middle = (previous.x0 + previous.x1) / 2;
  return (
    previous.page === next.page &&
    isCentered(next, margins) &&
    Math.abs(middle - previous.pageWidth / 2) <= 1.5 * previous.size &&
    !PROSE.test(previous.text) &&
    !isTableTitle(next.text) &&
    isTableTitle(previous.text.trim() + next.text.trim())
  );
}

/** Whether a line begins with what no paragraph begins with, so that it goes on even where the type changes from bold to plain. */
const beginsNothing = (previous: string, next: string): boolean =>
  /^[（(][类款项][)）]/u.test(next) ||
  (/20\d{2}\s*$/u.test(previous) && /^年(?![初末终])/u.test(next)) ||
  (/\d\s*$/u.test(previous) && /^(?:[万亿]?元|[%％])/u.test(next));

/** A line of prose that ends in the middle of a sentence, though not at the margin: some converters break lines anew. */
const isTorn = (line: PlacedLine, margins: Margins): boolean =>
  PROSE.test(line.text) &&
  !CLOSED.test(line.text) &&
  !/[）)】]\s*$/u.test(line.text) &&
  line.x1 - line.x0 >= LONG * (margins.right - margins.left);

const isIndented = (line: PlacedLine, margins: Margins): boolean => line.x0 > margins.left + 1.2 * line.size;

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.55), 0);

/** Whether a line stands in the middle of its page, away from both margins. */
export function isCentered(line: PlacedLine, margins: Margins | undefined): boolean {
  const middle = (line.x0 + line.x1) / 2;
  const free =
    !margins ||
    (line.x0 > margins.left + FIRST_LINE * line.size && line.x1 < margins.right - 1.5 * line.size);
  return free && Math.abs(middle - line.pageWidth / 2) <= 1.5 * line.size;
}

/** Two lines as one text: a space only between letters or digits of the Latin kind that a word break parts. */
export const joinText = (first: string, second: string): string =>
  /[A-Za-z]$/.test(first) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second;
