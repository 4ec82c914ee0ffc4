import type { ChildProcess } from 'node:child_process';
import { type InputError, inputError } from '../../shared/input-error.js';
import { clockOver } from './clock.js';
import { isAided, type Means } from './means.js';
import { MEMORY_INTERVAL_MS, memoryOf } from './memory.js';

export const MEGABYTE = 1024 * 1024;

/** Milliseconds in which a child that works on many records must say that it goes on with one. */
const FINISH_STEP_MS = 120_000;

/** The watch over a child while it holds a job. */
export interface Watch {
  /** To be called when the child says that its work goes on. */
  readonly moved: () => void;
  /** Why the child was killed; null where it was not. */
  readonly reason: () => InputError | null;
  readonly end: () => void;
}

/**
 * Watches clock, progress and memory of a child, and kills it when it passes a limit. The limits on the time of a document
 * do not hold for work on the records of many.
 */
export function watchOver(child: ChildProcess, { limits, aids }: Means, isDocument: boolean): Watch {
  const { memoryMegabytes } = limits;
  const aided = isAided(aids);
  const documentLimit = aided ? 'aidedDocumentSeconds' : 'documentSeconds';
  // What a program does is one step, with a bound of its own.
  const stepMs = isDocument
    ? limits.progressSeconds * 1000 + (aided ? Math.max(limits.ocrPageMs, limits.convertMs) : 0)
    : FINISH_STEP_MS;
  let reason: InputError | null = null;
  const kill = (why: InputError): void => {
    reason ??= why;
    // Nothing inside a process that hangs hears a gentler signal.
    child.kill('SIGKILL');
  };
  const late = isDocument
    ? clockOver(child.pid, limits[documentLimit] * 1000, () =>
        kill(inputError('timeout', `The limit ${documentLimit} is ${limits[documentLimit]}.`)),
      )
    : undefined;
  const stuck = clockOver(child.pid, stepMs, () =>
    kill(inputError('no-progress', `The limit progressSeconds is ${limits.progressSeconds}.`)),
  );
  const look = setInterval(async () => {
    const bytes = child.pid === undefined ? null : await memoryOf(child.pid);
    if (bytes !== null && bytes > memoryMegabytes * MEGABYTE)
      kill(inputError('memory-exceeded', `The limit memoryMegabytes is ${memoryMegabytes}.`));
  }, MEMORY_INTERVAL_MS);
  return {
    moved: stuck.restart,
    reason: () => reason,
    end: () => {
      late?.end();
      stuck.end();
      clearInterval(look);
    },
  };
}
