import type { Line } from './lines.js';
import type { RawCell, RawRow, Scan } from './raw-table.js';
import { splitTables } from './split-tables.js';

/** A row whose cells have a stroke behind them and none in front of the first: `项 目 | 本年预算数 |`. */
const ROW = /^[^|]+\|(?:[^|]*\|)+\s*$/;
const CELL = /^[^|]{1,60}\|\s*$/;
const FEWEST_ROWS = 3;

/** Reads tables of pages converted to text with a row a line and a stroke behind each cell. Null where none begins. */
export function scanStrokeRows(lines: readonly Line[], start: number): Scan | null {
  let at = start;
  let full = 0;
  const rows: RawRow[] = [];
  for (; at < lines.length; at++) {
    const { text, number } = lines[at]!;
    if (ROW.test(text)) full++;
    else if (!CELL.test(text)) break;
    rows.push({ cells: cellsOf(text, number), gap: 0 });
  }
  return full >= FEWEST_ROWS && full * 2 > rows.length ? { tables: splitTables(rows, true), next: at } : null;
}

const cellsOf = (text: string, line: number): RawCell[] =>
  text
    .trim()
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => ({ text: cell.trim(), line }));
