import { totalKind } from '../../vocabulary/columns.js';
import type { Piece, TextRow } from './pieces.js';
import { overlap } from './regions.js';

/** A column as the text of the body shows it: how far it reaches, and what stands in it. */
export interface Column {
  x0: number;
  x1: number;
  /** Whether figures stand in it; names otherwise. */
  figures: boolean;
  /** Base lines on which something stands in it. */
  levels: ReadonlySet<number>;
}

/** Most columns of a table that the text alone tells. */
export const MOST_COLUMNS = 60;
/** White space between two columns is at least this wide, in ems: between figures, and beside names. */
const BETWEEN_FIGURES = 0.12;
const BESIDE_NAMES = 0.28;
/** A text that lies over a column of figures by this share of itself stands in it. */
const INSIDE = 0.7;

/**
 * The columns of a table's body, from left to right. Figures do not run over the borders of their columns, so they tell
 * the most; names do now and then, and a total's label may stand in the middle of several columns. None where there are
 * more than `MOST_COLUMNS`.
 */
export function columnsOf(body: readonly TextRow[]): Column[] {
  const pieces = body.flatMap((row) => row.pieces);
  const figures = clusters(
    pieces.filter(({ figure }) => figure),
    BETWEEN_FIGURES,
  ).map((column): Column => ({ ...column, figures: true }));
  if (figures.length > MOST_COLUMNS) return [];
  const names: Piece[] = [];
  for (const piece of pieces) {
    if (piece.figure) continue;
    const over = figures.filter((column) => overlap(piece, column) > 0);
    if (over.length === 0) names.push(piece);
    else if (over.length === 1 && overlap(piece, over[0]!) >= INSIDE * (piece.x1 - piece.x0)) {
      const column = over[0]!;
      const [x0, x1] = [Math.min(column.x0, piece.x0), Math.max(column.x1, piece.x1)];
      if (!figures.some((other) => other !== column && overlap({ x0, x1 }, other) > 0))
        Object.assign(column, { x0, x1 });
    }
  }
  const told = names.filter(({ text }) => totalKind(text) === null);
  const texts = clusters(told.length > 0 ? told : names, BESIDE_NAMES).map(
    (column): Column => ({ ...column, figures: false }),
  );
  // Names that run over a column of figures show no column of their own.
  const apart = texts.filter((text) => !figures.some((column) => overlap(text, column) > 0));
  const columns = [...figures, ...apart];
  return columns.length > MOST_COLUMNS ? [] : columns.sort((a, b) => a.x0 - b.x0);
}

/** Pieces put together where less white space than `gap` ems parts them. */
function clusters(pieces: readonly Piece[], gap: number): Omit<Column, 'figures'>[] {
  const columns: { x0: number; x1: number; levels: Set<number> }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    const level = Math.round(piece.base);
    if (last && piece.x0 - last.x1 < gap * piece.size) {
      last.x1 = Math.max(last.x1, piece.x1);
      last.levels.add(level);
    } else columns.push({ x0: piece.x0, x1: piece.x1, levels: new Set([level]) });
  }
  return columns;
}
