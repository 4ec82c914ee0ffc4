import { availableParallelism } from 'node:os';
import { openLoader } from '../intake/loader.js';
import type { Limits } from '../shared/limits.js';
import type { Means } from './pool/means.js';
import { childWorkforce, ownWorkforce, type Workforce } from './pool/workforce.js';
import type { RunOptions } from './run-options.js';
import type { WorkMeans } from './work-through.js';

/** Opens what a run works with for as long as `use` lasts. */
export async function withWorkMeans<T>(
  options: RunOptions & { readonly limits: Limits },
  use: (means: WorkMeans) => Promise<T>,
): Promise<T> {
  const { limits, aids = {}, signal, jobs = availableParallelism() } = options;
  const workforce = await workforceOf(jobs, { limits, aids }, options.childEntry);
  const loader = openLoader(limits);
  // What a child has in hand when the run is stopped counts for nothing; waiting for it would only take time.
  const stop = (): void => void workforce.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await use({ workforce, loader, jobs: Math.max(1, jobs) });
  } finally {
    signal?.removeEventListener('abort', stop);
    loader.close();
    await workforce.close();
  }
}

const workforceOf = async (jobs: number, means: Means, entry: URL | undefined): Promise<Workforce> =>
  jobs === 0 ? await inThisProcess() : childWorkforce(means, entry);

/** What reads documents is loaded only where it is not a child that reads them. */
async function inThisProcess(): Promise<Workforce> {
  const { workOn } = await import('./pool/work.js');
  return ownWorkforce(workOn);
}
