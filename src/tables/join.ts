import type { Locator } from '../shared/locator.js';
import { comparable, squash } from '../shared/text.js';
import { totalKind } from '../vocabulary/columns.js';
import type { Caption } from './caption.js';
import { mergeCaptions } from './caption-rows.js';
import { type GridRow, printedCells, rowKey } from './grid-rows.js';
import { type Header, NO_HEADER } from './header.js';
import { rejoinRows } from './rejoin-rows.js';

/** A table, or one page of it, with everything that its surroundings say. */
export interface Piece {
  readonly blocks: readonly number[];
  readonly locator: Locator;
  readonly pages: readonly number[];
  readonly width: number;
  readonly caption: Caption;
  readonly heading: string | null;
  readonly header: Header;
  /** The grid's rows that the header was read from. */
  readonly headRows: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** All rows of the grid that the piece is made of, with those that say what the table is. */
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
  readonly issues: readonly string[];
  /** Whether its source has pages with places on them, so that `continues` is told where it holds. */
  readonly paged: boolean;
  /** What the lines above the grid say; the caption holds what its own rows say, too. */
  readonly above: Caption;
  /** Whether text stands between this piece and the one before. */
  readonly apart: boolean;
  /** Whether the place on the page shows that the table of the block before goes on here; with the cells cut by the page's edge. */
  readonly continues?: { readonly cut: readonly number[] };
}

/** Joins pieces that are pages of one table: same columns, nothing between them, no other title, no other header. */
export function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    const next = previous && piece.continues ? asContinuation(previous, piece) : piece;
    if (previous && continues(previous, next)) joined[joined.length - 1] = join(previous, next);
    else if (previous && seemsToContinue(previous, piece))
      joined.push({ ...piece, issues: [...piece.issues, 'not-joined'] });
    else joined.push(piece);
  }
  return joined;
}

function continues(previous: Piece, piece: Piece): boolean {
  if (piece.apart || piece.heading !== null || piece.width !== previous.width) return false;
  const { title, number, continued } = piece.caption;
  if (number !== undefined && number !== (previous.caption.number ?? number) && !continued) return false;
  const sameTitle =
    title !== undefined && stripContinued(title) === stripContinued(previous.caption.title ?? '');
  if (title !== undefined && !sameTitle && !continued) return false;
  if (previous.header.height === 0 && !continued && !piece.continues) return false;
  if (piece.header.height === 0) return piece.caption.unit === undefined || sameTitle || continued === true;
  const same = headerKey(previous.header) === headerKey(piece.header);
  // Two tables of one form after each other each have their own title; a repeated header alone continues.
  return same && (title === undefined || sameTitle || continued === true);
}

/** A piece that goes on from the page before has that page's header or none: what else looks like one are its first rows. */
function asContinuation(previous: Piece, piece: Piece): Piece {
  const { title, unit } = piece.caption;
  const own = title !== undefined && stripContinued(title) !== stripContinued(previous.caption.title ?? '');
  const named = own || (title === undefined && unit !== undefined);
  if (named || piece.header.height === 0 || headerKey(previous.header) === headerKey(piece.header))
    return piece;
  return { ...piece, header: NO_HEADER, body: [...piece.headRows, ...piece.body] };
}

/** Whether a piece that names nothing opens a page behind a table. */
const seemsToContinue = (previous: Piece, piece: Piece): boolean =>
  piece.paged &&
  !piece.apart &&
  piece.heading === null &&
  piece.header.height === 0 &&
  piece.caption.title === undefined &&
  !piece.issues.includes('form-layout') &&
  piece.pages[0] === (previous.pages.at(-1) ?? 0) + 1;

/** Rows at the head of a page that repeat a part of the header: the lowest heads, say, without the groups above them. */
function repeatedHeads(header: Header, body: readonly GridRow[]): number {
  const heads = header.rows.map((row) => row.slots.map((cell) => squash(cell.text)));
  const repeats = (row: GridRow): boolean => {
    const cells = printedCells(row);
    return (
      cells.length > 1 &&
      cells.every(({ column, text }) =>
        heads.some((row) => row[column] === squash(text) && squash(text) !== ''),
      )
    );
  };
  let count = 0;
  while (count < header.height && count < body.length && repeats(body[count]!)) count++;
  return count;
}

/** Whether a page repeats, behind the whole header, the total that stands below the header on the page before. */
function repeatsTotal(previous: Piece, page: Piece): boolean {
  const [first, again] = [previous.body[0], page.body[0]];
  if (page.header.height === 0 || !first || !again || printedCells(again).length < 2) return false;
  return rowKey(first) === rowKey(again) && again.texts.some((text) => totalKind(text) === 'total');
}

const stripContinued = (title: string): string => comparable(title).replace(/\(?续表?\d?\)?/g, '');
const headerKey = (header: Header): string =>
  header.rows.map((row) => stripContinued(rowKey(row))).join('\n');

function join(previous: Piece, page: Piece): Piece {
  const total = repeatsTotal(previous, page);
  const repeated = page.header.height === 0 ? repeatedHeads(previous.header, page.body) : total ? 1 : 0;
  const piece = repeated > 0 ? { ...page, body: page.body.slice(repeated) } : page;
  const placed = !piece.paged || piece.continues !== undefined || piece.pages[0] === previous.pages.at(-1);
  const mended = piece.continues?.cut.length
    ? rejoinRows(previous.body, piece.body, piece.continues.cut)
    : null;
  return {
    ...previous,
    blocks: [...new Set([...previous.blocks, ...piece.blocks])],
    pages: [...new Set([...previous.pages, ...piece.pages])].sort((a, b) => a - b),
    caption: mergeCaptions(previous.caption, piece.caption),
    body: mended ?? [...previous.body, ...piece.body],
    notes: [...previous.notes, ...piece.notes],
    issues: [
      ...previous.issues,
      ...piece.issues,
      ...(piece.header.height === 0 && repeated === 0 ? ['continued-without-header'] : []),
      ...(piece.header.height === 0 && !placed ? ['columns-differ'] : []),
      ...(total ? ['total-repeated'] : []),
      ...(mended ? ['row-rejoined'] : []),
    ],
  };
}
