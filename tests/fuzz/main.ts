import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../../src/shared/hash.js';
import { LARGE } from '../hostile/large/index.js';
import { baselineOf, runAmong } from './drive/batch.js';
import type { InputFile } from './drive/run-folder.js';
import { Tally } from './drive/tally.js';
import { hostileFiles } from './hostile-files.js';
import { mutated } from './mutate/index.js';
import { randomOf } from './random.js';
import { archiveSeeds, madeSeeds, publishedSeeds } from './seeds.js';

// Changes inputs of every format and runs the whole command over them, sound documents between them: no run may break,
// every input must end with a record or a code, and the sound documents must keep their bytes.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    batch: { type: 'string', default: '400' },
    minutes: { type: 'string', default: '0' },
    keep: { type: 'string' },
    mixed: { type: 'boolean', default: false },
    archives: { type: 'boolean', default: false },
  },
});
const number = (name: 'runs' | 'seed' | 'from' | 'jobs' | 'batch' | 'minutes'): number =>
  Number(values[name]);
const [runs, seed, from, jobs, batch] = (['runs', 'seed', 'from', 'jobs', 'batch'] as const).map(number) as [
  number,
  number,
  number,
  number,
  number,
];
const started = performance.now();
const minutes = (): number => (performance.now() - started) / 60_000;

const made = madeSeeds();
const all = [...made, ...publishedSeeds()];

/** Archives among the inputs are opened by the command itself, not by a process that may be lost: a drive of their own. */
const archives = values.archives ? archiveSeeds() : null;

/** The changed input of this number. Half of them start from made inputs, which are small and of every format. */
async function caseOf(index: number): Promise<InputFile> {
  const random = randomOf(seed, index);
  const { name, bytes } = await mutated(archives ?? (random.chance(0.5) ? made : all), random);
  return { name: `${seed}-${index}-${name}`, bytes };
}

const folder = join(tmpdir(), `gongkai-fuzz-${process.pid}`);
const tally = new Tally();
let next = from;
try {
  if (values.mixed) await mixed();
  else await fuzz();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${JSON.stringify({ seed, from, next, minutes: Number(minutes().toFixed(1)), ...tally.figures() }, null, 2)}\n`,
);
process.exitCode = tally.clean ? 0 : 1;

/** Documents as they are published, and every hostile file that the tests know, the largest among them. */
async function mixed(): Promise<void> {
  const goods = publishedSeeds(Number.POSITIVE_INFINITY);
  const baseline = await baselineOf(goods.length > 0 ? goods : made, join(folder, 'alone'), jobs);
  process.stderr.write(`${baseline.goods.length} sound documents alone, ${minutes().toFixed(1)} minutes\n`);
  const seen = new Set(baseline.hashes);
  const cases = (await hostileFiles()).filter(({ name, bytes }) => {
    const hash = sha256(bytes);
    if (seen.has(hash)) tally.unchanged(name);
    return !seen.has(hash) && seen.add(hash);
  });
  const result = await runAmong(baseline, cases, join(folder, 'among'), jobs);
  tally.add(result);
  for (const { name, outcome, ms } of result.fates.filter(({ name }) => name.startsWith('large-'))) {
    const entry = result.run.ledger.entries.find(({ path }) => path.endsWith(`-${name}`));
    const said = entry?.error?.message ?? '';
    const { limits } = LARGE.find((large) => name === `large-${large.name}`)!;
    if (said !== '' && !limits.some((limit) => said.includes(limit)))
      tally.defects.push({ name, outcome, ms, defect: `it names none of its limits: ${said}` });
    process.stderr.write(`${name}: ${outcome}, ${ms} ms ${said}\n`);
  }
}

async function fuzz(): Promise<void> {
  const baseline = await baselineOf(all, join(folder, 'alone'), jobs);
  const seen = new Set(baseline.hashes);
  // Where a time is given, what is left begins at `next` of the figures.
  while (next < from + runs && !(number('minutes') > 0 && minutes() > number('minutes'))) {
    const cases: InputFile[] = [];
    const end = Math.min(from + runs, next + batch);
    for (; next < end; next++) {
      const one = await caseOf(next);
      const hash = sha256(one.bytes);
      if (seen.has(hash)) tally.unchanged(one.name);
      else cases.push(one);
      seen.add(hash);
    }
    try {
      tally.add(await runAmong(baseline, cases, join(folder, 'among'), jobs));
    } catch (error) {
      tally.crashed(
        `cases ${end - cases.length} to ${end - 1}: ${error instanceof Error ? error.message : error}`,
      );
    }
    process.stderr.write(`${next - from} of ${runs}, ${minutes().toFixed(1)} minutes\n`);
  }
  if (values.keep) await keep(values.keep);
}

/** Writes down the inputs that broke something or were given up. */
async function keep(target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  for (const { name } of [...tally.defects, ...tally.givenUp])
    writeFileSync(join(target, name), (await caseOf(Number(name.split('-')[1]))).bytes);
}
