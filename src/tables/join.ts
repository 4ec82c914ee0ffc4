import type { Locator } from '../shared/locator.js';
import { comparable, squash } from '../shared/text.js';
import type { Caption } from './caption.js';
import { mergeCaptions } from './caption-rows.js';
import { type GridRow, rowKey } from './grid-rows.js';
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
  readonly notes: readonly string[];
  readonly issues: readonly string[];
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

const stripContinued = (title: string): string => comparable(title).replace(/\(?续表?\d?\)?/g, '');
const headerKey = (header: Header): string => header.rows.map((row) => squash(rowKey(row))).join('\n');

function join(previous: Piece, piece: Piece): Piece {
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
      ...(piece.header.height === 0 ? ['continued-without-header'] : []),
      ...(mended ? ['row-rejoined'] : []),
    ],
  };
}
