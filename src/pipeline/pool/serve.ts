import { Worker } from 'node:worker_threads';
import { onProgress } from '../../shared/progress.js';
import type { ChildMessage, Job, Work } from './messages.js';

/** Least milliseconds between two messages of progress. */
const PROGRESS_MS = 250;
/** How often the child looks whether its parent is still there, in milliseconds. */
const WATCH_MS = 1000;

/**
 * The life of a child process: takes one document after the other from its parent, does `work` on it and sends back
 * what came of it. Ends when the parent lets go of it or is gone.
 */
export function serve(work: Work): void {
  const send = (message: ChildMessage): void => void process.send?.(message);
  let last = 0;
  onProgress(() => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    send({ kind: 'progress' });
  });
  process.on('message', (job: Job) => {
    last = performance.now();
    void work(job).then((made) => send({ kind: 'made', made }));
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches every process of the terminal; what is to stop is for the parent to say.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  outliveNoParent();
  send({ kind: 'ready' });
}

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
