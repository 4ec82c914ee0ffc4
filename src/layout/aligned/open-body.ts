import { totalKind } from '../../vocabulary/columns.js';
import type { LatticeCell } from '../lattice.js';
import type { PageTable } from '../page-table.js';
import type { Run } from '../runs.js';
import { keepTo, underHead } from './known-columns.js';
import { FIGURE, isFigureRow, type TextRow, textRows } from './pieces.js';

const MOST_HEAD_ROWS = 6;
const AMOUNT = /^[-−△▲(（]?\d[\d,，]*[.,，]\d+[%％)）]?$/u;

/**
 * A drawn table whose lines end below its head, or part its columns alone: all rows of its body stand in the cells of one
 * last row, one above the other. Null where they do not. A cell holds one amount; where several stand in it, it is no cell.
 */
export function withOpenBody(
  table: PageTable,
  runsOf: (cell: LatticeCell) => readonly Run[],
): PageTable | null {
  const { lattice, texts } = table;
  const last = lattice.ys.length - 2;
  const [width, head] = [lattice.xs.length - 1, lattice.ys[last]!];
  if (width < 2 || last > MOST_HEAD_ROWS || table.within !== null) return null;
  const open = lattice.cells.filter(({ row }) => row === last);
  const across = open.length === 1 && open[0]!.columnSpan === width && last > 0;
  const upright = open.length === width && isSeveral(open.map((cell) => texts[lattice.cells.indexOf(cell)]!));
  if (!across && !upright) return null;
  const rows = textRows(open.flatMap(runsOf));
  if (across && !rows.some(isRow)) return null;
  // Amounts above the last row: the table has rows of its own.
  if (
    texts.some(
      (lines, i) => lattice.cells[i]!.row < last && lines.some(({ text }) => AMOUNT.test(text.trim())),
    )
  )
    return null;
  if (!keepTo(rows, lattice.xs)) return null;
  const kept = lattice.cells.flatMap((cell, i) => (cell.row < last ? [{ cell, text: texts[i]! }] : []));
  if (kept.some(({ cell }) => cell.row + cell.rowSpan > last)) return null;
  const drawn: PageTable = {
    ...table,
    lattice: { ...lattice, ys: lattice.ys.slice(0, -1), y1: head, cells: kept.map(({ cell }) => cell) },
    texts: kept.map(({ text }) => text),
  };
  const { aligned, ...found } = underHead({ head: [], body: rows }, drawn, []);
  const { y1 } = lattice;
  return {
    ...found,
    lattice: { ...found.lattice, y1, ys: [...found.lattice.ys.slice(0, -1), y1] },
    ...(upright ? { rowsAligned: true as const } : { aligned }),
  } as PageTable;
}

/** Whether a row holds texts of several columns, a figure among them, or is a total's. */
const isRow = (row: TextRow): boolean =>
  isFigureRow(row) || row.pieces.some(({ text }) => totalKind(text) !== null);

/** Whether cells hold several rows: several amounts in one of them, or several figures in two. */
function isSeveral(cells: readonly PageTable['texts'][number][]): boolean {
  const count = (lines: PageTable['texts'][number], pattern: RegExp): number =>
    lines.filter(({ text }) => pattern.test(text.trim())).length;
  return (
    cells.some((lines) => count(lines, AMOUNT) > 1) ||
    cells.filter((lines) => count(lines, FIGURE) > 1).length > 1
  );
}
