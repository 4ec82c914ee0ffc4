import type { DocumentRecord } from '../schema/document.js';
import type { ColumnRole } from '../schema/table.js';
import { parsePrintedNumber } from '../shared/money.js';
import type { UncapturedView } from './view.js';

/** Columns whose figures are understood for what they are, though they are no amounts. */
const UNDERSTOOD: ReadonlySet<ColumnRole> = new Set(['code', 'index', 'quantity', 'percent', 'name']);

/**
 * Figures in cells of the original that no table of the record holds as an amount, a code, a quantity or a rate. Heads
 * of tables are left out: what they print (years, column numbers) names figures and is none.
 */
export function uncapturedCells(record: DocumentRecord): UncapturedView[] {
  const { held, firstRows } = heldCells(record);
  return record.blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return [];
    return block.cells.flatMap(([row, column, , , text]): UncapturedView[] => {
      if (row < (firstRows.get(index) ?? 0) || held.has(`${index}:${row}:${column}`)) return [];
      if (!/\d/.test(text) || !parsePrintedNumber(text)) return [];
      const { page, sheet } = block.locator;
      const inFile = { ...(page !== undefined && { page }), ...(sheet !== undefined && { sheet }) };
      const locator = { ...inFile, block: index, row, column };
      return [{ printed: text.trim(), context: contextOf(block.cells, row), section: null, locator }];
    });
  });
}

/** Cells that tables of the record hold, and the first row of data of each block. */
function heldCells({ tables }: DocumentRecord) {
  const held = new Set<string>();
  const firstRows = new Map<number, number>();
  for (const { columns, rows } of tables)
    for (const row of rows)
      for (const [index, locator] of row.cell_locators.entries()) {
        if (locator?.block === undefined || locator.row === undefined) continue;
        const { block } = locator;
        firstRows.set(block, Math.min(firstRows.get(block) ?? Number.POSITIVE_INFINITY, locator.row));
        if (row.amounts[String(index)] !== undefined || UNDERSTOOD.has(columns[index]!.role))
          held.add(`${block}:${locator.row}:${locator.column}`);
      }
  return { held, firstRows };
}

/** The words of a row, to recognise the figure by. */
const contextOf = (cells: readonly (readonly [number, number, number, number, string])[], row: number) =>
  cells
    .filter((cell) => cell[0] === row && cell[4].trim() !== '')
    .map((cell) => cell[4].replace(/\s+/g, ' ').trim().slice(0, 24))
    .slice(0, 6)
    .join(' | ');
