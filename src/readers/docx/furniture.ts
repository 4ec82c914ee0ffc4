import type { Furniture } from '../../document/model.js';
import type { Draft } from './drafts.js';
import { cellText } from './tables/cell-text.js';

/**
 * The lines of a header or footer, every place opened: cells, text boxes. A line in which a field counts pages, or that
 * is a number alone, is a page number.
 */
export function furnitureOf(drafts: readonly Draft[], role: 'header' | 'footer'): readonly Furniture[] {
  const lines: Furniture[] = [];
  const visit = (blocks: readonly Draft[]): void => {
    for (const block of blocks) {
      if (block.kind === 'box') visit(block.blocks);
      else if (block.kind === 'table')
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
      else {
        const { text } = cellText([block]);
        if (text === '') continue;
        const numbers = block.numbersPages || /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(text.slice(0, 32));
        lines.push({ role: numbers ? 'page_number' : role, text, locator: {} });
      }
    }
  };
  visit(drafts);
  return lines;
}
