import { aroundAll } from './geometry.js';
import type { LatticeCell } from './lattice.js';
import type { Line } from './line.js';
import { linesOf } from './lines.js';
import type { PageTable } from './page-table.js';
import type { Run } from './runs.js';

/** White space between columns is at least this wide, in ems. */
const RIVER = 0.6;
/** Pieces of a line further apart than this, in ems, stand in different columns. */
const COLUMN_GAP = 1.2;
/** Rows further apart than this many line heights are of different tables. */
const ROW_GAP = 2.2;
const FEWEST_ROWS = 3;
const FIGURE = /^[-−△▲(（]?\d[\d,，]*(?:\.\d+)?[%％)）]?$|^[-—]{1,3}$/u;

/** Lone lines that stand above a table: its title, its unit, 续表. */
const CAPTION =
  /(?:单位|部门|金额)[:：]|.表(?:[（(][^（()）]{0,20}[)）])?$|^[（(]?续表|^(?:附?表|公开)\s?\d/u;

interface Row {
  readonly runs: readonly Run[];
  /** The runs put together where no column's gap parts them. */
  readonly pieces: readonly Line[];
  readonly line: Line;
}

/**
 * Tables that no lines draw, by columns of text: three rows at least, one below the other, most of them with figures,
 * whose pieces leave the same white space between them. What belongs to none of them is given back as lines.
 */
export function alignedTables(runs: readonly Run[]): {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Run[];
} {
  const rows = rowsOf(runs);
  const tables: PageTable[] = [];
  const used = new Set<Run>();
  let start = 0;
  let whole: Row | undefined = rows[0];
  for (let i = 1; i <= rows.length; i++) {
    const on = i < rows.length && whole !== undefined && follows(rows[i - 1]!, rows[i]!, whole);
    if (!on || rows[i]!.pieces.length > 1) whole = rows[i];
    if (on) continue;
    const group = trim(rows.slice(start, i));
    const table = tableOf(group);
    if (table) {
      tables.push(table);
      for (const row of group) for (const run of row.runs) used.add(run);
    }
    start = i;
  }
  return { tables, rest: runs.filter((run) => !used.has(run)) };
}

function rowsOf(runs: readonly Run[]): Row[] {
  const rows: { runs: Run[]; y0: number; y1: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const row = rows.at(-1);
    const middle = (run.y0 + run.y1) / 2;
    if (row && row.y0 < middle && middle < row.y1) row.runs.push(run);
    else rows.push({ runs: [run], y0: run.y0, y1: run.y1 });
  }
  return rows.map((row) => ({ runs: row.runs, pieces: piecesOf(row.runs), line: linesOf(row.runs)[0]! }));
}

function piecesOf(runs: readonly Run[]): Line[] {
  const groups: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.x0 - b.x0)) {
    const last = groups.at(-1)?.at(-1);
    if (last && run.x0 - last.x1 < COLUMN_GAP * run.size) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => linesOf(group).slice(0, 1));
}

/** Whether a row goes on with the table of the row above; `whole` is the last row with several pieces. */
function follows(above: Row, below: Row, whole: Row): boolean {
  const near = below.line.y0 - above.line.y1 <= ROW_GAP * (below.line.y1 - below.line.y0);
  // A lone label keeps to its column; prose runs across, and a caption begins another table.
  const fits =
    below.pieces.length > 1 ||
    (below.line.x1 < (whole.pieces[1]?.x0 ?? 0) && !CAPTION.test(below.line.text.trim()));
  return near && whole.pieces.length > 1 && fits;
}

/** Rows from the first to the last with several pieces; those that only have labelled fields (单位：万元) stand above the table. */
function trim(rows: readonly Row[]): readonly Row[] {
  const isRow = (row: Row): boolean => row.pieces.length > 1;
  const first = rows.findIndex((row) => isRow(row) && !row.pieces.some((piece) => /[:：]/u.test(piece.text)));
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(isRow) + 1);
}

function tableOf(rows: readonly Row[]): PageTable | null {
  const withFigures = rows.filter((row) => row.pieces.some((piece) => FIGURE.test(piece.text.trim())));
  if (rows.length < FEWEST_ROWS || withFigures.length < rows.length / 2) return null;
  const xs = columnLines(rows);
  if (xs.length < 3) return null;
  const ys = rows.map((row) => row.line.y0).concat(Math.max(...rows.map((row) => row.line.y1)));
  const box = aroundAll(rows.map((row) => row.line));
  const cells: LatticeCell[] = [];
  const texts: (readonly Line[])[] = [];
  rows.forEach((row, r) => {
    let column = 0;
    const place = (to: number, text: readonly Line[]) => {
      cells.push({
        row: r,
        column,
        rowSpan: 1,
        columnSpan: to - column,
        x0: xs[column]!,
        x1: xs[to]!,
        y0: ys[r]!,
        y1: ys[r + 1]!,
      });
      texts.push(text);
      column = to;
    };
    for (const piece of row.pieces) {
      const from = Math.max(column, columnAt(xs, piece.x0 + 1));
      const to = Math.max(from + 1, columnAt(xs, piece.x1 - 1) + 1);
      while (column < from && column < xs.length - 1) place(column + 1, []);
      if (column < xs.length - 1) place(Math.min(to, xs.length - 1), [piece]);
      else texts[texts.length - 1] = [...texts.at(-1)!, piece];
    }
    while (column < xs.length - 1) place(column + 1, []);
  });
  return { lattice: { ...box, xs, ys, cells }, texts, aligned: true, within: null };
}

/** Lines in the middle of the white space that runs down between the pieces of most rows; the outer ones are the text's own. */
function columnLines(rows: readonly Row[]): number[] {
  const most = Math.max(...rows.map((row) => row.pieces.length));
  // Rows with few pieces may hold headers over several columns: the fullest rows tell the columns.
  const full = rows.filter((row) => row.pieces.length >= Math.max(2, most - 1));
  const spans = full.flatMap((row) => row.pieces).sort((a, b) => a.x0 - b.x0);
  const first = spans[0];
  if (!first || full.length < FEWEST_ROWS - 1) return [];
  const xs = [Math.min(...rows.map((row) => row.line.x0))];
  let reach = first.x1;
  for (const span of spans) {
    if (span.x0 - reach >= RIVER * span.size) xs.push((reach + span.x0) / 2);
    reach = Math.max(reach, span.x1);
  }
  return withHeadsOverFigures(rows, [...xs, Math.max(...rows.map((row) => row.line.x1))]);
}

/**
 * Heads at the left of a column and figures at its right leave white space between them that parts no columns: of two
 * neighbours one is then filled above, the other only below. From left to right, as each column has one head.
 */
function withHeadsOverFigures(rows: readonly Row[], xs: readonly number[]): number[] {
  const filled: number[][] = Array.from({ length: xs.length - 1 }, () => []);
  rows.forEach((row, r) => {
    for (const piece of row.pieces) {
      const from = columnAt(xs, piece.x0 + 1);
      if (from === columnAt(xs, piece.x1 - 1)) filled[from]!.push(r);
    }
  });
  const kept = [xs[0]!];
  let column: readonly number[] = filled[0] ?? [];
  for (let i = 1; i < filled.length; i++) {
    const next = filled[i]!;
    if (isAbove(column, next) || isAbove(next, column)) column = [...column, ...next];
    else {
      kept.push(xs[i]!);
      column = next;
    }
  }
  return [...kept, xs.at(-1)!];
}

/** Whether one column is filled above where the other begins, a total at most beside it: 合计 in the column of codes. */
const isAbove = (upper: readonly number[], lower: readonly number[]): boolean =>
  upper.length > 0 &&
  lower.length > 0 &&
  Math.min(...upper) < Math.min(...lower) &&
  (Math.max(...upper) < Math.min(...lower) ||
    (upper.length === 2 && lower.length > 2 && !upper.some((row) => lower.includes(row))));

function columnAt(xs: readonly number[], x: number): number {
  let column = 0;
  while (column < xs.length - 2 && xs[column + 1]! <= x) column++;
  return column;
}
