import { isBlank, type Line } from './lines.js';
import { isBlankCell, type RawCell, type RawRow, type Scan } from './raw-table.js';
import { splitTables } from './split-tables.js';

/** Whether a line is a row of cells: a tab behind a text, or several tabs. */
function isRowLine(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const tab = line.text.indexOf('\t');
  return tab >= 0 && (line.text.slice(0, tab).trim() !== '' || line.text.indexOf('\t', tab + 1) >= 0);
}

/**
 * Reads tables whose rows are one line each with tabs between the cells, as pasted from a spreadsheet. One blank line
 * between rows of the same width is passed over. Null where the line at `start` is no such row.
 */
export function scanTabRows(lines: readonly Line[], start: number): Scan | null {
  if (!isRowLine(lines[start])) return null;
  const rows: RawRow[] = [];
  let at = start;
  let gap = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    if (isRowLine(line)) {
      const cells = line.text
        .split('\t')
        .map((text): RawCell => ({ text: text.trimEnd(), line: line.number }));
      if (gap > 0 && cells.length !== rows.at(-1)!.cells.length) break;
      rows.push({ cells, gap });
      gap = 0;
      at++;
    } else if (isBlank(line) && gap === 0 && isRowLine(lines[at + 1])) {
      gap++;
      at++;
    } else break;
  }
  while (at > start + 1 && isBlank(lines[at - 1]!)) at--;
  const even = evenOut(rows);
  return { tables: isTabular(even) ? splitTables(even, false) : null, next: at };
}

/** Drops the tab that begins every row, and blank cells that end every row. */
function evenOut(rows: readonly RawRow[]): RawRow[] {
  const indented = rows.every(({ cells }) => cells[0]!.text === '' && cells.length > 1);
  const width = widthsOf(rows).reduce((most, n) => Math.max(most, n), 0);
  return rows.map(({ cells, gap }) => ({ cells: cells.slice(indented ? 1 : 0, width), gap }));
}

const widthsOf = (rows: readonly RawRow[]): number[] =>
  rows.map(({ cells }) => cells.findLastIndex((cell) => !isBlankCell(cell)) + 1);

const ITEM_LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?|[①-⑳•●■◆▪-])$/u;
const PAGE_NUMBER = /^\d{1,4}$/;
/** Least number of filled cells for which a single row is taken for a table. */
const LONE_ROW_CELLS = 3;

/** Whether rows are a table: not a list of numbered items, not a table of contents with page numbers. */
function isTabular(rows: readonly RawRow[]): boolean {
  const filled = rows.map(({ cells }) => cells.filter((cell) => !isBlankCell(cell)));
  if (rows.length === 1) return filled[0]!.length >= LONE_ROW_CELLS;
  if (filled.every((cells) => cells.length < 2)) return false;
  const listed = filled.every((cells) => cells.length === 2 && ITEM_LABEL.test(cells[0]!.text.trim()));
  const contents = filled.every(
    (cells) => cells.length <= 3 && PAGE_NUMBER.test(cells.at(-1)?.text.trim() ?? ''),
  );
  return !listed && !(contents && ascends(filled));
}

/** Whether the numbers in the last cells never fall, as page numbers do. */
function ascends(rows: readonly (readonly RawCell[])[]): boolean {
  const numbers = rows.map((cells) => Number(cells.at(-1)!.text.trim()));
  return numbers.every((n, i) => i === 0 || n >= numbers[i - 1]!);
}
