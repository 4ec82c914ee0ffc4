import type { DraftRow, DraftTable } from '../drafts.js';

/** A cell's place in its row: the boundaries of columns at which it begins and ends. */
export interface Edges {
  readonly start: number;
  readonly end: number;
}

/** Where the cells of a table stand, all rows on one set of columns. */
export interface ColumnPlan {
  /** Edges of every cell, by row and place in the row. */
  readonly rows: readonly (readonly Edges[])[];
  readonly width: number;
  /** Whether the stated grid did not fit and was mended. */
  readonly repaired: boolean;
}

/** Columns narrower than this (twentieths of a point, 1.8 mm) are slips of the hand, not columns. */
const SLIVER = 100;
/** Share by which the widths of whole rows may differ and still be one table's width. */
const WIDTH_TOLERANCE = 0.03;

/**
 * Settles the columns of a table. Stated spans count where all rows agree on their sum; where they do not, and every
 * cell states its width, the columns are drawn from the widths. Columns at which no cell begins are dropped, and slivers
 * that no cell fills are closed.
 */
export function planColumns(table: DraftTable): ColumnPlan {
  const bySpans = table.rows.map(edgesBySpan);
  const totals = new Set(table.rows.map(totalSpan));
  const byWidths = totals.size > 1 ? edgesByWidth(table.rows) : undefined;
  const edges = byWidths ?? bySpans;
  const widths = byWidths ? undefined : table.columnWidths;
  const { rows, width, closed } = compact(edges, (from, to) => {
    if (!widths || widths.length === 0) return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let column = from; column < to; column++) sum += widths[column] ?? SLIVER;
    return sum;
  });
  return { rows, width, repaired: byWidths !== undefined || closed || totals.size > 1 };
}

function totalSpan(row: DraftRow): number {
  return row.cells.reduce((sum, cell) => sum + cell.span, row.before + row.after);
}

function edgesBySpan(row: DraftRow): Edges[] {
  let at = row.before;
  return row.cells.map(({ span }) => {
    const start = at;
    at += span;
    return { start, end: at };
  });
}

/** Edges in twentieths of a point, snapped to each other; undefined where the widths do not make one table. */
function edgesByWidth(rows: readonly DraftRow[]): Edges[][] | undefined {
  if (rows.some((row) => row.before > 0 || row.cells.some((cell) => cell.width === undefined)))
    return undefined;
  const sums = rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.width!, 0));
  const widest = sums.reduce((a, b) => Math.max(a, b), 0);
  if (sums.some((sum) => widest - sum > widest * WIDTH_TOLERANCE)) return undefined;
  const raw = rows.map((row, index) => {
    let at = 0;
    return row.cells.map((cell) => {
      const start = at;
      at += (cell.width! * widest) / sums[index]!;
      return { start, end: at };
    });
  });
  const snap = snapTo(raw.flat().flatMap(({ start, end }) => [start, end]));
  const edges = raw.map((row) => row.map(({ start, end }) => ({ start: snap(start), end: snap(end) })));
  return edges.flat().every(({ start, end }) => end > start) ? edges : undefined;
}

/** Brings positions that lie closer than a sliver to their neighbour onto one value. */
function snapTo(positions: readonly number[]): (position: number) => number {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const anchors = new Map<number, number>();
  let anchor = Number.NEGATIVE_INFINITY;
  for (const position of sorted) {
    if (position - anchor >= SLIVER) anchor = position;
    anchors.set(position, anchor);
  }
  return (position) => anchors.get(position)!;
}

/** Numbers the columns at which cells begin, closing slivers: two edges that no single row tells apart. */
function compact(
  rows: readonly (readonly Edges[])[],
  distance: (from: number, to: number) => number,
): { readonly rows: Edges[][]; readonly width: number; readonly closed: boolean } {
  const anchors = anchorsOf(rows, distance);
  const closed = [...anchors].some(([edge, anchor]) => edge !== anchor);
  const starts = new Set(rows.flatMap((row) => row.map(({ start }) => anchors.get(start)!)));
  const numbers = new Map<number, number>();
  let width = 0;
  for (const edge of [...new Set(anchors.values())].sort((a, b) => a - b)) {
    numbers.set(edge, width);
    if (starts.has(edge)) width++;
  }
  const numberOf = (edge: number): number => numbers.get(anchors.get(edge)!)!;
  return {
    rows: rows.map((row) => row.map(({ start, end }) => ({ start: numberOf(start), end: numberOf(end) }))),
    width,
    closed,
  };
}

/** The edge that each edge counts as: itself, or the one before it where only a sliver lies between. */
function anchorsOf(
  rows: readonly (readonly Edges[])[],
  distance: (from: number, to: number) => number,
): ReadonlyMap<number, number> {
  const users = new Map<number, Set<number>>();
  rows.forEach((row, index) => {
    for (const { start, end } of row)
      for (const edge of [start, end]) {
        const known = users.get(edge);
        if (known) known.add(index);
        else users.set(edge, new Set([index]));
      }
  });
  const anchors = new Map<number, number>();
  let anchor: number | undefined;
  let anchored = new Set<number>();
  for (const [edge, own] of [...users].sort(([a], [b]) => a - b)) {
    if (anchor !== undefined && distance(anchor, edge) < SLIVER && !meet(anchored, own)) {
      for (const row of own) anchored.add(row);
    } else {
      anchor = edge;
      anchored = new Set(own);
    }
    anchors.set(edge, anchor);
  }
  return anchors;
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) return true;
  return false;
}
