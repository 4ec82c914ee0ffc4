import type { Means } from './means.js';
import type { Worked } from './member.js';
import type { Job, Work } from './messages.js';
import { openPool } from './pool.js';

/** Who works on documents. */
export interface Workforce {
  /** Works on a document. Never rejects. */
  readonly work: (job: Job) => Promise<Worked>;
  /** Works on a document where no other one has been. Never rejects. */
  readonly workAlone: (job: Job) => Promise<Worked>;
  /** Lets everything go; done when no process is left. */
  readonly close: () => Promise<void>;
}

/** Works in this process: a document that hangs or crashes it takes the whole run along. */
export function ownWorkforce(work: Work): Workforce {
  const here = async (job: Job): Promise<Worked> => ({ made: await work(job), lost: false });
  return { work: here, workAlone: here, close: async () => undefined };
}

/** Works in child processes, which run `entry`. */
export const childWorkforce = (means: Means, entry?: URL): Workforce => openPool(means, entry);
