import Papa from 'papaparse';

/** What a field can hold; null is an empty one. */
export type CsvValue = string | number | boolean | null;

/** Rows as CSV, nothing altered: fields in quotation marks where they must be, every line ended by `newline`. */
export const csvOf = (rows: readonly (readonly CsvValue[])[], newline: '\n' | '\r\n' = '\n'): string =>
  rows.length === 0 ? '' : Papa.unparse(rows as CsvValue[][], { newline }) + newline;
