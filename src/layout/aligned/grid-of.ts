import type { LatticeCell } from '../lattice.js';
import type { Line } from '../line.js';
import { linesOf } from '../lines.js';
import type { PageTable } from '../page-table.js';
import type { BodyRow } from './body-rows.js';
import type { HeadedColumn } from './headed-column.js';

/** Whether each cell of the head stands over neighbouring columns, on one level in all of them. */
export function isNested(columns: readonly HeadedColumn[]): boolean {
  const places = new Map<unknown, { level: number; last: boolean; column: number }>();
  return columns.every(({ stack }, column) =>
    stack.every((cell, level) => {
      const last = level === stack.length - 1;
      const before = places.get(cell);
      places.set(cell, { level, last, column });
      return !before || (before.level === level && before.last === last && before.column === column - 1);
    }),
  );
}

/** The table of headed columns and the rows below them; `xs` are the borders of the columns. */
export function gridOf(
  columns: readonly HeadedColumn[],
  xs: readonly number[],
  rows: readonly BodyRow[],
): PageTable {
  const cells: LatticeCell[] = [];
  const texts: (readonly Line[])[] = [];
  const levels = Math.max(0, ...columns.map(({ stack }) => stack.length));
  const tops = Array.from({ length: levels }, (_, level) =>
    Math.min(...columns.flatMap(({ stack }) => stack[level]?.y0 ?? [])),
  );
  const ends = rows.map((row, r) => (r === 0 ? row.y0 : (rows[r - 1]!.y1 + row.y0) / 2));
  const ys = [
    ...tops,
    ...ends,
    Math.max(
      ...(rows.length > 0 ? rows.map(({ y1 }) => y1) : columns.map(({ stack }) => stack.at(-1)?.y1 ?? 0)),
    ),
  ];
  for (let i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i]!, ys[i - 1]!);
  const add = (
    row: number,
    column: number,
    rowSpan: number,
    columnSpan: number,
    text: readonly Line[],
  ): void => {
    cells.push({
      row,
      column,
      rowSpan,
      columnSpan,
      x0: xs[column]!,
      x1: xs[column + columnSpan]!,
      y0: ys[row]!,
      y1: ys[row + rowSpan]!,
    });
    texts.push(text);
  };
  for (let column = 0; column < columns.length; column++) {
    const { stack } = columns[column]!;
    if (stack.length === 0 && levels > 0) add(0, column, levels, 1, []);
    stack.forEach((cell, level) => {
      if (columns[column - 1]?.stack[level] === cell) return;
      let to = column + 1;
      while (columns[to]?.stack[level] === cell) to++;
      const last = level === stack.length - 1;
      add(level, column, last ? levels - level : 1, to - column, cell.lines);
    });
  }
  rows.forEach((row, r) => {
    for (let column = 0; column < columns.length; column++)
      add(levels + r, column, 1, 1, linesOf((row.cells.get(column) ?? []).flatMap(({ runs }) => runs)));
  });
  return {
    lattice: { xs, ys, cells, x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)! },
    texts,
    aligned: true,
    within: null,
  };
}
