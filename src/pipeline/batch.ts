import PQueue from 'p-queue';
import type { Candidate, FileCandidate } from '../intake/candidate.js';
import type { Aids } from '../programs/aids.js';
import type { LedgerEntry } from '../schema/ledger.js';
import { crashOf } from '../shared/crash.js';
import { documentIdOf } from '../shared/hash.js';
import { inputError, type Outcome } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import type { Found, FoundUnread, Input } from './cache/cache.js';
import { entryWith, entryWithout } from './ledger.js';
import type { Job, Made, Summary } from './pool/messages.js';
import type { Readers } from './pool/workforce.js';
import { Tally } from './tally.js';

/** What a batch needs beside its inputs. */
export interface BatchOptions {
  readonly limits: Limits;
  readonly aids: Aids;
  /** Most documents in work at a time. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /** Reads the bytes of an input. */
  readonly load: (candidate: FileCandidate) => Promise<Outcome<Uint8Array>>;
  readonly workforce: Readers;
  /** What is known of an input from an earlier run. */
  readonly find: (input: Input) => Promise<Found>;
  /** What is known of a file that is not to be read again. */
  readonly findUnread: (candidate: FileCandidate) => Promise<FoundUnread>;
  /** Called with what came of every document that was worked on. What it throws stops the batch. */
  readonly save: (input: Input, made: Made) => Promise<void>;
  /** Most documents to work on; the others stay for a later run. Default: all. */
  readonly most?: number | undefined;
  /**
   * Called as inputs are done, in the order in which they are done, with how many are done and how many will be. Inputs
   * that are left out or left for a later run are not told of and do not count.
   */
  readonly onEntry?: ((entry: LedgerEntry, done: number, total: number) => void) | undefined;
  /** Called with the stack of a defect of the program; the document fails and the batch goes on. */
  readonly onCrash?: ((path: string, stack: string) => void) | undefined;
}

/** Bytes of a document behind which no other one is read ahead. */
const LARGE_BYTES = 8 * 1024 * 1024;

/** A document over which a process was lost. */
interface Suspect {
  readonly index: number;
  readonly candidate: FileCandidate;
  readonly id: string;
}

/**
 * Works through `candidates` and gives one entry for each, in their order. A document is the unit of failure: one over
 * which a process is lost is tried once more when all others are done, alone in a new process, so that it is never
 * blamed for what another one did. Bytes are read one file after the other, so that of equal files the first in order
 * is always the one that counts, however the work is spread. Throws the reason of `signal` when that is aborted, and
 * what `save` throws.
 */
export async function processBatch(
  candidates: readonly Candidate[],
  options: BatchOptions,
): Promise<readonly LedgerEntry[]> {
  const { signal, workforce } = options;
  const concurrency = Math.max(1, options.concurrency);
  const queue = new PQueue({ concurrency });
  // What came of a document is written while the process that made it has the next one in hand.
  const writing = new PQueue({ concurrency });
  const entries = new Array<LedgerEntry>(candidates.length);
  const seen = new Set<string>();
  const suspects: Suspect[] = [];
  const unread = await unreadOnes(candidates, options);
  const most = options.most ?? Number.POSITIVE_INFINITY;
  const leftOut = [...unread.values()].filter((known) => known === null).length;
  const tally = new Tally(candidates.length - leftOut, most);
  let left = most;
  let stopped: { readonly error: unknown } | null = null;
  const enter = (index: number, entry: LedgerEntry, how: 'worked' | 'idle' = 'idle'): void => {
    entries[index] = entry;
    tally.enter(how);
    options.onEntry?.(entry, tally.done, tally.total);
  };
  /** What came of a document is written and entered; nothing of it counts once the batch is stopped. */
  const conclude = async (index: number, input: Input, made: Made, started: number): Promise<void> => {
    if (stopped || signal?.aborted) return;
    const { path } = input.candidate;
    if (!made.ok && made.stack) options.onCrash?.(path, made.stack);
    await options.save(input, made);
    enter(index, entryOfMade(input, made, { started, cached: false }), 'worked');
  };
  const stop = (error: unknown): void => {
    stopped ??= { error };
    queue.clear();
    writing.clear();
  };

  let large = false;
  for (const [index, candidate] of candidates.entries()) {
    // A process that is done finds the next document read. As many wait with their bytes as are in work; of large ones one.
    await queue.onSizeLessThan(large ? 1 : concurrency);
    // Work is done between the turns of the event loop; without a turn a signal would never be heard.
    await new Promise(setImmediate);
    if (stopped || signal?.aborted) break;
    const { path } = candidate;
    if (candidate.kind !== 'file') {
      enter(index, entryWithout(candidate.kind, path, { error: candidate.error }));
      continue;
    }
    const started = performance.now();
    const known = unread.get(index);
    if (known === null) {
      entries[index] = entryWithout('skipped', path, { error: inputError('skipped-older') });
      continue;
    }
    if (known) {
      if (seen.has(known.id))
        enter(index, entryWithout('duplicate', path, { documentId: known.id, started }));
      else enter(index, entryOfMade({ candidate, id: known.id }, known.made, { started, cached: true }));
      seen.add(known.id);
      continue;
    }
    const bytes = await loaded(candidate, options);
    large = bytes.ok && bytes.value.length > LARGE_BYTES;
    if (!bytes.ok) {
      enter(index, entryWithout('failed', path, { error: bytes.error, started }));
      continue;
    }
    const input: Input = { candidate, id: documentIdOf(bytes.value), bytes: bytes.value.length };
    const { id } = input;
    if (seen.has(id)) {
      enter(index, entryWithout('duplicate', path, { documentId: id, started }));
      continue;
    }
    seen.add(id);
    const found = await options.find(input);
    if (found.kind === 'made') {
      enter(index, entryOfMade(input, found.made, { started, cached: true }));
      continue;
    }
    if (left === 0) {
      tally.leave();
      entries[index] = entryWithout('skipped', path, { error: inputError('skipped-for-later') });
      continue;
    }
    left--;
    const job = jobOf(candidate, bytes.value, found, options);
    const loading = performance.now() - started;
    queue
      .add(async () => {
        // The time that it waited for its turn is not its own.
        const begun = performance.now() - loading;
        const { made, lost } = await workforce.work(job);
        if (lost && !signal?.aborted) suspects.push({ index, candidate, id });
        else {
          // Where the disk is slower than the readers they wait for it: few records are held.
          await writing.onSizeLessThan(1);
          writing.add(() => conclude(index, input, made, begun)).catch(stop);
        }
      })
      .catch(stop);
  }
  if (signal?.aborted) queue.clear();
  await queue.onIdle();
  await writing.onIdle();
  // In the order of the inputs, so that two runs try them alike.
  for (const { index, candidate, id } of suspects.sort((a, b) => a.index - b.index)) {
    if (stopped || signal?.aborted) break;
    const started = performance.now();
    const bytes = await loaded(candidate, options);
    if (!bytes.ok || documentIdOf(bytes.value) !== id) {
      const error = bytes.ok ? inputError('input-unreadable', 'It changed during the run.') : bytes.error;
      enter(index, entryWithout('failed', candidate.path, { error, started }), 'worked');
      continue;
    }
    const input: Input = { candidate, id, bytes: bytes.value.length };
    const job = jobOf(candidate, bytes.value, { kind: 'new' }, options);
    const { made } = await workforce.workAlone(job);
    await conclude(index, input, made, started).catch(stop);
  }
  if (stopped) throw (stopped as { readonly error: unknown }).error;
  signal?.throwIfAborted();
  return entries;
}

/** The bytes of an input. What the program throws over them is that input's alone. */
async function loaded(
  candidate: FileCandidate,
  { load, onCrash }: Pick<BatchOptions, 'load' | 'onCrash'>,
): Promise<Outcome<Uint8Array>> {
  try {
    return await load(candidate);
  } catch (error) {
    if (error instanceof Error && error.stack) onCrash?.(candidate.path, error.stack);
    return { ok: false, error: crashOf(error) };
  }
}

/** What is known of the files that are not to be read again, by their numbers; null for those that no run has read. */
async function unreadOnes(
  candidates: readonly Candidate[],
  { findUnread }: Pick<BatchOptions, 'findUnread'>,
): Promise<ReadonlyMap<number, Exclude<FoundUnread, 'changed'>>> {
  const known = new Map<number, Exclude<FoundUnread, 'changed'>>();
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.kind !== 'file' || !candidate.older) continue;
    const found = await findUnread(candidate);
    if (found !== 'changed') known.set(index, found);
  }
  return known;
}

function jobOf(
  candidate: FileCandidate,
  bytes: Uint8Array,
  found: Found,
  { limits, aids }: Pick<BatchOptions, 'limits' | 'aids'>,
): Job {
  const { path, statement } = candidate;
  return {
    path,
    limits,
    aids,
    ...(found.kind === 'read' ? { kind: 'check', record: found.record } : { kind: 'document', bytes }),
    ...(statement ? { statement } : {}),
  };
}

function entryOfMade(
  { candidate: { path }, id }: Pick<Input, 'candidate' | 'id'>,
  summary: Summary,
  how: { readonly started: number; readonly cached: boolean },
): LedgerEntry {
  return summary.ok
    ? entryWith(path, id, summary, how)
    : entryWithout('failed', path, { documentId: id, error: summary.error, ...how });
}
