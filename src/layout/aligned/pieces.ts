import { middleOf } from '../geometry.js';
import type { Line } from '../line.js';
import { lineOf } from '../line-of.js';
import { linesOf } from '../lines.js';
import { type Run, runOf } from '../runs.js';

/** Text of one line that stands together: what one cell holds of it, or a part of that. */
export interface Piece extends Line {
  readonly runs: readonly Run[];
  readonly base: number;
  /** Whether it is a figure: an amount, a number, a code, or dashes in its place. */
  readonly figure: boolean;
}

/** The pieces that stand on one line of writing, from left to right. */
export interface TextRow {
  readonly pieces: readonly Piece[];
  /** How many texts stand on it that a column's gap parts. */
  readonly texts: number;
  readonly line: Line;
}

/** Whether a row holds texts of several columns, a figure among them. */
export const isFigureRow = ({ texts, pieces }: TextRow): boolean =>
  texts > 1 && pieces.some(({ figure }) => figure);

/** Runs further apart than this, in ems, may be of two columns; further apart than `COLUMN_GAP`, they are. */
const PARTED = 0.3;
const COLUMN_GAP = 1.2;
/** White space inside a run that is as wide as this, in ems, parts two pieces. */
const BLANK = 1.4;
/** Pieces whose middles differ by less than this, in ems, stand on one line. */
const LEVEL = 0.35;
export const FIGURE = /^[-−△▲(（]?\d[\d,，]*(?:\.\d+)?[%％)）]?$|^[-—]{1,3}$/u;

/** The rows of text that runs make, from top to bottom. */
export function textRows(runs: readonly Run[]): TextRow[] {
  const rows: { runs: Run[]; middle: number }[] = [];
  for (const run of [...runs].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    if (row && middleOf(run) - row.middle < LEVEL * run.size) row.runs.push(run);
    else rows.push({ runs: [run], middle: middleOf(run) });
  }
  return rows.map((row) => rowOf(row.runs));
}

function rowOf(runs: readonly Run[]): TextRow {
  const pieces: Piece[] = [];
  let open: Run[] = [];
  let texts = 0;
  for (const run of runs.flatMap(partsOf).sort((a, b) => a.x0 - b.x0)) {
    const last = open.at(-1);
    if (last) {
      const gap = run.x0 - Math.max(...open.map(({ x1 }) => x1));
      if (gap >= COLUMN_GAP * run.size) texts++;
      // Figures side by side are two figures, however near; what is drawn in one go is not.
      if (gap >= PARTED * run.size) {
        pieces.push(pieceOf(open));
        open = [];
      }
    } else texts++;
    open.push(run);
  }
  if (open.length > 0) pieces.push(pieceOf(open));
  return { pieces, texts, line: linesOf(runs)[0]! };
}

/** A run cut where white space in it is as wide as between columns. */
function partsOf(run: Run): readonly Run[] {
  const parts: Run[] = [];
  let start = 0;
  let blank = 0;
  run.glyphs.forEach((glyph, i) => {
    if (glyph.text.trim() === '') {
      blank += glyph.x1 - glyph.x0;
      return;
    }
    if (blank >= BLANK * run.size) {
      const part = runOf(run.glyphs.slice(start, i));
      if (part) parts.push(part);
      start = i;
    }
    blank = 0;
  });
  if (start === 0) return [run];
  const last = runOf(run.glyphs.slice(start));
  return last ? [...parts, last] : parts;
}

/** The piece that some runs of one line make. */
export function pieceOf(runs: readonly Run[]): Piece {
  const line = lineOf(runs);
  return { ...line, runs, base: runs[0]!.base, figure: FIGURE.test(line.text.trim()) };
}
