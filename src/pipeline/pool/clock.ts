import { cpuMsOf, isRunnable } from './cpu.js';

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
  const cpuMs = (): number | null => (pid === undefined ? null : cpuMsOf(pid));
  let began = performance.now();
  let before = cpuMs();
  const look = (): void => {
    const now = cpuMs();
    // Every thread is looked at only where the time is up, which is rare.
    const starved =
      now !== null &&
      before !== null &&
      now - before < limitMs &&
      performance.now() - began < MOST_BUSY * limitMs &&
      isRunnable(pid!);
    if (starved) timer = setTimeout(look, AGAIN * limitMs);
    else ring();
  };
  let timer = setTimeout(look, limitMs);
  return {
    restart: () => {
      clearTimeout(timer);
      began = performance.now();
      before = cpuMs();
      timer = setTimeout(look, limitMs);
    },
    end: () => clearTimeout(timer),
  };
}
