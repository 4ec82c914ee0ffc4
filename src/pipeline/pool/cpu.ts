import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in which Linux counts, on every machine that Node runs on. */
const TICKS = 100;

/**
 * Milliseconds of processor time that another process has used; null where the system does not tell (all but Linux) or
 * the process is gone.
 */
export function cpuMsOf(pid: number): number | null {
  try {
    const fields = fieldsOf(`/proc/${pid}/stat`);
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}

/**
 * Whether another process would work if it were let: false for one that waits for something that does not come, and
 * where the system does not tell.
 */
export function isRunnable(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).some((thread) =>
      /^[RD]$/.test(fieldsOf(`/proc/${pid}/task/${thread}/stat`)[0] ?? ''),
    );
  } catch {
    return false;
  }
}

/** The fields behind the name of the program, which stands in brackets and may hold blanks. */
function fieldsOf(path: string): readonly string[] {
  const stat = readFileSync(path, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
