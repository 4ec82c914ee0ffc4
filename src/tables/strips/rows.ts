import { squash } from '../../shared/text.js';
import { type GridRow, isBlankRow } from '../grid-rows.js';
import type { Piece } from '../join.js';

/** Rows that stand this near each other on two sheets of paper, in points, stand at the same height. */
const SAME_HEIGHT = 2;

/** Header and body as they are printed, from top to bottom. */
export const rowsOf = (piece: Piece): readonly GridRow[] => [...piece.headRows, ...piece.body];

/**
 * The row of `right` at the height of each row of `left`; null where one has none, or where `right` prints more than
 * these. Rows above the header may be cut as well: what is printed of them there says nothing.
 */
export function rowsBeside(left: Piece, right: Piece): readonly GridRow[] | null {
  if (!right.paged || right.pages.length !== 1) return null;
  const found: GridRow[] = [];
  let at = 0;
  for (const row of rowsOf(left)) {
    while (at < right.rows.length && !sameHeight(row, right.rows[at]!)) {
      if (found.length > 0 && !isBlankRow(right.rows[at]!)) return null;
      at++;
    }
    if (at === right.rows.length) return null;
    found.push(right.rows[at]!);
    at++;
  }
  return right.rows.slice(at).every(isBlankRow) ? found : null;
}

function sameHeight(left: GridRow, right: GridRow): boolean {
  const [here, there] = [heightOf(left), heightOf(right)];
  return here !== null && there !== null && here.every((y, end) => Math.abs(y - there[end]!) <= SAME_HEIGHT);
}

/** Upper and lower edge of a row, by a cell that stands in it alone. */
function heightOf(row: GridRow): readonly [number, number] | null {
  const own = row.slots.filter((cell) => cell.row === row.row && cell.locator.bbox !== undefined);
  const top = own[0]?.locator.bbox?.[1];
  const bottom = Math.min(...own.map(({ locator }) => locator.bbox![3]));
  return top === undefined ? null : [top, bottom];
}

/** How many columns at the left of `right` print again what stands at the left of `left`. */
export function repeatedColumns(left: Piece, b: readonly GridRow[]): number {
  const a = rowsOf(left);
  const width = b[0]?.texts.length ?? 0;
  let count = 0;
  while (
    count < Math.min(left.width, width) - 1 &&
    a.every((row, i) => squash(row.texts[count]!) === squash(b[i]!.texts[count]!)) &&
    a.some((row) => row.texts[count] !== '')
  )
    count++;
  return count;
}
