import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Most memory that a process and those that it started have held, in bytes. All 0 where the system does not tell. */
export interface MemoryPeaks {
  /** The process itself. */
  parent: number;
  /** The largest of those that it started. */
  child: number;
  /** All of them at one moment; pages that they share, as those of Node itself, count once. */
  together: number;
}

const INTERVAL_MS = 100;

/** Looks at the memory of a process and its children as Linux tells it, until the process ends. */
export function watchMemory(process: ChildProcess): MemoryPeaks {
  const peaks: MemoryPeaks = { parent: 0, child: 0, together: 0 };
  const pid = process.pid ?? 0;
  const look = setInterval(() => {
    const children = childrenOf(pid);
    peaks.parent = Math.max(peaks.parent, peakOf(pid));
    peaks.child = Math.max(peaks.child, ...children.map(peakOf));
    peaks.together = Math.max(
      peaks.together,
      [pid, ...children].reduce((sum, one) => sum + shareOf(one), 0),
    );
  }, INTERVAL_MS);
  process.once('exit', () => clearInterval(look));
  return peaks;
}

/** The most that a process has held. */
const peakOf = (pid: number): number => told(pid, 'status', 'VmHWM');

/** What a process holds now, with its share of the pages that others hold too. */
const shareOf = (pid: number): number => told(pid, 'smaps_rollup', 'Pss');

/** What Linux tells of a process under `name`, in bytes; 0 where it is gone. */
function told(pid: number, file: string, name: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
  } catch {
    return 0;
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
