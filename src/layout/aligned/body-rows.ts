import { addTo } from '../../shared/multimap.js';
import type { Rule } from '../rule.js';
import type { Piece, TextRow } from './pieces.js';

/** A row of a body: the pieces of each of its columns. */
export interface BodyRow {
  readonly cells: ReadonlyMap<number, readonly Piece[]>;
  readonly y0: number;
  readonly y1: number;
}

/** A piece with the column in which it stands. */
export interface Placed {
  readonly piece: Piece;
  readonly column: number;
}

/** Lines whose middles differ by less than this, in ems, touch: they are of one row. */
const TOUCH = 0.8;
/** Lines of one cell are nearer to each other than rows are by this, in points. */
const NEARER = 0.5;
/** A line that ends this near, in ems, to the widest of its column is full: the text may go on below. */
const FULL = 1.1;

/** The lines of a row in the making. */
type Draft = Placed[][];

const middleOf = (placed: readonly Placed[]): number => {
  const { piece } = placed[0]!;
  return (piece.y0 + piece.y1) / 2;
};

/**
 * The rows of a body. Each line with a figure begins a row; names that wrap are told by the lines drawn between rows, by
 * their lines being nearer to each other than rows are, or by figures that stand half way between two lines of a name.
 */
export function bodyRows(
  body: readonly TextRow[],
  place: (row: TextRow) => readonly Placed[],
  across: readonly Rule[],
): BodyRow[] {
  const lines = body.map((row) => [...place(row)]).filter((line) => line.length > 0);
  const bands = ruledBands(lines, across);
  const rows = bands ?? lettered(lines);
  return rows.map((own) => rowOf(own.flat()));
}

const isAnchor = (line: readonly Placed[]): boolean => line.some(({ piece }) => piece.figure);

/** Rows between the level lines of a body; null where more than one row of figures stands between two of them. */
function ruledBands(lines: readonly Placed[][], across: readonly Rule[]): Draft[] | null {
  const rows: Draft[] = [];
  let at = 0;
  let before = Number.NaN;
  for (const line of lines) {
    const middle = middleOf(line);
    while (at < across.length && across[at]!.at < middle) at++;
    const last = rows.at(-1);
    if (last && before === at) last.push(line);
    else rows.push([line]);
    before = at;
  }
  return rows.length > 1 && rows.every((own) => own.filter(isAnchor).length <= 1) ? rows : null;
}

/** Rows told by the text alone. */
function lettered(lines: readonly Placed[][]): Draft[] {
  const near = leadingOf(lines);
  const widest = widestOf(lines);
  const rows: Draft[] = [];
  /** Lines of text above a line of figures that belong to it. */
  let ahead: Placed[][] = [];
  for (const [i, line] of lines.entries()) {
    const last = rows.at(-1);
    if (isAnchor(line)) {
      // Names that wrap around their figures: as many lines stand above them as below.
      rows.push([...ahead, line]);
      ahead = [];
      continue;
    }
    const above = last && ahead.length === 0 ? last.at(-1)! : ahead.at(-1);
    const below = lines[i + 1];
    const up =
      above && isOneCell(above, line, near, last, widest)
        ? middleOf(line) - middleOf(above)
        : Number.POSITIVE_INFINITY;
    const down =
      below && reaches(line, below, near) ? middleOf(below) - middleOf(line) : Number.POSITIVE_INFINITY;
    if (up === Number.POSITIVE_INFINITY && down === Number.POSITIVE_INFINITY) {
      for (const lone of ahead) rows.push([lone]);
      ahead = [];
      rows.push([line]);
    } else if (up <= down && ahead.length === 0) last!.push(line);
    else ahead.push(line);
  }
  if (ahead.length > 0) rows.push(ahead);
  return rows;
}

/** Whether a line of text goes on with the lines above it. */
function isOneCell(
  above: readonly Placed[],
  line: readonly Placed[],
  near: number,
  row: Draft | undefined,
  widest: ReadonlyMap<number, number>,
): boolean {
  const distance = middleOf(line) - middleOf(above);
  const size = line[0]!.piece.size;
  if (distance < TOUCH * size) return true;
  if (distance > 1.9 * size) return false;
  const known = row?.flat() ?? [];
  const own = known.filter(({ column }) => line.some((placed) => placed.column === column));
  if (own.length === 0) return false;
  if (distance <= near) return true;
  if (near > 0) return false;
  // Nothing tells lines from rows: a full line goes on in one that names nothing else.
  return (
    line.length === 1 &&
    own.some(({ piece, column }) => piece.x1 > (widest.get(column) ?? 0) - FULL * piece.size)
  );
}

/** Whether a line of text goes on in the line below it. */
function reaches(line: readonly Placed[], below: readonly Placed[], near: number): boolean {
  const distance = middleOf(below) - middleOf(line);
  const size = line[0]!.piece.size;
  const shares = below.some(({ column }) => line.some((placed) => placed.column === column));
  if (distance < TOUCH * size) return !shares || !isAnchor(below);
  return shares && distance <= near;
}

/**
 * How far apart the lines of one cell stand at most; 0 where that is as far as rows are. Lines of figures that follow
 * each other are of two rows.
 */
function leadingOf(lines: readonly Placed[][]): number {
  let pitch = Number.POSITIVE_INFINITY;
  let leading = Number.POSITIVE_INFINITY;
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1]!, lines[i]!];
    const distance = middleOf(below) - middleOf(above);
    if (isAnchor(above) && isAnchor(below)) pitch = Math.min(pitch, distance);
  }
  const last = new Map<number, { middle: number; anchored: boolean }>();
  for (const line of lines)
    for (const { column, piece } of line) {
      if (piece.figure) continue;
      const middle = middleOf(line);
      const before = last.get(column);
      const anchored = isAnchor(line);
      if (before && !(before.anchored && anchored) && middle - before.middle < 1.9 * piece.size)
        leading = Math.min(leading, middle - before.middle);
      last.set(column, { middle, anchored });
    }
  if (leading === Number.POSITIVE_INFINITY) return 0;
  if (leading < pitch - NEARER) return leading + NEARER / 2;
  return 0;
}

/** The right end of the widest text of each column. */
function widestOf(lines: readonly Placed[][]): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const { column, piece } of lines.flat())
    if (!piece.figure) widest.set(column, Math.max(widest.get(column) ?? 0, piece.x1));
  return widest;
}

function rowOf(placed: readonly Placed[]): BodyRow {
  const cells = new Map<number, Piece[]>();
  for (const { piece, column } of placed) addTo(cells, column, piece);
  return {
    cells,
    y0: Math.min(...placed.map(({ piece }) => piece.y0)),
    y1: Math.max(...placed.map(({ piece }) => piece.y1)),
  };
}
