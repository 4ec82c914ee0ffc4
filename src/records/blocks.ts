import type { SourceDocument } from '../document/model.js';
import type { Outline } from '../outline/types.js';
import { wireLocator } from './locators.js';
import type { RecordWithoutChecks } from './types.js';

type WireBlock = RecordWithoutChecks['blocks'][number];

/** The blocks of the document as read, so that every locator can be resolved from the record alone. */
export function wireBlocks(document: SourceDocument, outline: Outline): WireBlock[] {
  return document.blocks.map((block): WireBlock => {
    const locator = wireLocator(block.locator);
    const ocr = block.ocr ? { ocr: true as const } : {};
    if (block.kind === 'paragraph') {
      const role = outline.contentsBlocks.has(block.index) ? 'contents' : block.role;
      return { kind: 'paragraph', role, text: block.text, locator, ...ocr };
    }
    const { height, width, cells } = block.grid;
    return {
      kind: 'table',
      height,
      width,
      cells: cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text]),
      locator,
      ...ocr,
    };
  });
}
