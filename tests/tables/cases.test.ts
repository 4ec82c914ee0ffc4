import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { expectMatchesFile } from '../support/expected.js';
import { type CaseBlock, shortForm, tablesOf } from './support.js';

const folder = join(import.meta.dirname, 'cases');

describe('tables, one folder a case', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const blocks = JSON.parse(readFileSync(join(folder, name, 'input.json'), 'utf8')) as CaseBlock[];
    const { tables, captionBlocks } = tablesOf(blocks);
    expectMatchesFile(join(folder, name, 'expected.json'), {
      captions: [...captionBlocks].sort((a, b) => a - b),
      tables: tables.map(shortForm),
    });
  });
});
