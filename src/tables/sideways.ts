import { squash } from '../shared/text.js';
import { mergeCaptions } from './caption-rows.js';
import { isAmountLike, isNumeric } from './cells.js';
import { type GridRow, isBlankRow } from './grid-rows.js';
import { isIndexRow, NO_HEADER } from './header.js';
import type { Piece } from './join.js';

/** Rows that stand this near each other on two sheets of paper, in points, stand at the same height. */
const SAME_HEIGHT = 2;
/** Fewer rows at the same height may do so by chance. */
const FEWEST_ROWS = 3;
/** What a strip lacks because the other one has it. */
const HEADLESS: ReadonlySet<string> = new Set(['no-header', 'form-layout']);
/** Longer strips are not looked for. */
const MOST_PAGES = 30;
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
  for (let end = next; 2 * end - at <= pieces.length && end - at <= MOST_PAGES; end++) {
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
  const { title, number } = begin.above;
  if (title !== undefined && squash(title) !== squash(first.caption.title ?? '')) return false;
  if (number !== undefined && number !== first.caption.number) return false;
  const top = rowsBeside(first, begin);
  if (top === null) return false;
  const heads = top.slice(0, first.headRows.length);
  if (heads.every(isBlankRow) || heads.some((row) => !isIndexRow(row) && row.texts.some(isNumeric)))
    return false;
  // The same header again is that of a page further down.
  if (heads.map(keyOf).join() === first.headRows.map(keyOf).join()) return false;
  const beside = [top];
  for (const [i, piece] of left.entries()) {
    const found = i === 0 ? top : rowsBeside(piece, right[i]!);
    if (found === null) return false;
    if (i > 0) beside.push(found);
  }
  if (beside.flat().length < FEWEST_ROWS) return false;
  if (repeatedColumns(first, beside[0]!) > 0) return true;
  const cells = left
    .flatMap((piece, i) => beside[i]!.slice(piece.headRows.length))
    .flatMap(({ texts }) => texts)
    .filter((text) => text !== '');
  return cells.filter((text) => isNumeric(text) || isAmountLike(text)).length >= MOST * cells.length;
}

const keyOf = (row: GridRow): string => row.texts.map(squash).join('\n');

/** Header and body as they are printed, from top to bottom. */
const rowsOf = (piece: Piece): readonly GridRow[] => [...piece.headRows, ...piece.body];

/**
 * The row of `right` at the height of each row of `left`; null where one has none, or where `right` prints more than
 * these. Rows above the header may be cut as well: what is printed of them there says nothing.
 */
function rowsBeside(left: Piece, right: Piece): readonly GridRow[] | null {
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
function repeatedColumns(left: Piece, b: readonly GridRow[]): number {
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

/** `left` with the columns of `right` behind its own; what `right` prints again of `left` is left out. */
function besides(left: Piece, right: Piece): Piece {
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
  if (!next || next.text !== '' || next.rowSpan > 1 || last.rowSpan > 1 || last.text === '') return row;
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
