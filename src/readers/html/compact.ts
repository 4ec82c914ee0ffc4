import type { Grid, GridCell } from '../../document/grid.js';

/**
 * The grid without columns in which no cell begins: pages state spans far wider than their columns, and exports of
 * spreadsheets divide columns that no row uses. `columns` gives the new index of each old column.
 */
export function compactColumns(grid: Grid): { readonly grid: Grid; readonly columns: readonly number[] } {
  const used = new Uint8Array(grid.width);
  for (const cell of grid.cells) used[cell.column] = 1;
  const columns: number[] = [];
  let next = -1;
  for (let column = 0; column < grid.width; column++) {
    if (used[column]) next++;
    columns.push(Math.max(0, next));
  }
  const width = next + 1;
  if (width === grid.width) return { grid, columns };
  const end = (column: number) => (column >= grid.width ? width : columns[column]! + (used[column] ? 0 : 1));
  const cells = grid.cells.map((cell): GridCell => {
    const column = columns[cell.column]!;
    const columnSpan = end(cell.column + cell.columnSpan) - column;
    return { ...cell, column, columnSpan, locator: { ...cell.locator, column } };
  });
  return { grid: { height: grid.height, width, cells }, columns };
}
