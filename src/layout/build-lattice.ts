import type { Component } from './components.js';
import type { Lattice, LatticeCell } from './lattice.js';
import { linePlaces } from './line-places.js';
import type { Rule } from './rule.js';

/** Column lines and row lines this near each other that are nowhere drawn side by side are meant as one. */
const STRAY_COLUMN = 12;
const STRAY_ROW = 6;
/** Lines that stick out of the outermost crossing line by this much have lost the border that they ran to. */
const STICKS_OUT = 9;
/** A line drawn along this share of a slot's side bounds it. */
const DRAWN = 0.5;
const MOST_SLOTS = 400_000;

/** The table that connected lines draw; null where they enclose nothing. Borders left open are closed at the lines' ends. */
export function buildLattice({ across, down }: Component): Lattice | null {
  const xs = closeEnds(linePlaces(down, STRAY_COLUMN), across);
  const ys = closeEnds(linePlaces(across, STRAY_ROW), down);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_SLOTS) return null;
  const width = xs.length - 1;
  const height = ys.length - 1;
  const above = drawnSides(across, ys, xs);
  const before = drawnSides(down, xs, ys);
  const cells = takeCells(
    width,
    height,
    (row, column) => above[row]![column] === 1,
    (row, column) => before[column]![row] === 1,
  ).map(
    (cell): LatticeCell => ({
      ...cell,
      x0: xs[cell.column]!,
      x1: xs[cell.column + cell.columnSpan]!,
      y0: ys[cell.row]!,
      y1: ys[cell.row + cell.rowSpan]!,
    }),
  );
  return { xs, ys, cells, x0: xs[0]!, x1: xs[width]!, y0: ys[0]!, y1: ys[height]! };
}

/** Adds a border at either end where at least two crossing lines run on beyond the outermost one. */
function closeEnds(places: readonly number[], crossing: readonly Rule[]): number[] {
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = crossing.map((rule) => rule.from).filter((from) => from < first - STICKS_OUT);
  const behind = crossing.map((rule) => rule.to).filter((to) => to > last + STICKS_OUT);
  return [
    ...(before.length >= 2 ? [Math.min(...before)] : []),
    ...places,
    ...(behind.length >= 2 ? [Math.max(...behind)] : []),
  ];
}

/** For each of `places`: which of the intervals between `stops` have a line drawn along them. */
function drawnSides(
  rules: readonly Rule[],
  places: readonly number[],
  stops: readonly number[],
): Uint8Array[] {
  const covered = places.map(() => new Float64Array(stops.length - 1));
  for (const rule of rules) {
    const line = nearest(places, rule.at);
    for (let i = 0; i + 1 < stops.length; i++) {
      const length = Math.min(rule.to, stops[i + 1]!) - Math.max(rule.from, stops[i]!);
      if (length > 0) covered[line]![i]! += length;
    }
  }
  return covered.map((line) =>
    Uint8Array.from(line, (length, i) => (length >= DRAWN * (stops[i + 1]! - stops[i]!) ? 1 : 0)),
  );
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  places.forEach((place, i) => {
    if (Math.abs(place - at) < Math.abs(places[best]! - at)) best = i;
  });
  return best;
}

/** Slots without a line between them are one cell: each is grown to the right, then down, while nothing stops it. */
function takeCells(
  width: number,
  height: number,
  isAbove: (row: number, column: number) => boolean,
  isBefore: (row: number, column: number) => boolean,
) {
  const taken = new Uint8Array(width * height);
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (taken[row * width + column]) continue;
      let right = column + 1;
      while (right < width && !taken[row * width + right] && !isBefore(row, right)) right++;
      let bottom = row + 1;
      while (bottom < height && isOpen(bottom, column, right)) bottom++;
      for (let r = row; r < bottom; r++) taken.fill(1, r * width + column, r * width + right);
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: right - column });
    }
  return cells;

  /** Whether the cell over columns [from, to) reaches into `row`: no line above it, none inside it. */
  function isOpen(row: number, from: number, to: number): boolean {
    for (let column = from; column < to; column++) {
      if (taken[row * width + column] || isAbove(row, column)) return false;
      if (column > from && isBefore(row, column)) return false;
    }
    return true;
  }
}
