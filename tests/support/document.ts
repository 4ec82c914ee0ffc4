import { layOut } from '../../src/document/grid.js';
import type { Block, SourceDocument } from '../../src/document/model.js';

/**
 * A neutral document from lines: each line a paragraph, `# ` to `###### ` in front for a heading level that the source
 * states, consecutive lines that begin with `|` one table (`|a|b|`). Blank lines only part tables.
 */
export function documentOf(lines: readonly string[], more: Partial<SourceDocument> = {}): SourceDocument {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const closeTable = (): void => {
    if (rows.length === 0) return;
    const index = blocks.length;
    const { grid } = layOut(
      rows.map((row) => row.map((text) => ({ text }))),
      (row, column) => ({ block: index, row, column }),
    );
    blocks.push({ kind: 'table', index, grid, locator: { block: index } });
    rows = [];
  };
  for (const line of lines) {
    if (line.startsWith('|')) {
      rows.push(line.replace(/^\||\|$/g, '').split('|'));
      continue;
    }
    closeTable();
    if (line.trim() === '') continue;
    const [, hashes = '', text = ''] = /^(?:(#{1,6}) )?(.*)$/su.exec(line)!;
    blocks.push({
      kind: 'paragraph',
      index: blocks.length,
      text,
      label: null,
      role: 'body',
      heading: hashes === '' ? null : hashes.length,
      locator: { block: blocks.length },
    });
  }
  closeTable();
  return {
    format: 'text',
    statedTitle: null,
    pages: null,
    blocks,
    furniture: [],
    attachments: [],
    notes: [],
    ...more,
  };
}
