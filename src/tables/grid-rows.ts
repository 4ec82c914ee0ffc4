import { type GridCell, slotsOf } from '../document/grid.js';
import type { TableBlock } from '../document/model.js';
import { oneLine } from '../shared/text.js';

/** One row of a grid, ready to be read. */
export interface GridRow {
  readonly block: number;
  readonly row: number;
  readonly page: number | null;
  /** The cell that covers each column. */
  readonly slots: readonly GridCell[];
  /** Text at the anchor of each cell, `""` in the other slots that the cell covers: nothing is said twice. */
  readonly texts: readonly string[];
}

/** Rows of a table block. */
export function gridRows(block: TableBlock): readonly GridRow[] {
  return slotsOf(block.grid).map((slots, row) => ({
    block: block.index,
    row,
    page: pageOf(slots, row) ?? block.pages?.[0] ?? block.locator.page ?? null,
    slots,
    texts: slots.map((cell, column) =>
      cell.row === row && cell.column === column ? oneLine(cell.text) : '',
    ),
  }));
}

/** A cell that reaches into the row from a page before says nothing of the row's page: own cells are asked first. */
const pageOf = (slots: readonly GridCell[], row: number): number | undefined =>
  (slots.find((cell) => cell.row === row) ?? slots[0])?.locator.page;

/** Cells that begin in the row, in order. */
export const anchorsOf = (row: GridRow): readonly GridCell[] =>
  row.slots.filter((cell, column) => cell.row === row.row && cell.column === column);

/** Cells that begin in the row and have text. */
export const printedCells = (row: GridRow): readonly GridCell[] =>
  anchorsOf(row).filter((cell) => row.texts[cell.column] !== '');

/** Whether nothing is printed in the row. */
export const isBlankRow = (row: GridRow): boolean => row.texts.every((text) => text === '');

/** The row as one string, for comparing it with another. */
export const rowKey = (row: GridRow): string =>
  row.texts.map((text) => text.replace(/\s+/gu, '')).join('\u0000');
