import type { Locator } from '../shared/locator.js';
import { comparable, squash } from '../shared/text.js';
import type { Caption } from './caption.js';
import { mergeCaptions } from './caption-rows.js';
import type { GridRow } from './grid-rows.js';
import { rowKey } from './grid-rows.js';
import type { Header } from './header.js';

/** A table, or one page of it, with everything that its surroundings say. */
export interface Piece {
  readonly blocks: readonly number[];
  readonly locator: Locator;
  readonly pages: readonly number[];
  readonly width: number;
  readonly caption: Caption;
  readonly heading: string | null;
  readonly header: Header;
  readonly body: readonly GridRow[];
  readonly notes: readonly string[];
  readonly issues: readonly string[];
  /** Whether text stands between this piece and the one before. */
  readonly apart: boolean;
}

/** Joins pieces that are pages of one table: same columns, nothing between them, no other title, no other header. */
export function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    if (previous && continues(previous, piece)) joined[joined.length - 1] = join(previous, piece);
    else joined.push(piece);
  }
  return joined;
}

function continues(previous: Piece, piece: Piece): boolean {
  if (piece.apart || piece.heading !== null || piece.width !== previous.width) return false;
  const { title, continued } = piece.caption;
  const sameTitle =
    title !== undefined && stripContinued(title) === stripContinued(previous.caption.title ?? '');
  if (title !== undefined && !sameTitle && !continued) return false;
  if (previous.header.height === 0 && !continued) return false;
  if (piece.header.height === 0) return piece.caption.unit === undefined || sameTitle || continued === true;
  const same = headerKey(previous.header) === headerKey(piece.header);
  // Two tables of one form after each other each have their own title; a repeated header alone continues.
  return same && (title === undefined || sameTitle || continued === true);
}

const stripContinued = (title: string): string => comparable(title).replace(/\(?续表?\d?\)?/g, '');
const headerKey = (header: Header): string => header.rows.map((row) => squash(rowKey(row))).join('\n');

const join = (previous: Piece, piece: Piece): Piece => ({
  ...previous,
  blocks: [...new Set([...previous.blocks, ...piece.blocks])],
  pages: [...new Set([...previous.pages, ...piece.pages])].sort((a, b) => a - b),
  caption: mergeCaptions(previous.caption, piece.caption),
  body: [...previous.body, ...piece.body],
  notes: [...previous.notes, ...piece.notes],
  issues: [
    ...previous.issues,
    ...piece.issues,
    ...(piece.header.height === 0 ? ['continued-without-header'] : []),
  ],
});
