import type { Box } from './geometry.js';

/** A cell between drawn lines: a rectangle of slots, and its place on the page. */
export interface LatticeCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table that lines draw on a page. Column `i` lies between `xs[i]` and `xs[i + 1]`, row `i` between `ys[i]` and `ys[i + 1]`. */
export interface Lattice extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** In reading order; together they cover the table without overlapping. */
  readonly cells: readonly LatticeCell[];
}

/** Index of the interval of `lines` in which `value` lies; the first or last where it lies outside. */
export function intervalOf(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The cell that covers each slot, by row and column. */
export function cellSlots(
  lattice: Pick<Lattice, 'xs' | 'ys' | 'cells'>,
): readonly (readonly LatticeCell[])[] {
  const slots = Array.from(
    { length: lattice.ys.length - 1 },
    () => new Array<LatticeCell>(lattice.xs.length - 1),
  );
  for (const cell of lattice.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      slots[row]!.fill(cell, cell.column, cell.column + cell.columnSpan);
  return slots;
}
