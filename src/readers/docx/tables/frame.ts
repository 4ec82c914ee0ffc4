import type { Draft, DraftTable } from '../drafts.js';

/** A table with more cells than this is no frame, whatever a cell holds. */
const FRAME_CELLS = 24;
/** A nested table of fewer cells is never the content that an outer one places. */
const DATA_CELLS = 4;

/**
 * Whether a table only places blocks on the page: one of a single column (a frame around text), or a small one around a
 * larger table. What stands in such a table belongs to the place where it stands.
 */
export function isFrame(table: DraftTable): boolean {
  if (table.rows.every((row) => row.cells.length === 1)) return true;
  const size = cellCount(table);
  return (
    size <= FRAME_CELLS && contents(table).some((block) => holdsLarger(block, Math.max(size, DATA_CELLS)))
  );
}

/** The blocks in the cells of a frame, in reading order. */
export function contents(table: DraftTable): readonly Draft[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
}

function cellCount(table: DraftTable): number {
  return table.rows.reduce((sum, row) => sum + row.cells.length, 0);
}

function holdsLarger(block: Draft, size: number): boolean {
  return block.kind === 'table' && cellCount(block) > size;
}
