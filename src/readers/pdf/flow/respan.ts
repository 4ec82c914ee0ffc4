import type { LatticeCell } from '../../../layout/lattice.js';
import type { PageTable } from '../../../layout/page-table.js';

/** The table on finer columns: lines `xs`, moved right by `shift`; each cell spans the columns inside it. Columns that this page lacks are blank. */
export function respan(table: PageTable, xs: readonly number[], shift: number): PageTable {
  const { lattice, texts } = table;
  const moved = xs.map((x) => x + shift);
  if (moved.length === lattice.xs.length) return table;
  const at = lattice.xs.map((x) => nearest(moved, x));
  if (at.some((index, i) => i > 0 && index <= at[i - 1]!)) return table;
  const height = lattice.ys.length - 1;
  const blank = (from: number, to: number): readonly LatticeCell[] =>
    from === to
      ? []
      : [
          {
            row: 0,
            column: from,
            rowSpan: height,
            columnSpan: to - from,
            x0: moved[from]!,
            x1: moved[to]!,
            y0: lattice.y0,
            y1: lattice.y1,
          },
        ];
  const left = blank(0, at[0]!);
  const right = blank(at.at(-1)!, moved.length - 1);
  const own = lattice.cells.map((cell) => ({
    ...cell,
    column: at[cell.column]!,
    columnSpan: at[cell.column + cell.columnSpan]! - at[cell.column]!,
  }));
  return {
    ...table,
    lattice: { ...lattice, xs: moved, cells: [...left, ...own, ...right] },
    texts: [...left.map(() => []), ...texts, ...right.map(() => [])],
  };
}

function nearest(lines: readonly number[], x: number): number {
  let best = 0;
  lines.forEach((line, i) => {
    if (Math.abs(line - x) < Math.abs(lines[best]! - x)) best = i;
  });
  return best;
}
