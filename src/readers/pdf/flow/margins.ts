import type { PlacedLine } from './furniture.js';

/** Margins of running text on pages of one width, in points from the left. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines of at least this share of the page's width are running text, from which margins can be told. */
const RUNNING = 0.5;

/** Margins by page width (in whole points): where most running lines begin and end. */
export function marginsOf(lines: readonly PlacedLine[]): ReadonlyMap<number, Margins> {
  const byWidth = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    if (line.x1 - line.x0 < RUNNING * line.pageWidth) continue;
    const key = Math.round(line.pageWidth);
    const known = byWidth.get(key);
    if (known) known.push(line);
    else byWidth.set(key, [line]);
  }
  const margins = new Map<number, Margins>();
  for (const [width, running] of byWidth) {
    const lefts = running.map((line) => line.x0).sort((a, b) => a - b);
    const rights = running.map((line) => line.x1).sort((a, b) => a - b);
    margins.set(width, {
      left: lefts[Math.floor(lefts.length * 0.15)]!,
      right: rights[Math.floor(rights.length * 0.85)]!,
    });
  }
  return margins;
}
