import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileCandidate } from '../../src/intake/candidate.js';
import { load } from '../../src/intake/load.js';
import { processBatch } from '../../src/pipeline/batch/batch.js';
import type { BatchOptions } from '../../src/pipeline/batch/options.js';
import type { Made } from '../../src/pipeline/pool/messages.js';
import { ownWorkforce } from '../../src/pipeline/pool/workforce.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { temporaryFolder } from '../support/folder.js';

/** Files of these contents, named after their place in the list. */
export function candidatesOf(contents: readonly string[]): FileCandidate[] {
  const folder = temporaryFolder();
  return contents.map((content, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, content);
    return { kind: 'file', path: `${i}.txt`, file };
  });
}

/** A record that holds nothing. */
export const emptyRecord = (): Made => ({
  ok: true,
  status: 'ok',
  counts: { sections: 0, tables: 0, facts: 0, findings: { error: 0, warning: 0, notice: 0 }, notes: 0 },
  notices: [],
  json: Buffer.from('{}'),
  sha256: '0'.repeat(64),
});

/** What a batch needs, where a test gives nothing else: no cache, nothing written, every document an empty record. */
export const batchOptions = (given: Partial<BatchOptions> = {}): BatchOptions => ({
  limits: DEFAULT_LIMITS,
  aids: {},
  concurrency: 2,
  load: ({ file }) => load(file, DEFAULT_LIMITS),
  workforce: ownWorkforce(async () => emptyRecord()),
  find: async () => ({ kind: 'new' }),
  findUnread: async () => null,
  save: async () => undefined,
  ...given,
});

export { processBatch };
