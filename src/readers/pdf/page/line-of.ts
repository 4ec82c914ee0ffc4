import { aroundAll } from './geometry.js';
import type { Line } from './line.js';
import type { Run } from './runs.js';

/** Gaps of these parts of an em, between characters of the Latin kind and between any, are white space. */
const LATIN_SPACE = 0.25;
const SPACE = 0.7;

/** The line that runs make. */
export function lineOf(unsorted: readonly Run[]): Line {
  const runs = [...unsorted].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  let text = '';
  let previous: Run | null = null;
  for (const run of runs) {
    if (previous) text += spaceBetween(previous, run);
    text += run.glyphs.map((glyph) => glyph.text).join('');
    previous = run;
  }
  const glyphs = runs.flatMap((run) => run.glyphs);
  const { x0, y0, x1, y1 } = aroundAll(runs);
  const sizes = glyphs.map((glyph) => glyph.size).sort((a, b) => a - b);
  return {
    text,
    x0,
    y0,
    x1,
    y1,
    size: sizes[sizes.length >> 1]!,
    bold: glyphs.filter((glyph) => glyph.bold).length > glyphs.length / 2,
  };
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
