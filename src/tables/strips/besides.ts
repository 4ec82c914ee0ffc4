import { mergeCaptions } from '../caption-rows.js';
import { type GridRow, isBlankRow } from '../grid-rows.js';
import { isIndexRow, NO_HEADER } from '../header.js';
import type { Piece } from '../join.js';
import { repeatedColumns, rowsBeside, rowsOf } from './rows.js';

/** What a strip lacks because the other one has it. */
const HEADLESS: ReadonlySet<string> = new Set(['no-header', 'form-layout']);

/** `left` with the columns of `right` behind its own; what `right` prints again of `left` is left out. */
export function besides(left: Piece, right: Piece): Piece {
  const added = rowsBeside(left, right)!;
  const again = repeatedColumns(left, added);
  const merged = new Map(
    rowsOf(left).map((row, i) => [row, widened(row, added[i]!, left.width, again)] as const),
  );
  const heads = left.headRows.length;
  left.headRows.slice(0, -1).forEach((row, i) => {
    if (left.headRows.slice(i + 1).every(isBlankRow)) return;
    merged.set(row, withCutHead(merged.get(row)!, left.width));
  });
  const headRows = left.headRows.map((row) => merged.get(row)!);
  return {
    ...left,
    caption: mergeCaptions(left.caption, right.above.unit === undefined ? {} : { ...right.above }),
    blocks: [...left.blocks, ...right.blocks],
    pages: [...new Set([...left.pages, ...right.pages])].sort((a, b) => a - b),
    width: left.width + right.width - again,
    header:
      heads === 0
        ? NO_HEADER
        : {
            ...left.header,
            rows: headRows.filter((row) => !isIndexRow(row) && !isBlankRow(row)),
            hybrid: left.header.hybrid && {
              ...left.header.hybrid,
              row: merged.get(left.header.hybrid.row) ?? left.header.hybrid.row,
            },
          },
    headRows,
    body: left.body.map((row) => merged.get(row)!),
    rows: left.rows.map((row) => merged.get(row) ?? row),
    notes: [...left.notes, ...right.notes],
    issues: [
      ...new Set([...left.issues, ...right.issues.filter((issue) => !HEADLESS.has(issue)), 'strips-joined']),
    ],
  };
}

/** A head over columns of both strips is printed on the first: what is left of it on the second is blank, above heads of its own. */
function withCutHead(row: GridRow, width: number): GridRow {
  const [last, next] = [row.slots[width - 1]!, row.slots[width]];
  if (next?.text !== '' || next.rowSpan > 1 || last.rowSpan > 1 || last.text === '') return row;
  return {
    ...row,
    slots: row.slots.map((cell) => (cell === next ? { ...cell, text: last.text } : cell)),
  };
}

function widened(row: GridRow, right: GridRow, width: number, again: number): GridRow {
  const shift = width - again;
  const down = row.row - right.row;
  const slots = right.slots
    .slice(again)
    .map((cell) => ({ ...cell, column: cell.column + shift, row: cell.row + down }));
  return { ...row, slots: [...row.slots, ...slots], texts: [...row.texts, ...right.texts.slice(again)] };
}
