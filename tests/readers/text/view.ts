import type { SourceDocument } from '../../../src/document/model.js';

/** A document in a form that is short to read and to check against the file by hand. */
export function viewOfDocument(document: SourceDocument): unknown {
  return {
    blocks: document.blocks.map((block) => {
      if (block.kind === 'paragraph')
        return { text: block.text, lines: block.parts?.map((p) => p.locator.line) ?? [block.locator.line] };
      const rows = Array.from({ length: block.grid.height }, (_, row) =>
        block.grid.cells
          .filter((cell) => cell.row === row)
          .map(({ rowSpan, columnSpan, text }) =>
            rowSpan * columnSpan > 1 ? `${text} <${rowSpan}×${columnSpan}>` : text,
          ),
      );
      return { table: rows, line: block.locator.line };
    }),
    furniture: document.furniture.map(({ role, text, locator }) => `${role} ${text} @${locator.line}`),
    notes: document.notes.map(({ code, locator }) => `${code} @${locator?.line ?? '-'}`),
  };
}
