import { totalKind } from '../../vocabulary/columns.js';
import type { PageTable } from '../page-table.js';
import type { Rule } from '../rule.js';
import { bodyRows } from './body-rows.js';
import { MOST_COLUMNS } from './columns.js';
import { gridOf } from './grid-of.js';
import type { HeadedColumn } from './headed-column.js';
import type { Piece, TextRow } from './pieces.js';
import { placedIn } from './placed-in.js';
import { overlap, type Region } from './regions.js';
import { wideRules } from './rules.js';

/** A text may run over the border of its column by this much, in ems. */
const OVER = 0.35;
/** Texts that may run further, among all. */
const STRAYS = 0.05;

/** Whether a region without a head stands on the columns of the page before; its first rows may be names alone. */
export const isOn = ({ head, body }: Region, xs: readonly number[]): boolean =>
  xs.length <= MOST_COLUMNS && head.every((row) => row.texts === 1) && keepTo([...head, ...body], xs);

/** The table of a region on known columns. */
export function onColumns({ head, body }: Region, xs: readonly number[], rules: readonly Rule[]): PageTable {
  const rows = [...head, ...body];
  const columns = xs.slice(1).map((x1, i): HeadedColumn => {
    const pieces = rows.flatMap((row) =>
      row.pieces.filter((piece) => overlap(piece, { x0: xs[i]!, x1 }) > 0),
    );
    const x0 = Math.min(x1, ...pieces.map((piece) => piece.x0));
    return { x0, x1, figures: pieces.every(({ figure }) => figure), levels: new Set(), stack: [] };
  });
  return gridOf(
    columns,
    xs,
    bodyRows(rows, (row) => placedIn(row, columns, xs), wideRules(rules, rows)),
  );
}

/** The table of a drawn head and the rows below it. */
export function underHead(region: Region, head: PageTable, rules: readonly Rule[]): PageTable {
  const { lattice } = head;
  const below = onColumns(
    region,
    lattice.xs,
    rules.filter(({ at }) => at > lattice.y1 + 1),
  );
  const height = lattice.ys.length - 1;
  const cells = below.lattice.cells.map((cell) => ({ ...cell, row: cell.row + height }));
  return {
    ...below,
    lattice: {
      ...lattice,
      ys: [
        ...lattice.ys.slice(0, -1),
        lattice.y1,
        ...below.lattice.ys.slice(1).map((y) => Math.max(y, lattice.y1)),
      ],
      y1: Math.max(below.lattice.y1, lattice.y1),
      cells: [...lattice.cells, ...cells],
    },
    texts: [...head.texts, ...below.texts],
  };
}

/** Whether rows keep to columns with given borders. */
export function keepTo(rows: readonly TextRow[], xs: readonly number[]): boolean {
  const pieces = rows.flatMap((row) => row.pieces);
  const strays = pieces.filter((piece) => totalKind(piece.text) === null && !isInside(piece, xs));
  return pieces.length > 0 && strays.length <= STRAYS * pieces.length;
}

function isInside({ x0, x1, size }: Piece, xs: readonly number[]): boolean {
  const slack = OVER * size;
  const column = xs.findIndex((x) => x > (x0 + x1) / 2);
  return column > 0 && x0 >= xs[column - 1]! - slack && x1 <= xs[column]! + slack;
}
