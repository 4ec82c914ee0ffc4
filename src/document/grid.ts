import type { Locator } from '../shared/locator.js';

/** One cell of a grid: the anchor of a rectangle of slots. Rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Printed text; line breaks inside the cell are `\n`. `""` for a blank cell. */
  readonly text: string;
  readonly locator: Locator;
  /** True where the source hides the cell's text (hidden run, `display:none`, hidden column). */
  readonly hidden?: boolean;
  /** Exact decimal that a workbook keeps where it shows another figure: fewer decimals, `-` for a zero, nothing. */
  readonly stored?: string;
  /** How far the first line of text stands from the borders at its sides, where the source places it. */
  readonly inset?: Inset;
}

/** Distances between a line of text and the borders of its cell, in ems of the text. */
export interface Inset {
  readonly left: number;
  readonly right: number;
}

/** A table as a rectangle of `height` × `width` slots, each covered by exactly one cell. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** Anchors in reading order (row, then column). */
  readonly cells: readonly GridCell[];
}

/** A cell as a reader found it, before its place in the grid is settled. */
export interface LooseCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Slots to leave free before this cell (Word's `gridBefore`). */
  readonly skip?: number;
  readonly hidden?: boolean;
  readonly inset?: Inset;
}

/** What had to be mended while a grid was laid out. */
export type GridRepair = 'span-clamped' | 'overlap-resolved' | 'short-row-filled' | 'width-capped';

/**
 * Lays rows of cells out into a grid, as an HTML table is: a cell goes into the next free slot; spans are clamped to the
 * table; slots that no cell covers become blank cells. The law of `checkGrid` holds for every input.
 *
 * @param locate gives the locator of the cell anchored at a slot.
 */
export function layOut(
  rows: readonly (readonly LooseCell[])[],
  locate: (row: number, column: number) => Locator,
  maxWidth = 1_024,
): { readonly grid: Grid; readonly repairs: ReadonlySet<GridRepair> } {
  const repairs = new Set<GridRepair>();
  const height = rows.length;
  const width = measureWidth(rows, maxWidth, repairs);
  const taken: Uint8Array[] = Array.from({ length: height }, () => new Uint8Array(width));
  const cells: GridCell[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      column += cell.skip ?? 0;
      while (column < width && taken[rowIndex]![column]) column++;
      if (column >= width) {
        repairs.add('width-capped');
        break;
      }
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, height - rowIndex));
      if (rowSpan < (cell.rowSpan ?? 1)) repairs.add('span-clamped');
      let columnSpan = 1;
      const wanted = Math.max(1, Math.min(cell.columnSpan ?? 1, width - column));
      while (columnSpan < wanted && !taken[rowIndex]![column + columnSpan]) columnSpan++;
      if (columnSpan < wanted) repairs.add('overlap-resolved');
      for (let r = rowIndex; r < rowIndex + rowSpan; r++) taken[r]!.fill(1, column, column + columnSpan);
      const hidden = cell.hidden ? { hidden: true } : {};
      cells.push({
        row: rowIndex,
        column,
        rowSpan,
        columnSpan,
        text: cell.text,
        locator: locate(rowIndex, column),
        ...hidden,
        ...(cell.inset ? { inset: cell.inset } : {}),
      });
      column += columnSpan;
    }
  });
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (!taken[row]![column]) {
        repairs.add('short-row-filled');
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: '', locator: locate(row, column) });
      }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { grid: { height, width, cells }, repairs };
}

/** Width of the table: the widest row, counting the slots that cells of earlier rows reach down into. */
function measureWidth(
  rows: readonly (readonly LooseCell[])[],
  maxWidth: number,
  repairs: Set<GridRepair>,
): number {
  // Slots still covered from above, by column: how many more rows the covering cell reaches.
  let reach: number[] = [];
  let width = 0;
  for (const row of rows) {
    const next: number[] = reach.map((n) => Math.max(0, n - 1));
    let column = 0;
    for (const cell of row) {
      column += cell.skip ?? 0;
      while ((reach[column] ?? 0) > 0) column++;
      const span = Math.max(1, Math.min(cell.columnSpan ?? 1, maxWidth));
      let placed = 0;
      while (placed < span && column < maxWidth && (placed === 0 || !((reach[column] ?? 0) > 0))) {
        next[column] = Math.max(next[column] ?? 0, (cell.rowSpan ?? 1) - 1);
        column++;
        placed++;
      }
      if (column >= maxWidth) {
        repairs.add('width-capped');
        break;
      }
    }
    width = Math.max(width, Math.min(maxWidth, column));
    reach = Array.from(next, (n) => n ?? 0);
  }
  return width;
}

/** Every breach of the grid's law: spans inside the bounds, every slot covered by exactly one cell. Empty when sound. */
export function checkGrid(grid: Grid): string[] {
  const breaches: string[] = [];
  const covered = new Uint8Array(grid.height * grid.width);
  for (const cell of grid.cells) {
    if (
      cell.row < 0 ||
      cell.column < 0 ||
      cell.row + cell.rowSpan > grid.height ||
      cell.column + cell.columnSpan > grid.width
    ) {
      breaches.push(`cell at ${cell.row},${cell.column} reaches out of the grid`);
      continue;
    }
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        const slot = r * grid.width + c;
        if (covered[slot]) breaches.push(`slot ${r},${c} is covered twice`);
        covered[slot] = 1;
      }
  }
  covered.forEach((n, slot) => {
    if (!n) breaches.push(`slot ${Math.floor(slot / grid.width)},${slot % grid.width} is not covered`);
  });
  return breaches;
}

/** The cell that covers each slot, by row and column. Built once per use; constant-time look-ups afterwards. */
export function slotsOf(grid: Grid): readonly (readonly GridCell[])[] {
  const slots: GridCell[][] = Array.from({ length: grid.height }, () => new Array<GridCell>(grid.width));
  for (const cell of grid.cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      slots[r]!.fill(cell, cell.column, cell.column + cell.columnSpan);
  return slots;
}
