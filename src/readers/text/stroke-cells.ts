import type { Line } from './lines.js';
import { isBlankCell, isFigure, type RawCell, type RawRow, type Scan } from './raw-table.js';
import { splitTables } from './split-tables.js';
import { isProse, isTableTitle } from './wording.js';

const STROKE = '|';
/** A line of strokes alone, and a line of one cell with a stroke behind it. */
const STROKES_ALONE = /^\s*\|[\s|]*$/;
const CELL_AND_STROKE = /^[^|]{1,60}\|\s*$/;
/** Longest line of a cell that is broken over several lines. */
const LONGEST_PIECE = 40;
const FEWEST_STROKES = 6;
const WIDEST = 16;
const MOST_HEADER_ROWS = 6;
const FEWEST_FIGURES = 3;
/** Headers of a column of names. */
const NAMES = /^(?:项目|項目|经费项目|支出项目|科目|名称)$/u;

/**
 * Reads tables of pages converted to text with one cell a line and a stroke behind each. Nothing but the cells' own
 * kinds shows where a row ends: the narrowest width is taken with which every column below the header is of one kind
 * and the first one names its rows. Where no width fits, the cells are kept below one another in one column, as no
 * headings and no prose, and the table says that it could not be laid out. Null where the line at `start` begins none.
 */
export function scanStrokeCells(lines: readonly Line[], start: number): Scan | null {
  if (!hasStroke(lines[start]) && !opensRow(lines, start)) return null;
  const next = endOfRegion(lines, start);
  const cells = cellsOf(lines.slice(start, next));
  const filled = cells.filter((cell) => !isBlankCell(cell));
  // Taken at once, however long: looking again at every line of it would be quadratic.
  if (cells.length < FEWEST_STROKES || filled.length < 4) return { tables: null, next };
  const rows = layOut(cells);
  if (rows) return { tables: splitTables(rows, true), next };
  const single = cells
    .filter((cell) => !isBlankCell(cell))
    .map((cell): RawRow => ({ cells: [cell], gap: 0 }));
  return { tables: [{ kind: 'table', rows: single, dropsMerged: true, unplaced: true }], next };
}

const hasStroke = (line: Line | undefined): boolean =>
  line !== undefined && (STROKES_ALONE.test(line.text) || CELL_AND_STROKE.test(line.text));

/** A first cell whose stroke stands on the line below, and the second one likewise. */
const opensRow = (lines: readonly Line[], at: number): boolean =>
  [at, at + 2].every((cell) => isPiece(lines[cell]) && lines[cell + 1]?.text.trim() === STROKE);

const isPiece = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.trim() !== '' &&
  !line.text.includes(STROKE) &&
  line.text.trim().length <= LONGEST_PIECE &&
  !isSentence(line.text);

/** Index behind the last line with a stroke; lines between two such are pieces of a cell. */
function endOfRegion(lines: readonly Line[], start: number): number {
  let end = start + 1;
  for (let at = end; at < lines.length && at - end < 4; at++) {
    const line = lines[at]!;
    if (hasStroke(line)) end = at + 1;
    else if (!isPiece(line) || isTableTitle(line.text)) break;
  }
  return end;
}

const isSentence = (text: string): boolean =>
  /[。；]/u.test(text) || (isProse(text) && text.trim().length > 20);

/** The cells between the strokes, blank ones among them; what stands in front of the first stroke only where it is text. */
function cellsOf(lines: readonly Line[]): RawCell[] {
  const cells: RawCell[] = [];
  let open: { texts: string[]; line: number } | null = null;
  for (const { text, number } of lines)
    for (const [i, piece] of text.split(STROKE).entries()) {
      if (i > 0) {
        if (open || cells.length > 0 || lines[0]!.number !== number)
          cells.push({ text: open?.texts.join('\n') ?? '', line: open?.line ?? number });
        open = null;
      }
      const words = piece.trim();
      if (words === '') continue;
      open ??= { texts: [], line: number };
      open.texts.push(words);
    }
  return cells;
}

/** Rows of the narrowest width that makes sense of the cells; null where none does. */
function layOut(cells: readonly RawCell[]): RawRow[] | null {
  for (let width = 2; width <= WIDEST; width++) {
    const found = rowsOf(cells, width);
    if (!found) continue;
    const { rows, header } = found;
    // 收入 预算数 支出 预算数: the header of a table of two sides reads as two full headers of one side.
    if (header > 1 && isFull(rows[header - 1]!) && isFull(rows[header - 2]!)) continue;
    return rows.map((row, at): RawRow => ({ cells: at < header ? withoutTail(row) : row, gap: 0 }));
  }
  return null;
}

interface Rows {
  readonly rows: readonly (readonly RawCell[])[];
  /** Rows in front of the first with a figure. */
  readonly header: number;
}

function rowsOf(cells: readonly RawCell[], width: number): Rows | null {
  const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, at) =>
    cells.slice(at * width, (at + 1) * width),
  );
  const last = rows.at(-1)!;
  // Blank cells behind the last row end it; blank ones that the others have at their end may be left out of it.
  if (last.every(isBlankCell)) rows.pop();
  else if (last.length < width) {
    if (rows.slice(0, -1).some((row) => row.slice(last.length).some((cell) => !isBlankCell(cell))))
      return null;
    while (last.length < width) last.push({ text: '', line: last.at(-1)!.line });
  }
  const header = rows.findIndex((row) => row.some(isFigure));
  const body = rows.slice(header);
  if (header < 1 || header > MOST_HEADER_ROWS || body.length < 2) return null;
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => !isBlankCell(row[column]!)),
  );
  const kinds = columns.map((column) => kindOf(body.map((row) => row[column]!)));
  if (kinds[0] !== 'text' || kinds.includes(null) || !kinds.includes('figure')) return null;
  if (
    body.some((row) => isBlankCell(row[columns[0]!]!) && row.filter((cell) => !isBlankCell(cell)).length < 2)
  )
    return null;
  if (columns.some((column) => isBlankCell(rows[header - 1]![column]!))) return null;
  const figures = body.flatMap((row) => row.filter(isFigure)).length;
  // 项目 | 预算数: a header of two columns that says what they are needs fewer figures to be believed.
  const told = columns.length === 2 && NAMES.test(rows[header - 1]![columns[0]!]!.text.replace(/\s+/gu, ''));
  if (figures < (told ? 1 : FEWEST_FIGURES)) return null;
  return { rows: rows.map((row) => columns.map((column) => row[column]!)), header };
}

/** Whether the cells of a column are all figures, or all words; null where both stand in it. */
function kindOf(cells: readonly RawCell[]): 'figure' | 'text' | null {
  const filled = cells.filter((cell) => !isBlankCell(cell) && !/^[-—–无]$/u.test(cell.text.trim()));
  if (filled.every(isFigure)) return 'figure';
  return filled.some(isFigure) ? null : 'text';
}

const isFull = (row: readonly RawCell[]): boolean => !row.some(isBlankCell);

/** A row without the blank cells at its end, which stand for the merged ones before them. */
function withoutTail(row: readonly RawCell[]): readonly RawCell[] {
  const last = row.findLastIndex((cell) => !isBlankCell(cell));
  return last < 0 ? row : row.slice(0, last + 1);
}
