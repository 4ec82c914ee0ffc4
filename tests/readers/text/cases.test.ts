import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import { readText } from '../../../src/readers/text/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { expectMatchesFile } from '../../support/expected.js';
import { viewOfDocument } from './view.js';

const folder = join(import.meta.dirname, 'cases');

test.each(readdirSync(folder).sort())('%s', async (name) => {
  const bytes = readFileSync(join(folder, name, 'input.txt'));
  const outcome = await readText(bytes, { name: 'input.txt', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  for (const block of outcome.value.blocks)
    if (block.kind === 'table') expect(checkGrid(block.grid)).toEqual([]);
  expectMatchesFile(join(folder, name, 'expected.json'), viewOfDocument(outcome.value));
});
