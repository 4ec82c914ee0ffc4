import { readdirSync, readFileSync } from 'node:fs';

/** What a process has done so far, as the system tells it. */
export interface ProcessWork {
  /** Milliseconds of processor time that it has used. */
  readonly cpuMs: number;
  /** Whether it would use more if it were let: false for one that waits for something that does not come. */
  readonly runnable: boolean;
}

/** Clock ticks a second in which Linux counts, on every machine that Node runs on. */
const TICKS = 100;

/** The work of another process; null where the system does not tell (all but Linux) or the process is gone. */
export function workOf(pid: number): ProcessWork | null {
  try {
    const whole = fieldsOf(`/proc/${pid}/stat`);
    const ticks = Number(whole[11]) + Number(whole[12]);
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
      fieldsOf(`/proc/${pid}/task/${thread}/stat`),
    );
    return { cpuMs: (ticks * 1000) / TICKS, runnable: threads.some(([state]) => /^[RD]$/.test(state ?? '')) };
  } catch {
    return null;
  }
}

/** The fields behind the name of the program, which stands in brackets and may hold blanks. */
function fieldsOf(path: string): readonly string[] {
  const stat = readFileSync(path, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
