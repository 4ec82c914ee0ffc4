import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type InputError, inputError } from '../../shared/input-error.js';
import { childEnvironment, childFlags } from './flags.js';
import type { Means } from './means.js';
import { memoryOf } from './memory.js';
import type { Answer, AnyJob, ChildMessage } from './messages.js';
import { MEGABYTE, watchOver } from './watch.js';

/** A child process that holds at most one job. */
export interface Member<J = AnyJob, A = Answer> {
  /** Does a job. Whatever happens to the process, it ends in bounded time with an answer or with how it was lost. */
  readonly work: (job: J) => Promise<A | Loss>;
  /** Whether the process is there and can take a further job. */
  readonly fit: () => boolean;
  /** Ends the process, by force where it is busy or does not go by itself; done when it is gone. */
  readonly end: () => Promise<void>;
}

/** How a process was lost over a job: a fault that an earlier one may have laid. */
export interface Loss {
  readonly kind: 'lost';
  readonly error: InputError;
  /** The last that it wrote on standard error. */
  readonly stack?: string;
}

/** What is sent between processes says what it is. */
interface Kinded {
  readonly kind: string;
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

/** Starts a child that runs `entry` under `flags` of Node. */
export function startMember<J extends Kinded = AnyJob, A extends Kinded = Answer>(
  entry: URL,
  means: Means,
  flags: readonly string[] = childFlags(entry, means),
): Member<J, A> {
  const { limits } = means;
  const file = fileURLToPath(entry);
  const child = fork(file, [], {
    cwd: dirname(file),
    execArgv: [...flags],
    env: childEnvironment(means),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  // Where no handle is left, the process that is none has no channels either; its error comes later.
  const errors: Readable | null | undefined = child.stderr;
  errors?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-KEPT_STDERR);
  });
  const stderrEnded = new Promise((done) => errors?.once('close', done) ?? done(null));
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
  // What a job waits for is told to it from here. A race of it with `gone`, which stays open as long as the process
  // lives, would keep what came of every job in memory until then.
  let heard: (message: ChildMessage | A) => void = () => undefined;
  let lost: (how: string) => void = () => undefined;
  void gone.then((how) => {
    there = false;
    lost(how);
  });
  let isReady: () => void = () => undefined;
  const ready = new Promise<null>((done) => {
    isReady = () => done(null);
  });
  child.on('message', (message: ChildMessage | A) => (message.kind === 'ready' ? isReady() : heard(message)));
  const started = setTimeout(() => child.kill('SIGKILL'), START_MS);
  const begun = Promise.race([ready, gone]).then(() => clearTimeout(started));

  let documents = 0;
  let worn = false;
  let busy = false;
  const work = async (job: J): Promise<A | Loss> => {
    if (isDocument(job)) documents++;
    busy = true;
    // The clocks run from when the child can work, not from when it is started.
    await begun;
    const watch = watchOver(child, means, isDocument(job));
    const first = await new Promise<A | string>((done) => {
      heard = (message) => {
        if (message.kind === 'progress') watch.moved();
        else if (message.kind !== 'ready') done(message as A);
      };
      lost = done;
      // A channel that breaks while the job is sent means that the process is gone, which `gone` tells.
      if (there) child.send(job, () => undefined);
      else void gone.then(done);
    });
    heard = () => undefined;
    lost = () => undefined;
    watch.end();
    busy = false;
    if (typeof first !== 'string') {
      worn = ((await memoryOf(child.pid ?? 0)) ?? 0) > WORN * limits.memoryMegabytes * MEGABYTE;
      return first;
    }
    const error = watch.reason() ?? endError(first, stderr);
    return { kind: 'lost', error, ...(stderr === '' ? {} : { stack: stderr }) };
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

/** Whether the limits on one document hold for a job. */
const isDocument = ({ kind }: Kinded): boolean => ['document', 'check', 'page'].includes(kind);

/** What the system says where it has no handle left, and what is then said of it. */
const NO_HANDLE = /\b(EMFILE|ENFILE)\b/;

/** Why a child ended by itself. */
function endError(how: string, stderr: string): InputError {
  const handle = NO_HANDLE.exec(how) ?? NO_HANDLE.exec(stderr);
  if (handle) return inputError('input-unreadable', `The system says ${handle[1]}.`);
  return /heap out of memory|heap limit|Array buffer allocation failed/i.test(stderr)
    ? inputError('memory-exceeded', 'The heap of the process was full (limit heapMegabytes).')
    : inputError('reader-crashed', how);
}
