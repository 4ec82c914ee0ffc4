import { relative, resolve } from 'node:path';
import type { Candidate, FileCandidate } from '../../intake/candidate.js';
import { sha256 } from '../../shared/hash.js';
import { DEFAULT_LIMITS } from '../../shared/limits.js';
import { inputsOf } from '../inputs.js';
import { lockOutput } from '../lock.js';
import { makeOutput } from '../output-folder.js';
import type { RunOptions } from '../run-options.js';
import { connectionOf, type QueueAddress, requireQueueLibrary, requireServer } from './library.js';
import { writePlan } from './plan-file.js';

/** One input as it waits in the queue. Paths start from the output folder, which all workers share. */
export interface QueuedInput extends Pick<FileCandidate, 'path' | 'members' | 'statement'> {
  readonly file: string;
}

/** How often an input is given out again when the worker that had it is gone. */
const ATTEMPTS = 5;
/** Inputs that are put into the queue at a time. */
const PORTION = 500;

/**
 * Puts every input of a run into a queue, from which workers take them, and keeps in the output folder what the run is
 * of. An input that waits there already is not put in twice. Gives how many inputs there are to read.
 */
export async function enqueue(
  inputs: readonly string[],
  options: RunOptions,
  address: QueueAddress,
): Promise<number> {
  const { Queue } = await requireQueueLibrary();
  await requireServer(address);
  const { cwd = process.cwd(), limits = DEFAULT_LIMITS } = options;
  const out = resolve(cwd, options.out);
  const paths = await makeOutput(out);
  const lock = lockOutput(paths.locks, false);
  const connection = connectionOf(address);
  const queue = new Queue<QueuedInput>(address.queue, { connection });
  // Without a listener an error of the connection would end the process; the calls below tell of it themselves.
  queue.on('error', () => undefined);
  try {
    const { candidates } = await inputsOf(inputs, { ...options, cwd, limits, out });
    const files = candidates.filter(isQueueable);
    await writePlan(out, inputs, options);
    for (let at = 0; at < files.length; at += PORTION)
      await queue.addBulk(files.slice(at, at + PORTION).map((file) => jobOf(file, out)));
    return files.length;
  } finally {
    await queue.close().catch(() => undefined);
    lock.release();
  }
}

type Queueable = FileCandidate & { readonly file: string };

/** A file whose name is no text is left to whoever finishes the run: the queue holds text. */
const isQueueable = (candidate: Candidate): candidate is Queueable =>
  candidate.kind === 'file' && typeof candidate.file === 'string';

function jobOf({ path, file, members, statement }: Queueable, out: string) {
  const data: QueuedInput = {
    path,
    file: relative(out, file),
    ...(members ? { members } : {}),
    ...(statement ? { statement } : {}),
  };
  const jobId = sha256(JSON.stringify(data)).slice(0, 32);
  return {
    name: 'document',
    data,
    opts: { jobId, attempts: ATTEMPTS, removeOnComplete: true, removeOnFail: true },
  };
}
