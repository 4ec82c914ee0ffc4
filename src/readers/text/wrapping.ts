import type { Line } from './lines.js';
import { endsUnit, isProse } from './wording.js';

/** How the lines of a text are broken: by paragraphs, or at a margin. */
export interface Wrapping {
  /** Display width (a Chinese character is 2) from which a line counts as full; Infinity where no margin shows. */
  readonly fullFrom: number;
  /** Whether lines of prose often break off in the middle of a sentence, at a margin or not. */
  readonly torn: boolean;
  /** Whether new paragraphs are indented. */
  readonly indents: boolean;
}

/** Widest margin that a page has; longer lines are whole paragraphs. */
const WIDEST_MARGIN = 160;
const NARROWEST_MARGIN = 20;
/** Fewer lines than this show no habit. */
const FEWEST_LINES = 3;
/** A first line is shorter by its indentation, which some dumps leave out. */
const NEAR_MARGIN = 0.8;

/** Columns aligned with spaces, which reach beyond the margin of the prose. */
const GAPPED = /\S(?: {3,}|\u3000{2,})\S/u;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns that a text takes when shown: 2 for each wide character. */
export const displayWidth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/**
 * Looks for a right margin in lines of prose: the width at which lines break off in the middle of a sentence, if they
 * do so often and at about the same width.
 */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const texts = lines.map((line) => line.text.trimEnd()).filter((text) => text !== '' && !GAPPED.test(text));
  const indents = texts.filter((text) => indentOf(text) > 0).length * 10 > texts.length;
  const prose = texts.filter((text) => isProse(text));
  const broken = prose.filter((text) => !endsUnit(text));
  const margin = median(broken.map(displayWidth));
  const page = margin >= NARROWEST_MARGIN && margin <= WIDEST_MARGIN;
  const near = broken.filter((text) => Math.abs(displayWidth(text) - margin) <= margin * (1 - NEAR_MARGIN));
  const straight =
    broken.length * 4 >= prose.length && near.length >= FEWEST_LINES && near.length * 2 >= broken.length;
  return {
    fullFrom: page && straight ? margin * NEAR_MARGIN : Number.POSITIVE_INFINITY,
    torn: page && broken.length * 5 >= prose.length * 2 && prose.length >= FEWEST_LINES,
    indents,
  };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Display columns of white space in front of a line. */
export const indentOf = (text: string): number => displayWidth(/^[\s\u3000]*/u.exec(text)![0]);
