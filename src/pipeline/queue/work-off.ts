import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { FileCandidate } from '../../intake/candidate.js';
import { openLoader } from '../../intake/loader.js';
import type { LedgerEntry } from '../../schema/ledger.js';
import { openJournal } from '../cache/journal.js';
import { lockOutput } from '../lock.js';
import { makeOutput } from '../output-folder.js';
import { childWorkforce } from '../pool/workforce.js';
import { workThrough } from '../work-through.js';
import type { QueuedInput } from './enqueue.js';
import {
  connectionOf,
  type QueueAddress,
  QueueError,
  requireQueueLibrary,
  requireServer,
  watchServer,
} from './library.js';
import { readPlan } from './plan-file.js';

/** How a worker works. */
export interface WorkerOptions {
  readonly out: string;
  readonly cwd?: string;
  /** Processes that read documents. Default: as many as there are cores. */
  readonly jobs?: number;
  /** Module that the processes run. Default: the program's own. */
  readonly childEntry?: URL;
  /** Ends when the queue is empty, instead of waiting for more. */
  readonly drain?: boolean;
  /** How long to wait for a server that does not answer, in seconds. Default: 60. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
  readonly onEntry?: (entry: LedgerEntry) => void;
}

/** How long a server may be gone, in seconds. */
const PATIENCE = 60;
/** How long closing a connection may take, in milliseconds. */
const CLOSING_MS = 3_000;
/** How long an input stays with a worker that says nothing, in milliseconds; a worker that lives says so in time. */
const LOCK_MS = 30_000;
/** How often an input may be taken from workers that are gone. */
const STALLED = 20;

/**
 * Takes inputs of a queue and does with each what a run does, into the output folder that all workers share. An input
 * whose worker dies goes to another one; doing it twice writes the same file. Gives how many inputs were done here. Throws
 * `QueueError` when the server does not answer any more.
 */
export async function workOff(options: WorkerOptions, address: QueueAddress): Promise<number> {
  const { Worker } = await requireQueueLibrary();
  const out = resolve(options.cwd ?? process.cwd(), options.out);
  const plan = await readPlan(out);
  if (!plan)
    throw new QueueError(
      'queue-nothing-planned',
      'No run is planned for this output folder.',
      'Put its inputs into the queue first: gongkai enqueue <inputs> --out <folder>.',
    );
  await requireServer(address);
  const { jobs = availableParallelism() } = options;
  const { limits, aids = {} } = plan.options;
  const paths = await makeOutput(out);
  const lock = lockOutput(paths.locks, false);
  const journal = await openJournal(paths.state);
  const workforce = childWorkforce({ limits, aids }, options.childEntry);
  let done = 0;
  const work = async (input: QueuedInput): Promise<string> => {
    const candidate: FileCandidate = { ...input, kind: 'file', file: resolve(out, input.file) };
    const loader = openLoader(limits);
    try {
      const [entry] = await workThrough([candidate], plan.options, paths, journal, {
        workforce,
        loader,
        jobs: 1,
      });
      done++;
      options.onEntry?.(entry!);
      return entry!.status;
    } finally {
      loader.close();
    }
  };
  const connection = { ...connectionOf(address), maxRetriesPerRequest: null };
  const worker = new Worker<QueuedInput>(address.queue, ({ data }) => work(data), {
    connection,
    concurrency: jobs,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: STALLED,
    autorun: false,
  });
  const over = new AbortController();
  const ended = new Promise<void>((end, fail) => {
    // A connection that breaks is made anew by the package; without a listener the process would end.
    worker.on('error', () => undefined);
    options.signal?.addEventListener('abort', () => fail(options.signal!.reason), { once: true });
    watchServer(address, options.patience ?? PATIENCE, over.signal).catch(fail);
    if (options.drain) emptied(address, over.signal).then(end, fail);
  });
  let whole = false;
  try {
    worker.run().catch(() => undefined);
    await ended;
    whole = true;
    return done;
  } finally {
    over.abort();
    if (!whole) await workforce.close();
    await inTime(worker.close(!whole));
    await inTime(worker.disconnect());
    await workforce.close();
    await journal.close();
    lock.release();
  }
}

/** A server that is gone answers no good-bye: waiting for it would never end. */
async function inTime(closing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, CLOSING_MS);
  });
  await Promise.race([closing.catch(() => undefined), enough]);
  clearTimeout(timer);
}

/** Done when nothing waits, is in work or comes back in the queue, or when `signal` is aborted. */
async function emptied(address: QueueAddress, signal: AbortSignal): Promise<void> {
  const { Queue } = await requireQueueLibrary();
  const queue = new Queue(address.queue, {
    connection: { ...connectionOf(address), maxRetriesPerRequest: null },
  });
  queue.on('error', () => undefined);
  // A question that a lost server was asked is never answered: letting the connection go ends it.
  const release = (): void => void inTime(queue.close()).then(() => inTime(queue.disconnect()));
  signal.addEventListener('abort', release, { once: true });
  while (!signal.aborted) {
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized');
    if (Object.values(counts).every((count) => count === 0)) return;
    await new Promise((next) => setTimeout(next, 250));
  }
}
