import { workOf } from './cpu.js';

/** A clock over a process that rings when its time is up. */
export interface Clock {
  /** Begins anew. */
  readonly restart: () => void;
  readonly end: () => void;
}

/** So many times as long as allowed a process may take on a machine that is busy with other things. */
const MOST_BUSY = 4;
/** How soon a process that was not let is looked at again, as a share of its time. */
const AGAIN = 0.25;

/**
 * Rings when the process has worked for `limitMs`. On a busy machine the time that it was not let work does not count,
 * up to some times the limit, so that what becomes of a document depends little on what else the machine does. One that
 * only waits has no such grace. Where the system tells nothing of it, all time counts.
 */
export function clockOver(pid: number | undefined, limitMs: number, ring: () => void): Clock {
  let began = performance.now();
  let before = pid === undefined ? null : workOf(pid);
  const look = (): void => {
    const now = pid === undefined ? null : workOf(pid);
    const starved =
      now?.runnable &&
      before !== null &&
      now.cpuMs - before.cpuMs < limitMs &&
      performance.now() - began < MOST_BUSY * limitMs;
    if (starved) timer = setTimeout(look, AGAIN * limitMs);
    else ring();
  };
  let timer = setTimeout(look, limitMs);
  return {
    restart: () => {
      clearTimeout(timer);
      began = performance.now();
      before = pid === undefined ? null : workOf(pid);
      timer = setTimeout(look, limitMs);
    },
    end: () => clearTimeout(timer),
  };
}
