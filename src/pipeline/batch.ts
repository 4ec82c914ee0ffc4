import PQueue from 'p-queue';
import type { Candidate } from '../intake/candidate.js';
import { load } from '../intake/load.js';
import type { DocumentRecord } from '../schema/document.js';
import type { LedgerEntry } from '../schema/ledger.js';
import { documentIdOf } from '../shared/hash.js';
import { inputError, type Outcome } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import { entryOf, entryWithout } from './ledger.js';

/** What a batch needs beside its inputs. */
export interface BatchOptions {
  readonly limits: Limits;
  /** Most documents in work at a time. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /** Makes the record of one document. What it throws makes the document fail, never the batch. */
  readonly process: (bytes: Uint8Array, path: string, limits: Limits) => Promise<Outcome<DocumentRecord>>;
  /** Called with every record that was made. What it throws stops the batch. */
  readonly save: (record: DocumentRecord) => Promise<void>;
  /** Called as inputs are done, in the order in which they are done. */
  readonly onEntry?: ((entry: LedgerEntry, done: number, total: number) => void) | undefined;
  /** Called with the exception of a defect of the program; the document fails and the batch goes on. */
  readonly onCrash?: ((path: string, error: unknown) => void) | undefined;
}

/**
 * Works through `candidates` and gives one entry for each, in their order. A document is the unit of failure. Bytes are
 * read one file after the other, so that of equal files the first in order is always the one that counts, however the
 * work is spread. Throws the reason of `signal` when that is aborted, and what `save` throws.
 */
export async function processBatch(
  candidates: readonly Candidate[],
  options: BatchOptions,
): Promise<readonly LedgerEntry[]> {
  const { limits, signal } = options;
  const queue = new PQueue({ concurrency: options.concurrency });
  const entries = new Array<LedgerEntry>(candidates.length);
  const seen = new Set<string>();
  let done = 0;
  let stopped: { readonly error: unknown } | null = null;
  const enter = (index: number, entry: LedgerEntry): void => {
    entries[index] = entry;
    options.onEntry?.(entry, ++done, candidates.length);
  };
  for (const [index, candidate] of candidates.entries()) {
    // At most one document waits with its bytes in memory while others are in work.
    await queue.onSizeLessThan(1);
    // Work is done between the turns of the event loop; without a turn a signal would never be heard.
    await new Promise(setImmediate);
    if (stopped || signal?.aborted) break;
    const { path } = candidate;
    if (candidate.kind !== 'file') {
      enter(index, entryWithout(candidate.kind, path, { error: candidate.error }));
      continue;
    }
    const started = performance.now();
    const bytes = await load(candidate.file, limits);
    if (!bytes.ok) {
      enter(index, entryWithout('failed', path, { error: bytes.error, started }));
      continue;
    }
    const documentId = documentIdOf(bytes.value);
    if (seen.has(documentId)) {
      enter(index, entryWithout('duplicate', path, { documentId, started }));
      continue;
    }
    seen.add(documentId);
    queue
      .add(async () => enter(index, await processOne(bytes.value, path, documentId, started, options)))
      .catch((error: unknown) => {
        stopped ??= { error };
        queue.clear();
      });
  }
  if (signal?.aborted) queue.clear();
  await queue.onIdle();
  if (stopped) throw (stopped as { readonly error: unknown }).error;
  signal?.throwIfAborted();
  return entries;
}

async function processOne(
  bytes: Uint8Array,
  path: string,
  documentId: string,
  started: number,
  { limits, process, save, onCrash }: BatchOptions,
): Promise<LedgerEntry> {
  const outcome = await process(bytes, path, limits).catch((error: unknown) => {
    onCrash?.(path, error);
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, error: inputError('reader-crashed', `It said: ${said}`) } as const;
  });
  if (!outcome.ok) return entryWithout('failed', path, { documentId, error: outcome.error, started });
  await save(outcome.value);
  return entryOf(outcome.value, started);
}
