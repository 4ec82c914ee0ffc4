import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import { readBytes } from '../../../src/readers/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { sharedPath } from '../../support/shared.js';

const folder = sharedPath('corpus', 'published');
/** Every third of the published PDFs: all producers, in a few seconds. */
const files = folder
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.pdf'))
      .sort()
      .filter((_, i) => i % 3 === 0)
  : [];

describe.skipIf(!folder)('published PDFs', () => {
  test.each(files)('%s keeps the laws of the neutral document', { timeout: 60_000 }, async (file) => {
    const outcome = await readBytes(readFileSync(join(folder!, file)), {
      name: file,
      limits: DEFAULT_LIMITS,
    });
    if (!outcome.ok) {
      expect(['needs-ocr', 'input-type-mismatch']).toContain(outcome.error.code);
      return;
    }
    const { blocks, pages, format } = outcome.value;
    if (format !== 'pdf') return;
    expect(pages).toBeGreaterThan(0);
    expect(blocks.length).toBeGreaterThan(0);
    blocks.forEach((block, index) => {
      expect(block.index).toBe(index);
      expect(block.locator.block).toBe(index);
      expect(block.locator.page).toBeLessThanOrEqual(pages!);
      if (block.kind === 'table') expect(checkGrid(block.grid)).toEqual([]);
      else {
        expect(block.text.trim()).toBe(block.text);
        expect(block.text).not.toBe('');
        expect(
          block
            .parts!.map(({ start, end }) => block.text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(block.text.replace(/\s/g, ''));
      }
    });
  });
});
