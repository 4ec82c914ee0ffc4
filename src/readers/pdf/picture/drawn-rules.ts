import type { PageImage } from '../../../programs/recognizer.js';
import { type DarkLines, type Stroke, strokesIn } from './strokes.js';

/** Rules of tables in the picture of a page, in pixels, and how far the picture lies askew (rise per length). */
export interface DrawnRules {
  readonly across: readonly Stroke[];
  readonly down: readonly Stroke[];
  readonly skew: number;
}

const DARK = 140;
/** Shortest rule, in inches: longer than any stroke of a character. */
const SHORTEST = 0.45;
/** A shorter stroke is a rule where it runs from rule to rule. */
const BETWEEN = 0.12;
const TOUCHES = 5;

/** Finds the straight lines that are drawn in a picture. */
export function drawnRules({ width, height, dotsPerInch, grey }: PageImage): DrawnRules {
  const rows: DarkLines = { lines: height, length: width, dark: new Uint8Array(grey.length) };
  const columns: DarkLines = { lines: width, length: height, dark: new Uint8Array(grey.length) };
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      if (grey[at]! < DARK) {
        rows.dark[at] = 1;
        columns.dark[x * height + y] = 1;
      }
  const long = SHORTEST * dotsPerInch;
  const short = BETWEEN * dotsPerInch;
  const [allAcross, allDown] = [strokesIn(rows, short), strokesIn(columns, short)];
  const isLong = ({ from, to }: Stroke): boolean => to - from >= long;
  const across = allAcross.filter(isLong);
  const down = allDown.filter(isLong);
  return {
    across: [...across, ...allAcross.filter((stroke) => !isLong(stroke) && runsBetween(stroke, down))],
    down: [...down, ...allDown.filter((stroke) => !isLong(stroke) && runsBetween(stroke, across))],
    skew: skewOf(across),
  };
}

/** Whether both ends of a stroke lie on rules that cross its direction. */
const runsBetween = (stroke: Stroke, crossing: readonly Stroke[]): boolean =>
  touchesOne(stroke.from, stroke.atFrom, crossing) && touchesOne(stroke.to, stroke.atTo, crossing);

const touchesOne = (end: number, at: number, crossing: readonly Stroke[]): boolean =>
  crossing.some(({ from, to, atFrom, atTo }) => {
    if (at < from - TOUCHES || at > to + TOUCHES) return false;
    const there = atFrom + ((atTo - atFrom) * (at - from)) / Math.max(1, to - from);
    return Math.abs(there - end) <= TOUCHES;
  });

/** The lean of the longer half of the rules, weighed by their length. */
function skewOf(across: readonly Stroke[]): number {
  const byLength = across.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const longest = byLength.slice(0, Math.max(1, byLength.length >> 1));
  const slopes = longest
    .map(({ from, to, atFrom, atTo }) => (atTo - atFrom) / (to - from))
    .sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}
