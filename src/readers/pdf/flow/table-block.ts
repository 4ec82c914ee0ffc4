import type { GridCell } from '../../../document/grid.js';
import type { TableBlock } from '../../../document/model.js';
import { insetOf } from '../../../layout/inset.js';
import type { PageTable } from '../../../layout/page-table.js';
import type { ReadPage } from './read-page.js';

/** The table block of a page's table: one cell a cell, its lines of text parted by line breaks. */
export function tableBlock({ lattice, texts }: PageTable, index: number, page: ReadPage): TableBlock {
  const cells = lattice.cells.map((cell, i): GridCell => {
    const { row, column, rowSpan, columnSpan } = cell;
    const text = texts[i]!.map((line) => line.text).join('\n');
    const locator = { block: index, row, column, page: page.number, bbox: page.locate(cell) };
    return { row, column, rowSpan, columnSpan, text, locator, ...insetOf(cell, texts[i]![0]) };
  });
  return {
    kind: 'table',
    index,
    grid: { height: lattice.ys.length - 1, width: lattice.xs.length - 1, cells: inOrder(cells) },
    locator: { block: index, page: page.number, bbox: page.locate(lattice) },
    pages: [page.number],
    ...(page.ocr ? { ocr: true as const } : {}),
  };
}

const inOrder = (cells: readonly GridCell[]): readonly GridCell[] =>
  cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
