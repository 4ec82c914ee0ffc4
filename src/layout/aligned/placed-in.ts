import { totalKind } from '../../vocabulary/columns.js';
import type { Placed } from './body-rows.js';
import type { HeadedColumn } from './headed-column.js';
import type { Piece, TextRow } from './pieces.js';
import { overlap } from './regions.js';

/** A text begins where its column does, up to this, in ems. */
const FLUSH = 0.1;

/** The pieces of a row with their columns. */
export function placedIn(
  row: TextRow,
  columns: readonly HeadedColumn[],
  xs: readonly number[],
): readonly Placed[] {
  return row.pieces.map((piece) => {
    let column = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < columns.length; i++) {
      const shared = overlap(piece, { x0: xs[i]!, x1: xs[i + 1]! });
      if (shared > most) [column, most] = [i, shared];
    }
    return {
      piece,
      column: totalKind(piece.text) === null ? column : labelColumn(piece, row, columns, xs, column),
    };
  });
}

/** A total's label in the middle of several columns that are blank beside it stands in the first of them. */
function labelColumn(
  piece: Piece,
  row: TextRow,
  columns: readonly HeadedColumn[],
  xs: readonly number[],
  own: number,
): number {
  const isBlank = (i: number): boolean =>
    !row.pieces.some((other) => other !== piece && overlap(other, { x0: xs[i]!, x1: xs[i + 1]! }) > 0);
  const centre = (piece.x0 + piece.x1) / 2;
  if (Math.abs(columns[own]!.x0 - piece.x0) < FLUSH * piece.size) return own;
  let best = own;
  // Its own column needs no proof as good as others do.
  let off = columns[own]!.figures
    ? Number.POSITIVE_INFINITY
    : Math.abs((xs[own]! + xs[own + 1]!) / 2 - centre) - 0.5 * piece.size;
  for (let from = own; from >= 0 && isBlank(from); from--)
    for (let to = own; to < columns.length && isBlank(to); to++) {
      const stray = Math.abs((xs[from]! + xs[to + 1]!) / 2 - centre);
      if (to > from && stray < off) [best, off] = [from, stray];
    }
  return best;
}
