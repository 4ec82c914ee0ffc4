import type { Box } from './geometry.js';
import { aroundAll } from './geometry.js';
import type { Glyph } from './page.js';

/** Characters drawn together without a gap: they are one piece of text wherever they stand. */
export interface Run extends Box {
  readonly glyphs: readonly Glyph[];
  readonly base: number;
  readonly size: number;
}

/** A gap of more than this part of an em ends a run. */
const GAP = 0.45;

/** The glyphs of a page in runs, in their order. White space at the ends of a run is left out; runs of it are dropped. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let open: Glyph[] = [];
  const close = () => {
    const run = runOf(open);
    if (run) runs.push(run);
    open = [];
  };
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (last && !follows(last, glyph)) close();
    open.push(glyph);
  }
  close();
  return runs;
}

function follows(last: Glyph, next: Glyph): boolean {
  if (last.object !== next.object) return false;
  const gap = next.x0 - last.x1;
  return Math.abs(next.base - last.base) < 0.1 * last.size && gap < GAP * last.size && gap > -0.6 * last.size;
}

/** A run of some glyphs; null where nothing of them is printed. */
export function runOf(glyphs: readonly Glyph[]): Run | null {
  const first = glyphs.findIndex((glyph) => !isSpace(glyph));
  if (first < 0) return null;
  const last = glyphs.findLastIndex((glyph) => !isSpace(glyph));
  const printed = first === 0 && last === glyphs.length - 1 ? glyphs : glyphs.slice(first, last + 1);
  const { x0, y0, x1, y1 } = aroundAll(printed);
  return { glyphs: printed, x0, y0, x1, y1, base: printed[0]!.base, size: printed[0]!.size };
}

export const isSpace = (glyph: Glyph): boolean => glyph.text.trim() === '';
