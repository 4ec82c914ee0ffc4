import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { identify } from '../../src/identity/index.js';
import { outlineOf } from '../../src/outline/index.js';
import { readBytes } from '../../src/readers/index.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { understandTables } from '../../src/tables/index.js';
import { sharedPath } from '../support/shared.js';

const corpus = sharedPath('corpus');
const rows = corpus
  ? readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'))
      .filter(([file]) => file!.endsWith('.html'))
      .map(([file, , , , year, kind]) => ({ file: file!, year: Number(year), kind: kind! }))
  : [];

describe.skipIf(!corpus)('identity of published web pages', () => {
  test.each(rows)('$file', async ({ file, year, kind }) => {
    const read = await readBytes(readFileSync(join(corpus!, 'published', file)), {
      name: 'page',
      limits: DEFAULT_LIMITS,
    });
    if (!read.ok) throw new Error(read.error.message);
    const outline = outlineOf(read.value);
    const identity = identify(read.value, outline, understandTables(read.value, outline));
    expect(identity.isDisclosure).toBe(true);
    expect(identity.kind).toBe(kind);
    expect(identity.entity?.name).toBeTruthy();
    expect(file).toContain(identity.entity!.division!.prefecture ?? identity.entity!.division!.province);
    // A page that names no year (a list of links) gives none; a wrong one is never given.
    expect([year, null]).toContain(identity.fiscalYear);
  });
});
