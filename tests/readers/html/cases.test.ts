import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import type { SourceDocument } from '../../../src/document/model.js';
import { resolveLocator } from '../../../src/document/resolve.js';
import { readHtml } from '../../../src/readers/html/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { expectMatchesFile } from '../../support/expected.js';

const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).sort();

async function read(name: string): Promise<SourceDocument> {
  const path = join(folder, name, 'input.html');
  const outcome = await readHtml(readFileSync(path), { name: 'input.html', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** A document in a form that a person can check against the page. */
const briefly = (document: SourceDocument) => ({
  title: document.statedTitle,
  blocks: document.blocks.map((block) => {
    if (block.kind === 'table') {
      const span = (rows: number, columns: number) => (rows * columns > 1 ? ` <${rows}x${columns}>` : '');
      const rows: string[][] = Array.from({ length: block.grid.height }, () => []);
      for (const cell of block.grid.cells)
        rows[cell.row]!.push(
          `${cell.hidden ? '(hidden) ' : ''}${cell.text}${span(cell.rowSpan, cell.columnSpan)}`,
        );
      return { rows, ...(block.within ? { within: block.within } : {}) };
    }
    const { text, label, heading, look } = block;
    return {
      text,
      ...(label === null ? {} : { label }),
      ...(heading === null ? {} : { heading }),
      ...(look?.bold ? { bold: true } : {}),
      ...(look?.centered ? { centered: true } : {}),
      ...(look?.size === undefined ? {} : { size: look.size }),
    };
  }),
  furniture: document.furniture.map(({ role, text }) => `${role}: ${text}`),
  attachments: document.attachments,
  notes: document.notes,
});

describe.each(cases)('%s', (name) => {
  test('is read as worked out by hand', async () => {
    expectMatchesFile(join(folder, name, 'expected.json'), briefly(await read(name)));
  });

  test('keeps the laws of the neutral document', async () => {
    const { blocks } = await read(name);
    expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, i) => i));
    for (const block of blocks)
      if (block.kind === 'table') {
        expect(checkGrid(block.grid)).toEqual([]);
        for (const cell of block.grid.cells)
          expect(resolveLocator({ blocks } as SourceDocument, cell.locator)).toBe(cell.text);
      } else expect(block.label === null || block.text.startsWith(block.label)).toBe(true);
  });
});
