import { csvOf } from './csv.js';

/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
/** A plain number, which no spreadsheet program runs. */
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** Byte order mark, by which spreadsheet programs tell UTF-8. */
export const SPREADSHEET_MARK = '\ufeff';

/**
 * Rows of text as CSV for spreadsheet programs: with a byte order mark, so that they read it as UTF-8, lines that end
 * in CR LF, and an apostrophe before text that they would run as a formula. Not for machines: the text is altered.
 */
export const spreadsheetCsv = (rows: readonly SpreadsheetRow[]): string =>
  SPREADSHEET_MARK + spreadsheetRows(rows);

/** Further rows of such a file, without the mark at its beginning. */
export const spreadsheetRows = (rows: readonly SpreadsheetRow[]): string =>
  csvOf(
    rows.map((row) => row.map((cell) => (cell === null ? cell : guarded(cell)))),
    '\r\n',
  );

/** Cells of a row; null for one without a value. */
export type SpreadsheetRow = readonly (string | null)[];

const guarded = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
