import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Most memory that a process and those that it started have held, in bytes. All 0 where the system does not tell. */
export interface MemoryPeaks {
  /** The process itself. */
  parent: number;
  /** The largest of those that it started. */
  child: number;
  /** All of them at one moment. */
  together: number;
}

const INTERVAL_MS = 100;

/** Looks at the memory of a process and its children as Linux tells it, until the process ends. */
export function watchMemory(process: ChildProcess): MemoryPeaks {
  const peaks: MemoryPeaks = { parent: 0, child: 0, together: 0 };
  const pid = process.pid ?? 0;
  const look = setInterval(() => {
    const parent = memoryOf(pid);
    const children = childrenOf(pid).map(memoryOf);
    peaks.parent = Math.max(peaks.parent, parent.peak);
    peaks.child = Math.max(peaks.child, ...children.map(({ peak }) => peak));
    peaks.together = Math.max(
      peaks.together,
      children.reduce((sum, { now }) => sum + now, parent.now),
    );
  }, INTERVAL_MS);
  process.once('exit', () => clearInterval(look));
  return peaks;
}

function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name: string): number =>
      1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
    return { now: of('VmRSS'), peak: of('VmHWM') };
  } catch {
    return { now: 0, peak: 0 };
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
