import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type InputError, inputError } from '../../shared/input-error.js';
import { childEnvironment, childFlags } from './flags.js';
import type { Means } from './means.js';
import { memoryOf } from './memory.js';
import type { ChildMessage, Job, Made } from './messages.js';
import { MEGABYTE, watchOver } from './watch.js';

/** A child process that holds at most one document. */
export interface Member {
  /** Works on a document. Whatever happens to the process, it ends in bounded time with what became of the document. */
  readonly work: (job: Job) => Promise<Worked>;
  /** Whether the process is there and can take a further document. */
  readonly fit: () => boolean;
  /** Ends the process, by force where it is busy or does not go by itself; done when it is gone. */
  readonly end: () => Promise<void>;
}

/** What became of a document in a process. */
export interface Worked {
  readonly made: Made;
  /** True where the process was lost over it: a fault that an earlier document may have laid. */
  readonly lost: boolean;
}

/** Milliseconds that a child is given to start. */
const START_MS = 60_000;
/** Milliseconds that a child is given to end by itself. */
const END_MS = 1_000;
/** Milliseconds that are waited for what an ended child had written on standard error. */
const LAST_WORDS_MS = 200;
/** How much of what a child writes on standard error is kept, in characters. */
const KEPT_STDERR = 4_000;
/** Share of the cap on memory from which on a child is not given a further document. */
const WORN = 0.6;

/** Starts a child that runs `entry`. */
export function startMember(entry: URL, means: Means): Member {
  const { limits } = means;
  const file = fileURLToPath(entry);
  const child = fork(file, [], {
    cwd: dirname(file),
    execArgv: [...childFlags(entry, means)],
    env: childEnvironment(means),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-KEPT_STDERR);
  });
  const stderrEnded = new Promise((done) => child.stderr!.once('close', done));
  let there = true;
  const gone = new Promise<string>((done) => {
    child.once('error', (error) => done(`The process could not be started: ${error.message}.`));
    child.once('exit', async (code, signal) => {
      // The last of standard error tells an exhausted heap from other ends. (`close`, which comes after it, does not
      // come at all where the parent closed the channel.)
      await Promise.race([stderrEnded, delay(LAST_WORDS_MS)]);
      done(signal ? `The process ended by ${signal}.` : `The process ended with exit code ${code}.`);
    });
  });
  void gone.then(() => {
    there = false;
  });
  let heard: (message: ChildMessage) => void = () => undefined;
  let isReady: () => void = () => undefined;
  const ready = new Promise<null>((done) => {
    isReady = () => done(null);
  });
  child.on('message', (message: ChildMessage) => (message.kind === 'ready' ? isReady() : heard(message)));
  const started = setTimeout(() => child.kill('SIGKILL'), START_MS);
  void Promise.race([ready, gone]).then(() => clearTimeout(started));

  let documents = 0;
  let worn = false;
  let busy = false;
  const work = async (job: Job): Promise<Worked> => {
    documents++;
    busy = true;
    // The clocks run from when the child can work, not from when it is started.
    await Promise.race([ready, gone]);
    const watch = watchOver(child, means);
    const made = new Promise<Made>((done) => {
      heard = (message) => {
        if (message.kind === 'progress') watch.moved();
        else if (message.kind === 'made') done(message.made);
      };
    });
    // A channel that breaks while the document is sent means that the process is gone, which `gone` tells.
    if (there) child.send(job, () => undefined);
    const first = await Promise.race([made, gone]);
    watch.end();
    busy = false;
    if (typeof first !== 'string') {
      worn = ((await memoryOf(child.pid ?? 0)) ?? 0) > WORN * limits.memoryMegabytes * MEGABYTE;
      return { made: first, lost: false };
    }
    const error = watch.reason() ?? endError(first, stderr);
    return { made: { ok: false, error, ...(stderr === '' ? {} : { stack: stderr }) }, lost: true };
  };
  return {
    work,
    fit: () => there && !worn && documents < limits.documentsPerProcess,
    end: async () => {
      if (busy) child.kill('SIGKILL');
      else if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Why a child ended by itself. */
const endError = (how: string, stderr: string): InputError =>
  /heap out of memory|heap limit|Array buffer allocation failed/i.test(stderr)
    ? inputError('memory-exceeded', 'The heap of the process was full (limit heapMegabytes).')
    : inputError('reader-crashed', how);
