import { availableParallelism } from 'node:os';
import type { Candidate } from '../intake/candidate.js';
import { type Loader, openLoader } from '../intake/loader.js';
import type { LedgerEntry } from '../schema/ledger.js';
import type { Limits } from '../shared/limits.js';
import { processBatch } from './batch.js';
import { openCache } from './cache/cache.js';
import type { Journal } from './cache/journal.js';
import { type OutputFolder, writeRecord } from './output-folder.js';
import type { Means } from './pool/means.js';
import { childWorkforce, ownWorkforce, type Workforce } from './pool/workforce.js';
import type { RunOptions } from './run-options.js';

/** Makes the records of all inputs and gives an entry for each. Every record is written as soon as it is made. */
export async function workThrough(
  candidates: readonly Candidate[],
  options: RunOptions & { readonly limits: Limits },
  paths: OutputFolder,
  journal: Journal,
  shared?: SharedMeans,
): Promise<readonly LedgerEntry[]> {
  const { limits, aids = {}, signal, jobs = availableParallelism() } = options;
  const cache = openCache(paths, journal, options);
  const workforce = shared?.workforce ?? (await workforceOf(jobs, { limits, aids }, options.childEntry));
  const loader = shared?.loader ?? openLoader(limits);
  // What a child has in hand when the run is stopped counts for nothing; waiting for it would only take time.
  const stop = (): void => void workforce.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await processBatch(candidates, {
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
  } finally {
    signal?.removeEventListener('abort', stop);
    if (!shared) {
      loader.close();
      await workforce.close();
    }
  }
}

/** What is used for several calls, and closed by who opened it. */
export interface SharedMeans {
  readonly workforce: Workforce;
  readonly loader: Loader;
}

const workforceOf = async (jobs: number, means: Means, entry: URL | undefined): Promise<Workforce> =>
  jobs === 0 ? await inThisProcess() : childWorkforce(means, entry);

/** What reads documents is loaded only where it is not a child that reads them. */
async function inThisProcess(): Promise<Workforce> {
  const { workOn } = await import('./pool/work.js');
  return ownWorkforce(workOn);
}
