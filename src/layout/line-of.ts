import { aroundAll } from './geometry.js';
import type { Line } from './line.js';
import type { Run } from './runs.js';

/** Gaps of these parts of an em, between characters of the Latin kind and between any, are white space. */
const LATIN_SPACE = 0.25;
const SPACE = 0.7;

/** The line that runs make. */
export function lineOf(unsorted: readonly Run[]): Line {
  const runs = unsorted.length > 1 ? [...unsorted].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1) : unsorted;
  let text = '';
  let previous: Run | null = null;
  let count = 0;
  let bold = 0;
  for (const run of runs) {
    if (previous) text += spaceBetween(previous, run);
    for (const glyph of run.glyphs) {
      text += glyph.text;
      if (glyph.bold) bold++;
    }
    count += run.glyphs.length;
    previous = run;
  }
  const { x0, y0, x1, y1 } = aroundAll(runs);
  return { text, x0, y0, x1, y1, size: sizeOf(runs), bold: bold > count / 2 };
}

/** Size of the character in the middle of all, by size. Most lines are of one size. */
function sizeOf(runs: readonly Run[]): number {
  const first = runs[0]!.size;
  if (runs.every((run) => run.glyphs.every((glyph) => glyph.size === first))) return first;
  const sizes = runs.flatMap((run) => run.glyphs.map((glyph) => glyph.size)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1]!;
}

const LATIN = /^[\w.,()%-]$/;

/** The white space that a gap stands for: one space, more where it is as wide as columns are apart. */
function spaceBetween(left: Run, right: Run): string {
  const em = Math.min(left.size, right.size);
  const gap = (right.x0 - left.x1) / em;
  if (gap >= 3) return '   ';
  const latin = LATIN.test(left.glyphs.at(-1)!.text) && LATIN.test(right.glyphs[0]!.text);
  return gap >= (latin ? LATIN_SPACE : SPACE) ? ' ' : '';
}
