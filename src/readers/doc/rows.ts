import { numberedText, type WordParagraph } from './paragraphs.js';
import type { RowDefinition } from './row-definition.js';

/** A row of a table: the text of its cells and, where the file gives it, their geometry. */
export interface WordRow {
  readonly cells: readonly string[];
  readonly definition: RowDefinition | null;
}

/** A piece of the body in reading order. */
export type WordBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: WordParagraph }
  | { readonly kind: 'table'; readonly rows: readonly WordRow[]; readonly nested: boolean };

/** Gathers paragraphs into tables. The text of nested tables becomes lines of the cell that holds them. */
export function blocksOfParagraphs(paragraphs: readonly WordParagraph[]): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let rows: WordRow[] = [];
  let cells: string[] = [];
  let lines: string[] = [];
  let nested = false;
  const closeTable = (): void => {
    // A row without its end is damaged; what it holds is kept.
    if (lines.some((line) => line !== '')) cells.push(lines.join('\n'));
    if (cells.length > 0) rows.push({ cells, definition: null });
    if (rows.length > 0) blocks.push({ kind: 'table', rows, nested });
    rows = [];
    cells = [];
    lines = [];
    nested = false;
  };
  for (const paragraph of paragraphs) {
    const { depth, rowEnd, row, innerEnd } = paragraph.properties;
    if (depth === 0 && !paragraph.cellMark) {
      closeTable();
      blocks.push({ kind: 'paragraph', paragraph });
      continue;
    }
    if (depth > 1) nested = true;
    if (innerEnd === 'row') continue;
    if (rowEnd) {
      rows.push({ cells, definition: row });
      cells = [];
      lines = [];
      continue;
    }
    lines.push(numberedText(paragraph));
    if (!paragraph.cellMark || depth > 1) continue;
    cells.push(lines.join('\n').replace(/^\n+|(?<!\n)\n+$/gu, ''));
    lines = [];
  }
  closeTable();
  return blocks;
}
