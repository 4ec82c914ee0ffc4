import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutated } from './mutate/index.js';
import { randomOf } from './random.js';
import { madeSeeds, publishedSeeds } from './seeds.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    limit: { type: 'string', default: '30000' },
    keep: { type: 'string' },
  },
});
const [runs, seed, from, jobs, limit] = [
  values.runs,
  values.seed,
  values.from,
  values.jobs,
  values.limit,
].map(Number) as [number, number, number, number, number];
/** A child is replaced after so many cases, or with so much memory. */
const MOST_CASES = 500;
const MOST_MEMORY = 900 * 1024 * 1024;

interface Report {
  readonly index: number;
  readonly name: string;
  readonly bytes: number;
  readonly outcome: string;
  readonly defect: string | null;
  readonly ms: number;
  readonly rss: number;
}

const outcomes = new Map<string, number>();
const defects: Report[] = [];
let next = from;
let done = 0;
let longest: Report | null = null;
let peak = 0;

function take(report: Report): void {
  done++;
  outcomes.set(report.outcome, (outcomes.get(report.outcome) ?? 0) + 1);
  if (report.defect !== null) {
    defects.push(report);
    process.stderr.write(
      `case ${report.index} (${report.name}): ${report.outcome}: ${report.defect.split('\n', 3).join(' ')}\n`,
    );
  }
  if (!longest || report.ms > longest.ms) longest = report;
  peak = Math.max(peak, report.rss);
  if (done % 500 === 0) process.stderr.write(`${done} of ${runs}\n`);
}

/** Works with one child after the other until no case is left. */
async function work(): Promise<void> {
  while (next < from + runs) await oneChild();
}

function oneChild(): Promise<void> {
  return new Promise((over) => {
    const child: ChildProcess = fork(join(import.meta.dirname, 'child.js'), {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-2_000);
    });
    let current: number | null = null;
    let tried = 0;
    let clock: NodeJS.Timeout | undefined;
    const give = (): void => {
      if (next >= from + runs || tried >= MOST_CASES) {
        child.disconnect();
        return;
      }
      current = next++;
      tried++;
      clock = setTimeout(() => child.kill('SIGKILL'), limit);
      child.send({ seed, index: current });
    };
    child.on('message', (message: Report | { readonly ready: number }) => {
      clearTimeout(clock);
      if ('ready' in message) return give();
      current = null;
      take(message);
      if (message.rss > MOST_MEMORY) child.disconnect();
      else give();
    });
    child.on('exit', (code, signal) => {
      clearTimeout(clock);
      if (current !== null) {
        const outcome = signal === 'SIGKILL' ? 'hang-or-killed' : 'child-died';
        const defect = `the child ended with ${signal ?? code}: ${said}`;
        take({ index: current, name: '?', bytes: 0, outcome, defect, ms: limit, rss: 0 });
      }
      over();
    });
  });
}

/** Makes a case again and writes it down. */
async function keep(index: number, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const random = randomOf(seed, index);
  const made = madeSeeds();
  const { name, bytes } = await mutated(random.chance(0.5) ? made : [...made, ...publishedSeeds()], random);
  writeFileSync(join(folder, `${seed}-${index}-${name}`), bytes);
}

const started = performance.now();
// Asked to stop, the drive tells what it has seen so far.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    summary();
    process.exit(1);
  });
await Promise.all(Array.from({ length: jobs }, work));
if (values.keep) for (const { index } of defects) await keep(index, values.keep);
summary();
process.exitCode = defects.length > 0 ? 1 : 0;

function summary(): void {
  const slowest = longest as Report | null;
  process.stdout.write(
    `${JSON.stringify(
      {
        runs: done,
        seed,
        minutes: Math.round((performance.now() - started) / 6_000) / 10,
        outcomes: Object.fromEntries([...outcomes].sort()),
        longest_ms: slowest && Math.round(slowest.ms),
        longest_case: slowest?.index ?? null,
        peak_memory_mb: Math.round(peak / 1024 / 1024),
        defects: defects.map(({ index, name, outcome, defect }) => ({
          index,
          name,
          outcome,
          defect: defect?.split('\n', 2).join(' '),
        })),
      },
      null,
      2,
    )}\n`,
  );
}
