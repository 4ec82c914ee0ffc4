import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** Resident memory of another process in bytes; null where the system does not tell or the process is gone. */
export type MemoryOf = (pid: number) => Promise<number | null>;

/** How this system tells the memory of a process: from `/proc`, by `ps`, or (on Windows) not at all. */
export const memoryOf: MemoryOf = async (pid) => {
  if (platform() === 'linux') return fromProc(pid);
  return platform() === 'win32' ? null : fromPs(pid);
};

/** Whether this system tells the memory of other processes. */
export const memoryIsWatched = (): boolean => platform() !== 'win32';

/** How often it is looked at, in milliseconds: `ps` is a process of its own. */
export const MEMORY_INTERVAL_MS = platform() === 'linux' ? 100 : 1000;

function fromProc(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

const fromPs = (pid: number): Promise<number | null> =>
  new Promise((done) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], { timeout: 900 }, (error, stdout) => {
      const kilobytes = Number(stdout.trim());
      done(error || !(kilobytes > 0) ? null : kilobytes * 1024);
    });
  });
