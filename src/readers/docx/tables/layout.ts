import { type Grid, type LooseCell, layOut } from '../../../document/grid.js';
import type { Limits } from '../../../shared/limits.js';
import type { Locator } from '../../../shared/locator.js';
import type { Draft, DraftCell, DraftTable } from '../drafts.js';
import type { Notes } from '../notes.js';
import { planColumns } from './boundaries.js';
import { cellText } from './cell-text.js';
import { noteLostText } from './read.js';

/** A table laid out, with the blocks that stand in its cells beside their text. */
export interface LaidTable {
  readonly grid: Grid;
  /** Tables and text boxes inside cells, in reading order, with the place of their cell. */
  readonly inner: readonly { readonly row: number; readonly column: number; readonly draft: Draft }[];
}

interface Region {
  readonly end: number;
  readonly cell: { rowSpan: number };
  lastRow: number;
}

interface MutableCell extends LooseCell {
  rowSpan: number;
}

/** Settles the grid of a table: columns, vertical merges, blank slots. What had to be mended is noted. */
export function layOutTable(
  table: DraftTable,
  locate: (row: number, column: number) => Locator,
  limits: Limits,
  notes: Notes,
): LaidTable {
  const plan = planColumns(table);
  const inner: { row: number; column: number; draft: Draft }[] = [];
  const regions = new Map<number, Region>();
  let repaired = plan.repaired;

  const loose = table.rows.map((row, r) => {
    const cells: MutableCell[] = [];
    let cursor = 0;
    row.cells.forEach((draft, i) => {
      const { start, end } = plan.rows[r]![i]!;
      if (start > cursor) cells.push(blank(start - cursor));
      cursor = end;
      const above = regions.get(start);
      if (draft.merge === 'continue' && above?.lastRow === r - 1 && above.end === end) {
        above.lastRow = r;
        above.cell.rowSpan++;
        if (draft.blocks.length > 0) noteLostText({ notes });
        return;
      }
      if (draft.merge === 'continue') repaired = true;
      const cell = looseCell(draft, end - start, row.hidden);
      cells.push(cell);
      for (const block of draft.blocks)
        if (block.kind !== 'paragraph') inner.push({ row: r, column: start, draft: block });
      if (draft.merge === 'none') regions.delete(start);
      else regions.set(start, { end, cell, lastRow: r });
    });
    if (cursor < plan.width) cells.push(blank(plan.width - cursor));
    return cells;
  });

  const { grid, repairs } = layOut(loose, locate, limits.tableColumns);
  if (repaired || repairs.size > 0) noteRepair(locate(0, 0), notes);
  if (repairs.has('width-capped')) noteCapped(limits, notes);
  if (grid.cells.some((cell) => cell.hidden)) noteHiddenCells(notes);
  return { grid, inner };
}

function blank(columnSpan: number): MutableCell {
  return { text: '', rowSpan: 1, columnSpan };
}

function looseCell(draft: DraftCell, columnSpan: number, hiddenRow: boolean): MutableCell {
  const { text, hidden } = cellText(draft.blocks);
  return { text, rowSpan: 1, columnSpan, ...(hidden || (hiddenRow && text !== '') ? { hidden: true } : {}) };
}

function noteRepair({ block }: Locator, notes: Notes): void {
  notes.add({
    code: 'table-grid-repaired',
    message: `The columns of the table in block ${block} do not fit together as stated; they were mended.`,
    locator: block === undefined ? {} : { block },
  });
}

function noteCapped(limits: Limits, notes: Notes): void {
  notes.count('table-too-wide', (count) => ({
    message: `${count} ${count === 1 ? 'table' : 'tables'} had more columns than the limit tableColumns of ${limits.tableColumns}; the rest was left out.`,
    incomplete: true,
  }));
}

function noteHiddenCells(notes: Notes): void {
  notes.count('hidden-cells', (count) => ({
    message: `${count} ${count === 1 ? 'table holds' : 'tables hold'} hidden cells; their text is kept and marked as hidden.`,
  }));
}
