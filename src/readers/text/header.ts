import { isBlankCell, isFigure, type RawCell, type RawRow } from './raw-table.js';
import { isTitleRow } from './split-tables.js';

/** Which rows of a table carry its title, and which its header. */
export interface Head {
  /** Number of title rows at the top. */
  readonly titles: number;
  /** Index of the first row of data. */
  readonly body: number;
}

const DEEPEST_HEADER = 5;
/** A header cell is a word or two; longer texts are data. */
const LONGEST_HEADER_CELL = 60;

/**
 * Finds the header of a table of `width` columns: the first row behind the title rows, and further rows as long as
 * columns are still without a text of their own or merged cells are continued.
 */
export function findHead(rows: readonly RawRow[], width: number): Head {
  let titles = 0;
  while (titles < rows.length && isTopRow(rows[titles]!, width)) titles++;
  if (titles >= rows.length || !isHeaderText(rows[titles]!.cells)) return { titles, body: titles };
  let body = titles + 1;
  while (body < rows.length && body - titles < DEEPEST_HEADER && continuesHeader(rows, titles, body, width))
    body++;
  return { titles, body };
}

/** A row above the header: a title or caption fields, or one text alone in a wider table. */
function isTopRow(row: RawRow, width: number): boolean {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  if (width < 2) return false;
  return filled.length <= 1 ? !filled.some(isFigure) : isTitleRow(row) && filled.length < width;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text.trim());

const isHeaderText = (cells: readonly RawCell[]): boolean =>
  cells.every(
    (cell) => (!isFigure(cell) || isYear(cell.text)) && cell.text.trim().length <= LONGEST_HEADER_CELL,
  );

/** Whether row `at` belongs to the header that begins with row `top`. */
function continuesHeader(rows: readonly RawRow[], top: number, at: number, width: number): boolean {
  const above = rows[at - 1]!.cells;
  const row = rows[at]!.cells;
  if (!isHeaderText(row) || row.length < above.length || row.length > width) return false;
  // All blank: every header cell is merged downwards.
  if (row.every(isBlankCell)) return at === top + 1;
  if (above.length < row.length) return spreadsOver(above, row, rows[at + 1]?.cells);
  const header = rows.slice(top, at);
  // Merged cells are left out above: what is blank here is covered from there, and the header is complete.
  if (header.some((r) => r.cells.length < width)) return above.length < width && above.some(isBlankCell);
  const open = openColumns(header, width);
  return open.length > 0 && open.every((column) => !isBlankCell(row[column]!));
}

/** Whether a longer row stands below a shorter header row as its second level, and is no data yet. */
function spreadsOver(
  above: readonly RawCell[],
  row: readonly RawCell[],
  next: readonly RawCell[] | undefined,
): boolean {
  if (row.some(isBlankCell)) return true;
  const first = row[0]!.text.trim();
  if (row.filter((cell) => cell.text.trim() === first).length === above.length) return true;
  return next?.some(isFigure) ?? false;
}

/** Columns, but for the first, in which no row of a header of full rows has a text yet. */
function openColumns(header: readonly RawRow[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > 0 && header.every((row) => isBlankCell(row.cells[column]!)),
  );
}
