import { utils } from '@e965/xlsx';
import { type GridCell, type LooseCell, layOut } from '../../document/grid.js';
import type { TableBlock } from '../../document/model.js';
import { InputProblem } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import type { Sheet, SheetRow } from './model.js';

/**
 * The table that `rows` of a sheet make. Rows and columns in which nothing begins are left out: spacers, the rest of
 * merged ranges, styled emptiness. Each cell keeps its address on the sheet; a blank one has the address of its place.
 */
export function tableOf(sheet: Sheet, rows: readonly SheetRow[], index: number, limits: Limits): TableBlock {
  const columns = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort(
    (a, b) => a - b,
  );
  if (rows.length * columns.length > limits.tableCells)
    throw new InputProblem('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
  const locate = (row: number, column: number): Locator => ({
    sheet: sheet.name,
    cell: utils.encode_cell({ r: rows[row]!.row, c: columns[column]! }),
    block: index,
    row,
    column,
  });
  const place = new Map(columns.map((column, at) => [column, at]));
  const rowNumbers = rows.map(({ row }) => row);
  const width = columns.length;
  const stored = new Map<number, string>();
  const covered = new Set<number>();
  const loose = rows.map(({ cells }, row) => {
    const line: LooseCell[] = [];
    const own = new Map(cells.map((cell) => [place.get(cell.column)!, cell]));
    for (let column = 0; column < width; column++) {
      if (covered.has(row * width + column)) continue;
      const cell = own.get(column);
      if (!cell) {
        line.push({ text: '', ...(sheet.hidden ? { hidden: true } : {}) });
        continue;
      }
      if (cell.stored !== undefined) stored.set(row * width + column, cell.stored);
      const rowSpan = cell.merge ? countWithin(rowNumbers, cell.merge.s.r, cell.merge.e.r) : 1;
      const columnSpan = cell.merge ? countWithin(columns, cell.merge.s.c, cell.merge.e.c) : 1;
      for (let r = row + 1; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) covered.add(r * width + c);
      for (let c = column + 1; c < column + columnSpan; c++) covered.add(row * width + c);
      line.push({ text: cell.text, rowSpan, columnSpan, ...(cell.hidden ? { hidden: true } : {}) });
    }
    return line;
  });
  const { grid } = layOut(loose, locate, limits.tableColumns);
  const cells = grid.cells.map((cell): GridCell => {
    const kept = stored.get(cell.row * width + cell.column);
    return kept === undefined ? cell : { ...cell, stored: kept };
  });
  return { kind: 'table', index, grid: { ...grid, cells }, locator: { sheet: sheet.name, block: index } };
}

/** How many of the ascending `numbers` lie from `first` to `last`. */
const countWithin = (numbers: readonly number[], first: number, last: number): number =>
  placeIn(numbers, last + 1) - placeIn(numbers, first);

/** Index of the first of the ascending `numbers` that is `least` or more. */
function placeIn(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
