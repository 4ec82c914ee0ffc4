import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { permissionFlag } from '../../src/pipeline/pool/flags.js';
import { childWorkforce } from '../../src/pipeline/pool/workforce.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/shared/limits.js';
import { batchOptions, candidatesOf, processBatch } from '../pipeline/support.js';

/** A child that reads a format of the tests, in which a file says what is to happen to its reader. */
const MOCK = new URL('./mock/child.mjs', import.meta.url);
const limits: Limits = { ...DEFAULT_LIMITS, documentSeconds: 3, progressSeconds: 2, memoryMegabytes: 400 };

async function batch(acts: readonly string[], concurrency = 2, own: Partial<Limits> = {}) {
  const bounds = { ...limits, ...own };
  const workforce = childWorkforce({ limits: bounds, aids: {} }, MOCK);
  onTestFinished(() => workforce.close());
  const saved: string[] = [];
  const entries = await processBatch(
    candidatesOf(acts.map((act, i) => `MOCK ${act}\n${i}`)),
    batchOptions({
      limits: bounds,
      concurrency,
      workforce,
      save: async ({ candidate }, made) => void (made.ok && saved.push(candidate.path)),
    }),
  );
  return {
    entries,
    saved: saved.sort(),
    outcomes: entries.map(({ status, error }) => error?.code ?? status),
  };
}

// Processes are started, and some are given seconds to hang; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000 });

describe('a document that breaks its reader is reported, and the others are done', () => {
  test('by throwing, by ending the process in every way', async () => {
    const { outcomes, entries } = await batch([
      'fine',
      'throw',
      'exit',
      'fine',
      'kill itself',
      'abort',
      'fine',
    ]);
    expect(outcomes).toEqual([
      'ok',
      'reader-crashed',
      'reader-crashed',
      'ok',
      'reader-crashed',
      'reader-crashed',
      'ok',
    ]);
    expect(entries[2]!.error!.message).toContain('exit code 0');
    expect(entries[4]!.error!.message).toContain('SIGKILL');
  });

  test('by hanging, by spinning, by working for ever', async () => {
    const { outcomes } = await batch(['hang', 'fine', 'spin', 'progress for ever', 'fine'], 3);
    expect(outcomes).toEqual(['no-progress', 'ok', 'no-progress', 'timeout', 'ok']);
  });

  test('by eating memory on the heap and beside it', async () => {
    const { outcomes } = await batch(['eat memory', 'fine', 'eat buffers', 'fine'], 2, {
      heapMegabytes: 100,
      progressSeconds: 30,
      documentSeconds: 60,
    });
    expect(outcomes).toEqual(['memory-exceeded', 'ok', 'memory-exceeded', 'ok']);
  });
});

describe('an innocent document', () => {
  test('is not blamed for the process that an earlier one felled', async () => {
    const { outcomes, saved } = await batch(['fell the next', 'take a while', 'fine'], 1);
    expect(outcomes).toEqual(['ok', 'ok', 'ok']);
    expect(saved).toEqual(['0.txt', '1.txt', '2.txt']);
  });

  test('is done in a new process when the old one has had its share', async () => {
    const { outcomes } = await batch(['fine', 'fine', 'fine', 'fine', 'fine'], 1, { documentsPerProcess: 2 });
    expect(outcomes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });
});

describe.skipIf(permissionFlag() === null)('a reader', () => {
  test('can write no file, read none but the program, start no process, and sees no environment', async () => {
    const { entries } = await batch(['write', 'read', 'start', 'environment'], 1);
    const said = entries.map(({ error }) => error?.message);
    expect(said.slice(0, 3)).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED']);
    expect(said[3]).toBeUndefined();
    expect(existsSync(join(import.meta.dirname, 'mock/written-by-mock'))).toBe(false);
  });
});

test('a batch that is stopped leaves no process behind and waits for none', async () => {
  const workforce = childWorkforce(
    { limits: { ...limits, progressSeconds: 60, documentSeconds: 60 }, aids: {} },
    MOCK,
  );
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => void workforce.close());
  const stopped = processBatch(
    candidatesOf(['MOCK spin', 'MOCK fine']),
    batchOptions({
      workforce,
      signal: controller.signal,
      onEntry: () => controller.abort(new Error('stopped by hand')),
    }),
  );
  await expect(stopped).rejects.toThrow('stopped by hand');
  await workforce.close();
});
