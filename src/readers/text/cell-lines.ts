import { isBlank, type Line } from './lines.js';
import { isBlankCell, isFigure, type RawCell, type RawRow, type Scan, usualWidth } from './raw-table.js';
import { splitTables } from './split-tables.js';
import { startsUnit } from './wording.js';

/** Whether a line is one cell: a tab and the cell's text, with no further tab but behind the text. */
function isCellLine(line: Line | undefined): boolean {
  const text = line?.text.trimEnd() ?? '';
  return line?.text.startsWith('\t') === true && !text.includes('\t', 1);
}

/** A row while its lines are gathered. */
interface OpenRow {
  readonly cells: { lines: string[]; readonly line: number }[];
  readonly gap: number;
}

/**
 * Reads tables of a dump that prints one cell a line behind a tab and a blank line after each row. Further lines of a
 * cell stand without a tab right below it. Null where the line at `start` is no cell line.
 */
export function scanCellLines(lines: readonly Line[], start: number): Scan | null {
  if (!isCellLine(lines[start])) return null;
  const rows: OpenRow[] = [];
  const widths = new WidthCount();
  let open: OpenRow | null = null;
  let gap = 0;
  let at = start;
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.text.startsWith('\t')) {
      if (!open) {
        open = { cells: [], gap };
        rows.push(open);
      }
      open.cells.push({ lines: [line.text.slice(1).trimEnd()], line: line.number });
      gap = 0;
      at++;
    } else if (isBlank(line)) {
      if (open) widths.add(open.cells.length);
      open = null;
      gap++;
      at++;
    } else {
      const end = endOfRun(lines, at);
      const row = rows.at(-1)!;
      const usual = widths.usual;
      const fits = open
        ? continuesOpenRow(lines, at, end, row, usual)
        : completesRow(lines, end, row, usual, gap);
      if (!fits) break;
      const cell = row.cells.at(-1)!;
      for (; at < end; at++) cell.lines.push(lines[at]!.text.trimEnd());
      open = row;
      gap = 0;
    }
  }
  while (at > start + 1 && isBlank(lines[at - 1]!)) at--;
  const raw = rows.map(closeRow);
  if (!isTabular(raw)) return { tables: null, next: at };
  return { tables: splitTables(raw, true), next: at };
}

/** The most frequent width of the rows so far, kept up to date at constant cost. */
class WidthCount {
  readonly #counts = new Map<number, number>();
  #usual = 0;
  add(width: number): void {
    const count = (this.#counts.get(width) ?? 0) + 1;
    this.#counts.set(width, count);
    const most = this.#counts.get(this.#usual) ?? 0;
    if (count > most || (count === most && width > this.#usual)) this.#usual = width;
  }
  get usual(): number {
    return this.#usual;
  }
}

/** End of the run of lines from `at` that are neither blank nor cells. */
function endOfRun(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && !lines[end]!.text.startsWith('\t') && !isBlank(lines[end]!)) end++;
  return end;
}

/**
 * Lines right below a cell: further lines of it, unless they begin something new. Where more cells follow without a
 * blank line, only a row that already has all its cells speaks against it.
 */
function continuesOpenRow(
  lines: readonly Line[],
  at: number,
  end: number,
  row: OpenRow,
  usual: number,
): boolean {
  const above = row.cells.at(-1)!.lines.join('');
  if (isCellLine(lines[end])) return usual === 0 || row.cells.length < usual;
  const first = lines[at]!.text.trim();
  if (above.trim() === '' || isFigure({ text: above, line: 0 })) return false;
  return !startsUnit(first) || startsUnit(above.trim());
}

/** Lines below a blank line inside a cell: only where the row lacks just as many cells as follow. */
function completesRow(
  lines: readonly Line[],
  end: number,
  row: OpenRow,
  usual: number,
  gap: number,
): boolean {
  const lacking = usual - row.cells.length;
  if (gap !== 1 || lacking <= 0) return false;
  let following = 0;
  while (following <= lacking && isCellLine(lines[end + following])) following++;
  return following === lacking;
}

function closeRow(row: OpenRow): RawRow {
  const cells = row.cells.map(({ lines, line }): RawCell => ({ text: lines.join('\n'), line }));
  return { cells, gap: row.gap };
}

const SENTENCE_LENGTH = 20;

/**
 * Whether rows are a table and not paragraphs that a tab indents: some row has several cells, and either a cell is
 * blank, or two rows are equally wide, or the cells are short.
 */
function isTabular(rows: readonly RawRow[]): boolean {
  const wide = rows.filter((row) => row.cells.length > 1);
  if (wide.length === 0) return false;
  const cells = wide.flatMap((row) => row.cells);
  if (cells.some(isBlankCell)) return true;
  const sentences = cells.filter((c) => c.text.length > SENTENCE_LENGTH && /[。；]$/.test(c.text)).length;
  if (sentences * 2 > cells.length) return false;
  return wide.length > 1 && usualWidth(wide) > 1
    ? true
    : cells.every((c) => c.text.length <= SENTENCE_LENGTH);
}
