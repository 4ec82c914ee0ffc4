import type { Value } from '../table.js';

/** Rows that a sheet shows. */
export const SHEET_ROWS = 6_000;

/** What a workbook is made of: the CSV files of its tables as far as a sheet shows them. Plain data. */
export interface WorkbookSources {
  readonly sheets: readonly {
    readonly table: string;
    /** The first rows of the table, without a header; at least as many as a sheet shows. */
    readonly csv: Uint8Array;
    /** Rows of the whole table. */
    readonly total: number;
  }[];
  /** Departments beside measures. */
  readonly wide: readonly (readonly Value[])[];
}
