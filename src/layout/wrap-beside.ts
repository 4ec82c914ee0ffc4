import { around } from './geometry.js';
import type { Line } from './line.js';

/** Lines nearer than this, in ems, are neighbours in one column of text. */
const NEXT = 0.9;

/**
 * Joins a text that wraps beside another one: two lines below each other with a third beside them, half way between. Two
 * columns without rules print so (a long name left, the unit of money right).
 */
export function wrapBeside(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [first, beside, third] = [lines[i]!, lines[i + 1], lines[i + 2]];
    if (beside && third && wraps(first, beside, third)) {
      joined.push({ ...first, ...around(first, third), text: first.text + third.text }, beside);
      i += 2;
    } else joined.push(first);
  }
  return joined;
}

function wraps(first: Line, beside: Line, third: Line): boolean {
  const overlap = Math.min(first.x1, third.x1) - Math.max(first.x0, third.x0);
  const isBeside = (line: Line): boolean =>
    beside.x0 - line.x1 > line.size || line.x0 - beside.x1 > line.size;
  return (
    overlap > 0 &&
    third.y0 - first.y1 <= NEXT * first.size &&
    Math.abs(first.size - third.size) < 1 &&
    isBeside(first) &&
    isBeside(third) &&
    beside.y0 < first.y1 &&
    third.y0 < beside.y1
  );
}
