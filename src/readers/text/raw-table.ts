/** A cell as it stands in the file, before its place in the grid is settled. */
export interface RawCell {
  /** Printed text; several lines are joined with `\n`. */
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A row of cells. `gap` is the number of blank lines in front of it. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly gap: number;
}

/** A table as the lines show it: merged cells may be missing, so rows may differ in length. */
export interface RawTable {
  readonly kind: 'table';
  readonly rows: readonly RawRow[];
  /**
   * Whether the dump drops cells that merging covers (one cell a line) or keeps them blank (a row a line): decides
   * whether a short row has merged or missing cells.
   */
  readonly dropsMerged: boolean;
  /** Which cells stand side by side could not be told: they are kept in one column. */
  readonly unplaced?: boolean;
}

/** What a scanner made of the lines from where it was called up to `next`; null of its tables where they are prose. */
export interface Scan {
  readonly tables: readonly RawTable[] | null;
  /** Index of the first line that was not used. Always beyond the start. */
  readonly next: number;
}

export const isBlankCell = (cell: RawCell): boolean => cell.text.trim() === '';

const FIGURE = /^[-+−△▲(（]?\d[\d,，.]*\s*[%％﹪)）]?$/;

/** Whether a cell holds a bare figure (amount, code, percentage). */
export const isFigure = (cell: RawCell): boolean => FIGURE.test(cell.text.trim());

/** The number of cells that most rows have; the larger of two that are as frequent. 0 for no rows. */
export function usualWidth(rows: readonly { readonly cells: readonly RawCell[] }[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && width > best)) best = width;
  }
  return best;
}
