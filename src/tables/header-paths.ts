import type { Locator } from '../shared/locator.js';
import { oneLine } from '../shared/text.js';
import { anchorsOf } from './grid-rows.js';
import type { Header } from './header.js';

/** Header of one column. */
export interface HeaderPath {
  /** From top to bottom, equal neighbours collapsed, spaces between Chinese characters left out. */
  readonly path: readonly string[];
  /** Place of the lowest header cell. */
  readonly locator: Locator | null;
}

/** Header paths of all `width` columns, and whether blank header cells had to be filled from their neighbours. */
export function headerPaths(
  header: Header,
  width: number,
): { readonly paths: readonly HeaderPath[]; readonly inferred: boolean } {
  const spanless = header.rows.every((row) => anchorsOf(row).every((cell) => cell.columnSpan === 1));
  // A cell that begins above the header and reaches into it is no head.
  const top = header.rows[0]?.row ?? 0;
  const grid = header.rows.map((row) => row.slots.map((cell) => (cell.row < top ? '' : headText(cell.text))));
  if (header.hybrid) blankOutData(grid, header);
  const inferred = spanless && header.rows.length > 1 && fillFromLeft(grid);
  const paths = Array.from({ length: width }, (_, column) => {
    const parts = grid.map((row) => row[column] ?? '').filter((part) => part !== '');
    const lowest = header.rows.findLast((row, i) => row.texts[column] !== '' && grid[i]![column] !== '');
    const covering = header.rows.findLast((_row, i) => grid[i]![column] !== '');
    return {
      path: parts.filter((part, i) => part !== parts[i - 1]),
      locator: (lowest ?? covering)?.slots[column]?.locator ?? null,
    };
  });
  return { paths, inferred };
}

/** In a header row that is shared with data only the cells below a wider header cell are headers. */
function blankOutData(grid: string[][], header: Header): void {
  const at = header.rows.indexOf(header.hybrid!.row);
  if (at >= 0) grid[at] = grid[at]!.map((text, column) => (header.hybrid!.heads.has(column) ? text : ''));
}

/**
 * Where the source has no spans, a header cell merged over columns left blank cells behind: each takes the text of its
 * left neighbour if a lower row has a header for both.
 */
function fillFromLeft(grid: string[][]): boolean {
  let filled = false;
  grid.forEach((row, r) => {
    const hasBelow = (column: number): boolean =>
      grid.slice(r + 1).some((below) => (below[column] ?? '') !== '');
    for (let column = 1; column < row.length; column++)
      if (row[column] === '' && row[column - 1] !== '' && hasBelow(column) && hasBelow(column - 1)) {
        row[column] = row[column - 1]!;
        filled = true;
      }
  });
  return filled;
}

const headText = (text: string): string =>
  oneLine(text)
    .replace(/(?<=[^\x21-\xff])[ \t\u00a0\u3000]+(?=[^\x21-\xff])/gu, '')
    .replace(/[ \t\u00a0\u3000]+/gu, ' ');
