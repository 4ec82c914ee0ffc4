import type { FinishWork } from '../finish/jobs.js';
import type { Means } from './means.js';
import type { Job, Work, Worked } from './messages.js';
import { openPool } from './pool.js';

/** Who works on documents. */
export interface Readers {
  /** Works on a document. Never rejects. */
  readonly work: (job: Job) => Promise<Worked>;
  /** Works on a document where no other one has been. Never rejects. */
  readonly workAlone: (job: Job) => Promise<Worked>;
}

/** Who works on documents, and on the records of all of them together. */
export interface Workforce extends Readers {
  readonly finish: FinishWork;
  /** Lets everything go; done when no process is left. */
  readonly close: () => Promise<void>;
}

/** Works in this process: a document that hangs or crashes it takes the whole run along. */
export function ownWorkforce(work: Work): Workforce {
  const here = async (job: Job): Promise<Worked> => ({ made: await work(job), lost: false });
  return { work: here, workAlone: here, finish: finishHere, close: async () => undefined };
}

/** Works on the records of all documents in this process. */
export const finishHere: FinishWork = async (job) => (await import('../finish/work.js')).finishWork(job);

/** Works in child processes, which run `entry`. */
export const childWorkforce = (means: Means, entry?: URL): Workforce => openPool(means, entry);
