import type { Candidate } from '../intake/candidate.js';
import type { Loader } from '../intake/loader.js';
import type { LedgerEntry } from '../schema/ledger.js';
import type { Limits } from '../shared/limits.js';
import { processBatch } from './batch/batch.js';
import { openCache } from './cache/cache.js';
import type { Journal } from './cache/journal.js';
import { type OutputFolder, writeRecord } from './output-folder.js';
import type { Workforce } from './pool/workforce.js';
import type { RunOptions } from './run-options.js';

/** Who works and who fetches the bytes; may serve several calls, and is closed by who opened it. */
export interface WorkMeans {
  readonly workforce: Workforce;
  readonly loader: Loader;
  /** Documents in work at a time. */
  readonly jobs: number;
}

/** Makes the records of all inputs and gives an entry for each. Every record is written as soon as it is made. */
export async function workThrough(
  candidates: readonly Candidate[],
  options: RunOptions & { readonly limits: Limits },
  paths: OutputFolder,
  journal: Journal,
  { workforce, loader, jobs }: WorkMeans,
): Promise<readonly LedgerEntry[]> {
  const { limits, aids = {}, signal } = options;
  const cache = openCache(paths, journal, options);
  return processBatch(candidates, {
    limits,
    aids,
    concurrency: jobs,
    signal,
    load: loader.load,
    workforce,
    find: cache.find,
    findUnread: cache.findUnread,
    save: async (input, made) => {
      if (made.ok) await writeRecord(paths, input.id, made.json);
      await cache.keep(input, made);
    },
    most: options.most,
    onEntry: options.onEntry,
    onCrash: options.onCrash,
  });
}
