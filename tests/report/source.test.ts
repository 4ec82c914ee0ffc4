import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSource, isAtHand } from '../../src/report/original/source.js';
import { sha256 } from '../../src/shared/hash.js';
import { temporaryFolder } from '../support/folder.js';
import { zipOf } from '../support/zip.js';

const BYTES = Buffer.from('the original');
const record = (path: string) => ({
  source: { path, sha256: sha256(BYTES), bytes: BYTES.length, format: 'pdf' as const, pages: 1 },
});

test('an original is found as a file of its own, in an archive, and in an archive inside one', async () => {
  const folder = temporaryFolder();
  const inner = zipOf([{ name: 'c/d.pdf', data: BYTES }]);
  writeFileSync(join(folder, 'a.pdf'), BYTES);
  writeFileSync(
    join(folder, '2025.zip'),
    zipOf([
      { name: '甲/b.pdf', data: BYTES },
      { name: 'in.zip', data: inner },
    ]),
  );
  for (const path of ['a.pdf', '2025.zip!/甲/b.pdf', '2025.zip!/in.zip!/c/d.pdf']) {
    expect(await findSource(record(path), [join(folder, 'elsewhere'), folder]), path).toEqual({
      found: true,
      bytes: BYTES,
    });
    expect(await isAtHand(record(path), [folder])).toBe(true);
  }
});

test('another file at the place is told from none', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.pdf'), 'another one!');
  writeFileSync(join(folder, '2025.zip'), zipOf([{ name: 'b.pdf', data: 'another one!' }]));
  for (const path of ['a.pdf', '2025.zip!/b.pdf'])
    expect(await findSource(record(path), [folder]), path).toEqual({ found: false, why: 'source-changed' });
  for (const path of ['none.pdf', '2025.zip!/none.pdf', 'none.zip!/b.pdf'])
    expect(await findSource(record(path), [folder]), path).toEqual({ found: false, why: 'source-missing' });
});
