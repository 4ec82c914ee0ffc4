import { squash } from '../shared/text.js';
import { isAmountLike, isNumeric } from './cells.js';
import { type GridRow, isBlankRow } from './grid-rows.js';
import { isIndexRow, NO_HEADER } from './header.js';
import type { Piece } from './join.js';

/** Rows that stand this near each other on two sheets of paper, in points, stand at the same height. */
const SAME_HEIGHT = 2;
/** Fewer rows at the same height may do so by chance. */
const FEWEST_ROWS = 3;
/** Columns without labels in front of them hold figures, most of them. */
const MOST = 0.6;

/**
 * A sheet wider than its paper is printed in strips: first the left columns of all rows, on one page or several, then the
 * columns right of them. Strips whose rows stand at the same heights are put side by side; what cannot be told so surely
 * stays apart.
 */
export function joinStrips(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let count = stripAt(pieces, at, at + 1);
    if (count === 0) {
      out.push(pieces[at]!);
      at++;
      continue;
    }
    let left: readonly Piece[] = pieces.slice(at, at + count);
    at += count;
    do {
      left = left.map((piece, i) => besides(piece, pieces[at + i]!));
      at += count;
      count = at < pieces.length && matches(left, pieces.slice(at, at + left.length)) ? left.length : 0;
    } while (count > 0);
    out.push(...left);
  }
  return out;
}

/** How many pages the strip has that begins at `at` and has another one right of it; 0 where there is none. */
function stripAt(pieces: readonly Piece[], at: number, next: number): number {
  if (!pieces[at]!.paged || pieces[at]!.header.height === 0) return 0;
  for (let end = next; 2 * end - at <= pieces.length; end++) {
    if (matches(pieces.slice(at, end), pieces.slice(end, 2 * end - at))) return end - at;
    // A strip goes on over pages without a title or other text between them.
    if (!goesOn(pieces[end - 1]!, pieces[end]!)) return 0;
  }
  return 0;
}

const goesOn = (above: Piece, below: Piece): boolean =>
  below.paged &&
  !below.apart &&
  below.heading === null &&
  below.caption.title === undefined &&
  below.pages[0] === lastPage(above) + 1;

const lastPage = (piece: Piece): number => piece.pages.at(-1) ?? 0;

/** Whether `right` holds, page for page, the columns right of those of `left`. */
function matches(left: readonly Piece[], right: readonly Piece[]): boolean {
  const [first, begin] = [left[0]!, right[0]];
  if (!begin || right.length < left.length || begin.width === 0) return false;
  if (begin.apart || begin.heading !== null || begin.pages[0] !== lastPage(left.at(-1)!) + 1) return false;
  const { title, number } = begin.caption;
  if (title !== undefined && squash(title) !== squash(first.caption.title ?? '')) return false;
  if (number !== undefined && number !== first.caption.number) return false;
  const rows = left.reduce((n, piece) => n + rowsOf(piece).length, 0);
  if (rows < FEWEST_ROWS || !left.every((piece, i) => sameHeights(piece, right[i]!))) return false;
  const heads = rowsOf(begin).slice(0, first.headRows.length);
  if (heads.every(isBlankRow) || heads.some((row) => !isIndexRow(row) && row.texts.some(isNumeric)))
    return false;
  // The same header again is that of a page further down.
  if (heads.map(keyOf).join() === first.headRows.map(keyOf).join()) return false;
  if (repeatedColumns(first, begin) > 0) return true;
  const cells = left
    .flatMap((piece, i) => rowsOf(right[i]!).slice(piece.headRows.length))
    .flatMap(({ texts }) => texts)
    .filter((text) => text !== '');
  return cells.filter((text) => isNumeric(text) || isAmountLike(text)).length >= MOST * cells.length;
}

const keyOf = (row: GridRow): string => row.texts.map(squash).join('\n');

/** Header and body as they are printed, from top to bottom. */
const rowsOf = (piece: Piece): readonly GridRow[] => [...piece.headRows, ...piece.body];

function sameHeights(left: Piece, right: Piece): boolean {
  const [a, b] = [rowsOf(left), rowsOf(right)];
  return (
    right.paged &&
    right.pages.length === 1 &&
    a.length === b.length &&
    a.every((row, i) => {
      const [here, there] = [heightOf(row), heightOf(b[i]!)];
      return (
        here !== null && there !== null && here.every((y, end) => Math.abs(y - there[end]!) <= SAME_HEIGHT)
      );
    })
  );
}

/** Upper and lower edge of a row, by a cell that stands in it alone. */
function heightOf(row: GridRow): readonly [number, number] | null {
  const own = row.slots.filter((cell) => cell.row === row.row && cell.locator.bbox !== undefined);
  const top = own[0]?.locator.bbox?.[1];
  const bottom = Math.min(...own.map(({ locator }) => locator.bbox![3]));
  return top === undefined ? null : [top, bottom];
}

/** How many columns at the left of `right` print again what stands at the left of `left`. */
function repeatedColumns(left: Piece, right: Piece): number {
  const [a, b] = [rowsOf(left), rowsOf(right)];
  let count = 0;
  while (
    count < Math.min(left.width, right.width) - 1 &&
    a.every((row, i) => squash(row.texts[count]!) === squash(b[i]!.texts[count]!)) &&
    a.some((row) => row.texts[count] !== '')
  )
    count++;
  return count;
}

/** `left` with the columns of `right` behind its own; what `right` prints again of `left` is left out. */
function besides(left: Piece, right: Piece): Piece {
  const again = repeatedColumns(left, right);
  const added = rowsOf(right);
  const merged = new Map(
    rowsOf(left).map((row, i) => [row, widened(row, added[i]!, left.width, again)] as const),
  );
  const heads = left.headRows.length;
  const headRows = left.headRows.map((row) => merged.get(row)!);
  return {
    ...left,
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
    notes: [...left.notes, ...right.notes],
    issues: [
      ...new Set([...left.issues, ...right.issues.filter((issue) => issue !== 'no-header'), 'strips-joined']),
    ],
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
