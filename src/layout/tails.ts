import { around } from './geometry.js';
import type { Line } from './line.js';
import { lineOf } from './line-of.js';
import type { Run } from './runs.js';

/** Pieces of one row of text that stand apart or at different heights, each of some runs. */
type Row = readonly (readonly Run[])[];

/** Pieces further apart than this, in ems, are of two texts. */
const APART = 2;
/** Base lines further apart than this, in ems, are of two rows. */
const LEVEL = 0.25;

/**
 * Lines of the pieces of all rows. A text at the right that wraps may end on the row of a text at the left
 * (`单位：万` above `部门：…   元`): its last piece goes to the line above.
 */
export function withTails(rows: readonly Row[]): Line[] {
  const lines: Line[] = [];
  let lone: Run | null = null;
  for (const row of rows) {
    const last = row.at(-1)!;
    const tail = lone && last.length > 1 && isTail(lone, last.at(-2)!, last.at(-1)!) ? last.at(-1)! : null;
    if (tail) {
      const above = lines.at(-1)!;
      const end = lineOf([tail]);
      lines[lines.length - 1] = { ...above, ...around(above, end), text: above.text + end.text };
    }
    row.forEach((runs, i) => {
      lines.push(lineOf(tail && i === row.length - 1 ? runs.slice(0, -1) : runs));
    });
    lone = row.length === 1 && last.length === 1 ? last[0]! : null;
  }
  return lines;
}

/** Whether `tail`, behind `before` on its row, is the end of the text `head` on the row above. */
function isTail(head: Run, before: Run, tail: Run): boolean {
  const apart = tail.x0 - before.x1 > APART * tail.size && head.x0 > before.x1;
  const inside = head.x0 - tail.size / 2 < tail.x0 && tail.x1 < head.x1 + tail.size / 2;
  const next = tail.y0 - head.y1 < tail.size && tail.base - head.base > LEVEL * tail.size;
  return apart && inside && next && tail.x1 - tail.x0 < (head.x1 - head.x0) / 2;
}
