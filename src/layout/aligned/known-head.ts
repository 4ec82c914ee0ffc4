import type { PageTable } from '../page-table.js';
import { keepTo } from './known-columns.js';
import { FIGURE } from './pieces.js';
import type { Region } from './regions.js';

/** A drawn head stands this near above its body at most, in heights of a line; text may stand beside it by `BESIDE` points. */
const NEAR = 2.2;
const BESIDE = 3;
const MOST_HEAD_ROWS = 6;

/** Figures in a head only number its columns. */
const isAmount = (text: string): boolean => FIGURE.test(text) && !/^\d{1,2}$/u.test(text);

/** The drawn table right above a region that is its head: words in a grid, below which no lines are drawn. */
export function headAbove({ head, body }: Region, drawn: readonly PageTable[]): PageTable | null {
  const first = head[0] ?? body[0]!;
  const height = first.line.y1 - first.line.y0;
  const above = drawn.find(({ lattice, texts, within }) => {
    const gap = first.line.y0 - lattice.y1;
    return (
      within === null &&
      lattice.xs.length > 2 &&
      lattice.ys.length - 1 <= MOST_HEAD_ROWS &&
      gap > -height / 2 &&
      gap <= NEAR * height &&
      !texts.some((lines) => lines.length === 1 && isAmount(lines[0]!.text.trim()))
    );
  });
  if (!above) return null;
  const rows = [...head, ...body];
  const { x0, x1 } = above.lattice;
  const beside = rows.some(({ line }) => line.x0 < x0 - BESIDE || line.x1 > x1 + BESIDE);
  return !beside && keepTo(rows, above.lattice.xs) ? above : null;
}
