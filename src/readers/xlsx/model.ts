import type { Range } from '@e965/xlsx';

/** A cell with content. Rows and columns are those of the sheet, from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly stored?: string;
  readonly hidden: boolean;
  /** The merged range that the cell anchors. */
  readonly merge: Range | null;
}

/** A row with content. */
export interface SheetRow {
  readonly row: number;
  /** Rows without content between this one and the row with content before it. */
  readonly gap: number;
  readonly cells: readonly SheetCell[];
}

/** What a sheet holds: its rows with content from top to bottom. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

/** What reading all sheets of a workbook may still spend. */
export interface Budget {
  cells: number;
  characters: number;
  merges: number;
}
