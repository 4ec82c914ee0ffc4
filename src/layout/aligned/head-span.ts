import { centreOf, middleOf } from '../geometry.js';
import type { Rule } from '../rule.js';
import { bordersOf, reachOf } from './borders.js';
import type { HeadCell } from './head-cells.js';
import type { HeadedColumn } from './headed-column.js';
import { overlap } from './regions.js';

/** The columns, first and last, that a cell heads together. */
export interface HeadSpan {
  readonly cell: HeadCell;
  readonly from: number;
  readonly to: number;
}

/** How far a cell may stand from the middle of its columns, in ems, without doubt about them. */
const STRAY = 1.6;
/** What it costs to leave a column without the head that its neighbours have, in ems that a head stands off. */
const LEFT_OUT = 1;
const SHARED = 0.15;
const LEVEL = 0.35;
/** A column's own head stands at least this share of the way from the heads above to the heads below them. */
const CHILD = 0.75;

/**
 * The columns over which cells of one height stand: each is in the middle of its own, and together they leave out as few
 * as they can. They reach no further than to a column whose own head is as high as they, or than a line below them.
 */
export function headSpans(
  cells: readonly HeadCell[],
  columns: readonly HeadedColumn[],
  across: readonly Rule[],
): { readonly spans: readonly HeadSpan[]; readonly sure: boolean } {
  const borders = bordersOf(columns);
  const open = openColumns(cells, columns);
  const spans: HeadSpan[] = [];
  let sure = true;
  for (const { from, to } of runsOf(open)) {
    const own = cells.filter(
      (cell) => borders[from]! <= centreOf(cell) && centreOf(cell) <= borders[to + 1]!,
    );
    if (own.length === 0) continue;
    const fit = fitOf(own, from, to, borders, across);
    if (!fit) {
      sure = false;
      continue;
    }
    spans.push(...fit.spans);
    sure &&= fit.sure;
  }
  return { spans, sure: sure && spans.length === cells.length };
}

/** Which columns have a head of their own lower than `cells`. */
function openColumns(cells: readonly HeadCell[], columns: readonly HeadedColumn[]): boolean[] {
  const height = Math.min(...cells.map(middleOf));
  const size = cells[0]!.size;
  const tops = columns.map(({ stack }) => (stack[0] ? middleOf(stack[0]) : Number.NaN));
  const below = cells.flatMap((cell) => {
    const over = columns.flatMap((column, i) =>
      overlap(cell, reachOf(column)) > SHARED * cell.size && tops[i]! - height > LEVEL * size ? [i] : [],
    );
    return over.length > 0 ? over : besides(cell, columns).filter((i) => tops[i]! - height > LEVEL * size);
  });
  const child = Math.min(...below.map((i) => tops[i]!));
  return tops.map((top) => top - height >= CHILD * (child - height));
}

function runsOf(open: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  open.forEach((yes, i) => {
    if (!yes) return;
    if (open[i - 1]) runs.at(-1)!.to = i;
    else runs.push({ from: i, to: i });
  });
  return runs;
}

interface Fit {
  readonly cost: number;
  readonly spans: readonly HeadSpan[];
}

/** The cheapest way to lay cells, from left to right, over columns `first` to `last`. */
function fitOf(
  cells: readonly HeadCell[],
  first: number,
  last: number,
  borders: readonly number[],
  across: readonly Rule[],
): { readonly spans: readonly HeadSpan[]; readonly sure: boolean } | null {
  const ordered = [...cells].sort((a, b) => a.x0 - b.x0);
  // Column `i` stands for the ways that use the columns before it.
  let ways: (Fit | null)[] = Array.from({ length: last - first + 2 }, (_, i) => ({
    cost: i * LEFT_OUT,
    spans: [],
  }));
  for (const cell of ordered) {
    const line = lineBelow(cell, across);
    const next: (Fit | null)[] = ways.map(() => null);
    for (let to = first; to <= last; to++) {
      for (let from = first; from <= to; from++) {
        const before = ways[from - first];
        if (!before || !isHeld(cell, from, to, borders, line)) continue;
        const off = Math.abs((borders[from]! + borders[to + 1]!) / 2 - centreOf(cell)) / cell.size;
        const cost = before.cost + off + (from === to ? LEFT_OUT / 2 : 0);
        const at = to + 1 - first;
        if (!next[at] || cost < next[at].cost)
          next[at] = { cost, spans: [...before.spans, { cell, from, to }] };
      }
    }
    for (let i = 1; i < next.length; i++) {
      const left = next[i - 1];
      if (left && (!next[i] || left.cost + LEFT_OUT < next[i]!.cost))
        next[i] = { cost: left.cost + LEFT_OUT, spans: left.spans };
    }
    ways = next;
  }
  const best = ways.at(-1);
  if (!best) return null;
  const sure = best.spans.every(
    ({ cell, from, to }) =>
      Math.abs((borders[from]! + borders[to + 1]!) / 2 - centreOf(cell)) < STRAY * cell.size,
  );
  return { spans: best.spans, sure };
}

/** Whether a cell may stand over columns: over all that it touches, and inside the line below it. */
function isHeld(
  cell: HeadCell,
  from: number,
  to: number,
  borders: readonly number[],
  line: Rule | undefined,
): boolean {
  const slack = 0.5 * cell.size;
  if (from > 0 && borders[from]! > cell.x0 + slack) return false;
  if (to < borders.length - 2 && borders[to + 1]! < cell.x1 - slack) return false;
  if (!line) return true;
  const middle = (i: number): number => (borders[i]! + borders[i + 1]!) / 2;
  return middle(from) > line.from && middle(to) < line.to;
}

const lineBelow = (cell: HeadCell, across: readonly Rule[]): Rule | undefined =>
  across.find(
    ({ at, from, to }) =>
      at > middleOf(cell) && at < cell.y1 + cell.size && from < centreOf(cell) && to > centreOf(cell),
  );

/** The columns at both sides of a cell that lies over none. */
function besides(cell: HeadCell, columns: readonly HeadedColumn[]): readonly number[] {
  const right = columns.findIndex((column) => reachOf(column).x0 >= centreOf(cell));
  return right > 0 ? [right - 1, right] : [];
}
