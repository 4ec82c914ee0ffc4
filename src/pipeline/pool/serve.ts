import { Worker } from 'node:worker_threads';
import { spareCompiler } from '../../shared/compiler.js';
import { onProgress } from '../../shared/progress.js';
import type { FinishWork } from '../finish/jobs.js';
import type { Answer, AnyJob, ChildMessage, Work } from './messages.js';

/** Least milliseconds between two messages of progress. */
const PROGRESS_MS = 250;
/** How often the child looks whether its parent is still there, in milliseconds. */
const WATCH_MS = 1000;

/**
 * The life of a child process: takes one document after the other from its parent, does `work` on it and sends back
 * what came of it; and parts of the work on all records together, which are for `finish`. Ends when the parent lets go of
 * it or is gone.
 */
export const serve = (work: Work, finish: FinishWork = finishLoaded): void =>
  serveJobs<AnyJob, Answer>((job) => answerTo(job, work, finish));

/** The life of a child process that answers jobs of any kind, one after the other. */
export function serveJobs<J, A>(answer: (job: J) => Promise<A>): void {
  spareCompiler();
  const send = (message: ChildMessage | A): void => void process.send?.(message);
  let last = 0;
  onProgress(() => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    send({ kind: 'progress' });
  });
  process.on('message', (job: J) => {
    last = performance.now();
    void answer(job).then(send);
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches every process of the terminal; what is to stop is for the parent to say.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  outliveNoParent();
  send({ kind: 'ready' });
}

async function answerTo(job: AnyJob, work: Work, finish: FinishWork): Promise<Answer> {
  if (job.kind === 'document' || job.kind === 'check') return { kind: 'made', made: await work(job) };
  try {
    return { kind: 'finished', result: await finish(job) };
  } catch (error) {
    return { kind: 'failed', stack: (error instanceof Error && error.stack) || String(error) };
  }
}

/** Loaded with the first work of this kind: a child that reads documents starts the faster. */
const finishLoaded: FinishWork = async (job) => (await import('../finish/work.js')).finishWork(job);

/**
 * A child that hangs in a document does not hear that its parent was killed, and would hang for ever. A thread beside
 * it looks after the parent and ends the process when that is gone.
 */
function outliveNoParent(): void {
  const source = `
    const parent = process.ppid;
    setInterval(() => {
      let there = process.ppid === parent;
      try { process.kill(parent, 0); } catch (error) { there = there && error.code === 'EPERM'; }
      if (!there) process.kill(process.pid, 'SIGKILL');
    }, ${WATCH_MS});`;
  new Worker(source, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
}
