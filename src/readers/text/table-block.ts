import { layOut } from '../../document/grid.js';
import type { TableBlock } from '../../document/model.js';
import type { Limits } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import type { Note } from '../../shared/note.js';
import { type Inference, placeCells } from './place-cells.js';
import type { RawTable } from './raw-table.js';

const SENTENCES: Readonly<Record<Inference, string>> = {
  'header-spans-inferred':
    'The text does not show merged header cells; their width was inferred from the row below.',
  'header-spans-ambiguous':
    'The text does not show merged header cells, and more than one way of merging fits; the likeliest was taken.',
  'row-spans-inferred': 'Rows have fewer cells than the table; their missing cells were taken as merged.',
  'rows-uneven': 'Rows have more cells than most of the table; shorter rows were filled with blank cells.',
};

/** Makes the table block at `index`. Slots follow the grid's law; each cell's locator names its line in the file. */
export function tableBlockOf(
  table: RawTable,
  index: number,
  limits: Limits,
): { readonly block: TableBlock; readonly notes: readonly Note[] } {
  const { rows, width, inferences } = placeCells(table);
  const lineAt = new Map<number, number>();
  for (const [row, cells] of rows.entries())
    for (const cell of cells) lineAt.set(row * width + cell.column, cell.line);
  const firstLine = table.rows[0]!.cells[0]!.line;
  const locate = (row: number, column: number): Locator => ({
    block: index,
    row,
    column,
    line: lineAt.get(row * width + column) ?? firstLine,
  });
  const { grid, repairs } = layOut(rows, locate, limits.tableColumns);
  const notes = [...inferences].map(
    ([code, at]): Note => ({ code, message: SENTENCES[code], locator: locate(at[0]!, 0) }),
  );
  if (table.unplaced)
    notes.push({
      code: 'cells-unplaced',
      message: `Which of ${table.rows.length} cells of a table stand side by side could not be told from the text; they were kept in one column.`,
      locator: { block: index, line: firstLine },
      incomplete: true,
    });
  const capped: Note = {
    code: 'width-capped',
    message: `The table is wider than the limit tableColumns of ${limits.tableColumns}; cells were left out.`,
    locator: { block: index, line: firstLine },
    incomplete: true,
  };
  const block: TableBlock = { kind: 'table', index, grid, locator: { block: index, line: firstLine } };
  return {
    block,
    notes: repairs.has('width-capped') ? [...notes, capped] : notes,
  };
}
