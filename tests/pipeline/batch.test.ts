import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/intake/candidate.js';
import { type BatchOptions, processBatch } from '../../src/pipeline/batch.js';
import { processBytes } from '../../src/pipeline/process.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { sha256 } from '../../src/shared/hash.js';
import { failure, success } from '../../src/shared/input-error.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { temporaryFolder } from '../support/folder.js';

/** A record of which only what the batch looks at is there. */
const recordOf = (bytes: Uint8Array, path: string): DocumentRecord =>
  ({
    document_id: sha256(bytes).slice(0, 16),
    status: 'ok',
    source: { path },
    sections: [],
    tables: [],
    facts: [],
    findings: [],
    notes: [],
  }) as unknown as DocumentRecord;

function candidatesOf(contents: readonly string[]): Candidate[] {
  const folder = temporaryFolder();
  return contents.map((content, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, content);
    return { kind: 'file', path: `${i}.txt`, file };
  });
}

const options = (given: Partial<BatchOptions> = {}): BatchOptions => ({
  limits: DEFAULT_LIMITS,
  concurrency: 2,
  process: async (bytes, path) => success(recordOf(bytes, path)),
  save: async () => undefined,
  ...given,
});

/** Later inputs are done sooner. */
const slowestFirst = async (bytes: Uint8Array, path: string) => {
  await new Promise((done) => setTimeout(done, 40 - 10 * Number.parseInt(path, 10)));
  return success(recordOf(bytes, path));
};

describe('a batch', () => {
  test('keeps the order of its inputs, whatever is done first', async () => {
    const entries = await processBatch(
      candidatesOf(['a', 'b', 'c']),
      options({ process: slowestFirst, concurrency: 3 }),
    );
    expect(entries.map(({ path }) => path)).toEqual(['0.txt', '1.txt', '2.txt']);
  });

  test.each([1, 2, 4])('takes the first of equal files with %i in work at a time', async (concurrency) => {
    const saved: string[] = [];
    const entries = await processBatch(
      candidatesOf(['same', 'other', 'same', 'same']),
      options({
        concurrency,
        process: slowestFirst,
        save: async ({ source }) => void saved.push(source.path),
      }),
    );
    expect(entries.map(({ status }) => status)).toEqual(['ok', 'ok', 'duplicate', 'duplicate']);
    expect(entries[2]!.document_id).toBe(entries[0]!.document_id);
    expect(saved.sort()).toEqual(['0.txt', '1.txt']);
  });

  test('goes on when one document makes the program fail, and tells of it', async () => {
    const crashes: unknown[] = [];
    const entries = await processBatch(
      candidatesOf(['good', 'bad', 'fine']),
      options({
        process: async (bytes, path) => {
          if (Buffer.from(bytes).toString() === 'bad') throw new TypeError('cells is undefined');
          return success(recordOf(bytes, path));
        },
        onCrash: (path, error) => crashes.push([path, (error as Error).message]),
      }),
    );
    expect(entries.map(({ status }) => status)).toEqual(['ok', 'failed', 'ok']);
    expect(entries[1]!.error).toMatchObject({
      code: 'reader-crashed',
      message: expect.stringContaining('cells is undefined'),
    });
    expect(crashes).toEqual([['1.txt', 'cells is undefined']]);
  });

  test('enters inputs that are no file as they are, and failures with their code', async () => {
    const error = { code: 'input-missing', message: 'm', hint: 'h' } as const;
    const entries = await processBatch(
      [
        { kind: 'failed', path: 'gone.txt', error },
        { kind: 'skipped', path: '~$x.docx', error },
        ...candidatesOf(['text']),
      ],
      options({ process: async () => failure('not-a-disclosure') }),
    );
    expect(entries.map(({ status, error: e }) => [status, e?.code])).toEqual([
      ['failed', 'input-missing'],
      ['skipped', 'input-missing'],
      ['failed', 'not-a-disclosure'],
    ]);
    expect(entries[2]!.document_id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('stops when a record cannot be saved', async () => {
    const done: string[] = [];
    const batch = processBatch(
      candidatesOf(['a', 'b', 'c', 'd']),
      options({
        concurrency: 1,
        save: async ({ source }) => {
          done.push(source.path);
          throw new Error('disk full');
        },
      }),
    );
    await expect(batch).rejects.toThrow('disk full');
    expect(done).toEqual(['0.txt']);
  });

  test('stops between two documents when it is told to', async () => {
    const controller = new AbortController();
    const done: string[] = [];
    const batch = processBatch(
      candidatesOf(['a', 'b', 'c', 'd']),
      options({
        concurrency: 1,
        signal: controller.signal,
        save: async ({ source }) => {
          done.push(source.path);
          if (done.length === 2) controller.abort(new Error('stopped by hand'));
        },
      }),
    );
    await expect(batch).rejects.toThrow('stopped by hand');
    expect(done.length).toBeLessThanOrEqual(3);
  });
});

describe('any bytes', () => {
  test('that begin a document give a record or a reason', async () => {
    const text = Buffer.from('青原县示范局2023年部门预算\n\n一、收入预算\n2023年收入预算100.00万元。\n');
    for (let length = 0; length <= text.length; length++) {
      const outcome = await processBytes(text.subarray(0, length), 'cut.txt');
      if (outcome.ok) expect(outcome.value.document_id).toHaveLength(16);
      else expect(outcome.error.hint).not.toBe('');
    }
  });
});
