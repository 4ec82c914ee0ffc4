import type { Line } from './lines.js';
import { endsUnit, startsUnit } from './wording.js';

/** How the lines of a text are broken: by paragraphs, or at a margin. */
export interface Wrapping {
  /** Display width (a Chinese character is 2) from which a line counts as full; Infinity where no margin shows. */
  readonly fullFrom: number;
  /** Whether new paragraphs are indented. */
  readonly indents: boolean;
}

/** Widest margin that a page has; longer lines are whole paragraphs. */
const WIDEST_MARGIN = 160;
/** Fewer lines than this show no margin. */
const FEWEST_LINES = 4;
const NEAR_MARGIN = 0.85;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns that a text takes when shown: 2 for each wide character. */
export const displayWidth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/**
 * Looks for a right margin in lines of prose: a width that no line passes by much, that several lines reach, and at
 * which lines often break off in the middle of a sentence.
 */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const texts = lines.map((line) => line.text.trimEnd()).filter((text) => text !== '');
  const widths = texts.map(displayWidth).sort((a, b) => a - b);
  const indents = texts.filter((text) => indentOf(text) > 0).length * 10 > texts.length;
  const margin = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  const none: Wrapping = { fullFrom: Number.POSITIVE_INFINITY, indents };
  if (texts.length < FEWEST_LINES || margin > WIDEST_MARGIN || margin < 20) return none;
  const full = texts.filter((text) => displayWidth(text) >= margin * NEAR_MARGIN);
  const broken = full.filter((text) => !endsUnit(text) && !startsUnit(text.trim()));
  const enough = full.length >= 3 && full.length * 8 >= texts.length && broken.length * 5 >= full.length * 2;
  return enough ? { fullFrom: margin * NEAR_MARGIN, indents } : none;
}

/** Display columns of white space in front of a line. */
export const indentOf = (text: string): number => displayWidth(/^[\s\u3000]*/u.exec(text)![0]);
