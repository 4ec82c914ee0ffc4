import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { OutputError } from '../shared/output-error.js';

/** A hold on an output folder. */
export interface Lock {
  /** Lets the folder go. Never throws. */
  readonly release: () => void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process was started, as the system tells it; "" where it does not. A new process may have an old number. */
  readonly started: string;
  readonly alone: boolean;
}

/** How often the holder touches its lock, and after how long without a touch it counts as gone, in milliseconds. */
const TOUCH_MS = 10_000;
const GONE_MS = 120_000;

/**
 * Takes hold of an output folder through a file in `folder`: `alone`, or beside others that do one part each. Locks of
 * processes that are gone are removed. Throws `OutputError` with `output-locked` where another one holds the folder.
 */
export function lockOutput(folder: string, alone: boolean): Lock {
  const own = `${randomBytes(6).toString('hex')}.json`;
  const path = join(folder, own);
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid), alone };
  try {
    // Under its name it is whole from the first moment: another run must not take it for a torn one.
    writeFileSync(`${path}.new`, JSON.stringify(holder), { flag: 'wx' });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw OutputError.from(error, path);
  }
  const release = (): void => {
    clearInterval(touch);
    try {
      rmSync(path, { force: true });
    } catch {
      // A lock that cannot be removed is found to be stale by the next run.
    }
  };
  const touch = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // The same.
    }
  }, TOUCH_MS);
  touch.unref();
  // The own file stands first: of two that come at once at least one sees the other, and never both go on.
  for (const other of others(folder, own)) {
    if (!(alone || other.alone)) continue;
    release();
    throw new OutputError('output-locked', `It is process ${other.pid} on ${other.host}.`);
  }
  return { release };
}

/** The other holders of a folder that are still there. */
function others(folder: string, own: string): readonly Holder[] {
  const ownTime = statSync(join(folder, own)).mtimeMs;
  return readdirSync(folder).flatMap((name) => {
    if (name === own || !/^[0-9a-f]+\.json$/.test(name)) return [];
    const path = join(folder, name);
    try {
      const age = ownTime - statSync(path).mtimeMs;
      const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
      if (isThere(holder, age)) return [holder];
    } catch {
      // A lock that was just removed, or torn by a crash: nobody holds it.
    }
    rmSync(path, { force: true });
    return [];
  });
}

/** Times are those of the disk on which the locks lie, so that clocks of several machines need not agree. */
function isThere({ pid, host, started }: Holder, age: number): boolean {
  if (host !== hostname()) return age < GONE_MS;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === started;
}

/**
 * When a process was started, in the ticks of the system; "" where the system does not tell. One that was killed and
 * that nobody has asked after (a zombie) still has a number, yet does nothing any more: "gone".
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]$/.test(fields[0] ?? '') ? 'gone' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
