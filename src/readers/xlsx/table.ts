import { utils } from '@e965/xlsx';
import { type GridCell, type LooseCell, layOut } from '../../document/grid.js';
import type { TableBlock } from '../../document/model.js';
import { InputProblem } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import type { Sheet, SheetCell, SheetRow } from './model.js';

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
  const anchors = new Map<string, SheetCell>();
  const covered = new Set<string>();
  const loose = rows.map(({ cells }, row) => {
    const line: LooseCell[] = [];
    const own = new Map(cells.map((cell) => [place.get(cell.column)!, cell]));
    for (let column = 0; column < columns.length; column++) {
      if (covered.has(`${row},${column}`)) continue;
      const cell = own.get(column);
      if (!cell) {
        line.push({ text: '', ...(sheet.hidden ? { hidden: true } : {}) });
        continue;
      }
      anchors.set(`${row},${column}`, cell);
      const rowSpan = cell.merge ? countWithin(rowNumbers, cell.merge.s.r, cell.merge.e.r) : 1;
      const columnSpan = cell.merge ? countWithin(columns, cell.merge.s.c, cell.merge.e.c) : 1;
      for (let r = row + 1; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) covered.add(`${r},${c}`);
      for (let c = column + 1; c < column + columnSpan; c++) covered.add(`${row},${c}`);
      line.push({ text: cell.text, rowSpan, columnSpan, ...(cell.hidden ? { hidden: true } : {}) });
    }
    return line;
  });
  const { grid } = layOut(loose, locate, limits.tableColumns);
  const cells = grid.cells.map((cell): GridCell => {
    const stored = anchors.get(`${cell.row},${cell.column}`)?.stored;
    return stored === undefined ? cell : { ...cell, stored };
  });
  return { kind: 'table', index, grid: { ...grid, cells }, locator: { sheet: sheet.name, block: index } };
}

/** How many of the ascending `numbers` lie from `first` to `last`. */
const countWithin = (numbers: readonly number[], first: number, last: number): number =>
  numbers.reduce((count, number) => (number >= first && number <= last ? count + 1 : count), 0);
