import { resolve } from 'node:path';
import type { LedgerEntry } from '../schema/ledger.js';
import { DEFAULT_LIMITS } from '../shared/limits.js';
import { OutputError } from '../shared/output-error.js';
import { openJournal } from './cache/journal.js';
import { inputsOf } from './inputs.js';
import { lockOutput } from './lock.js';
import { makeOutput } from './output-folder.js';
import type { RunOptions } from './run-options.js';
import { withWorkMeans } from './work-means.js';
import { workThrough } from './work-through.js';

/** What came of one shard of a run. */
export interface PartResult {
  /** One for each input of the shard. */
  readonly entries: readonly LedgerEntry[];
  /** Inputs that belong to other shards. */
  readonly elsewhere: number;
}

/**
 * Does one shard of a run: writes the records of its inputs, beside others that do the other shards into the same folder,
 * on this machine or another. What is made of all records together is left to a run without a shard, which finds the
 * records done.
 */
export async function runPart(inputs: readonly string[], options: RunOptions): Promise<PartResult> {
  const { cwd = process.cwd(), limits = DEFAULT_LIMITS } = options;
  const out = resolve(cwd, options.out);
  const paths = await makeOutput(out);
  const lock = lockOutput(paths.locks, false);
  const journal = await openJournal(paths.state);
  try {
    const { candidates, elsewhere } = await inputsOf(inputs, { ...options, cwd, limits, out });
    const entries = await withWorkMeans({ ...options, limits }, (means) =>
      workThrough(candidates, { ...options, limits }, paths, journal, means),
    );
    return { entries, elsewhere };
  } catch (error) {
    throw OutputError.from(error, out);
  } finally {
    await journal.close();
    lock.release();
  }
}
