// Times whole runs of the built command over invented disclosures (those of `npm run generate`): documents a second with
// one and two processes, peak memory of the command and of the largest process that reads, space on the disk, and how
// long a second run takes where nothing changed. Run with `npm run bench:batch -- 1000 10000`; each number is a number
// of documents. BENCH_JOBS=2 leaves the run with one process out, BENCH_TIMES=3 does each three times and tells the
// middle one; BENCH_INPUT=folder takes documents that are there, instead of making any.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = process.env.GONGKAI_ROOT ?? resolve(import.meta.dirname, '../..');
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1000);
const jobCounts = (process.env.BENCH_JOBS ?? '1,2').split(',').map(Number);
const times = Number(process.env.BENCH_TIMES ?? 1);
const given = process.env.BENCH_INPUT;
/** Documents that the generator makes of a department in two years, with its units. */
const DOCUMENTS_A_DEPARTMENT = 13;

/** Makes about so many documents in `folder`. */
function generate(size, folder) {
  const departments = Math.max(1, Math.round(size / DOCUMENTS_A_DEPARTMENT));
  const options = `--departments ${departments} --years 2 --errors 0.02 --forms text=5,html=4,docx=1,split=1 --out ${folder}`;
  const { status } = spawnSync(process.execPath, [join(root, 'tests/generator/run.mjs'), ...options.split(' ')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the generator ended with ${status}`);
}

/** Peak resident memory of a process in MB, as the system keeps it. */
const peakOf = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
};
const childrenOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
};

/** One run of the command: its time, and the peak memory of the command and of the largest process that it started. */
function run(args, cwd) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'run', ...args, '-q'], { cwd, stdio: ['ignore', 'ignore', 'ignore'] });
  const peak = { parent: 0, child: 0 };
  const timer = setInterval(() => {
    peak.parent = Math.max(peak.parent, peakOf(child.pid));
    for (const id of childrenOf(child.pid)) peak.child = Math.max(peak.child, peakOf(id));
  }, 200);
  return new Promise((done) => child.on('exit', (code) => {
    clearInterval(timer);
    done({ code, seconds: (performance.now() - started) / 1000, ...peak });
  }));
}

const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const megabytes = (folder) => (files(folder).reduce((sum, path) => sum + statSync(path).size, 0) / 1e6).toFixed(1);
const middle = (runs) => runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];

for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  if (given) symlinkSync(resolve(given), join(folder, 'in'));
  else generate(size, join(folder, 'in'));
  // Beside the folders of the years lies the truth, which is no document.
  const years = readdirSync(`${join(folder, 'in')}/`, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join('in', name));
  const made = [];
  for (const jobs of jobCounts) {
    const runs = [];
    for (let i = 0; i < times; i++) {
      rmSync(join(folder, 'out'), { recursive: true, force: true });
      runs.push(await run([...years, '--out', 'out', '--jobs', String(jobs)], folder));
    }
    const { code, seconds, parent, child } = middle(runs);
    const { totals } = JSON.parse(readFileSync(join(folder, 'out/run.json'), 'utf8'));
    const documents = totals.ok + totals.partial;
    made.push({ jobs, seconds });
    const all = times > 1 ? ` (${runs.map((one) => one.seconds.toFixed(1)).join(', ')})` : '';
    console.log(`${documents} documents, ${jobs} process${jobs > 1 ? 'es' : ''}: exit ${code}, ${seconds.toFixed(1)} s${all}, ${(documents / seconds).toFixed(1)} documents/s, peak memory ${parent.toFixed(0)} MB, of a process that reads ${child.toFixed(0)} MB`);
  }
  const [one, two] = made;
  if (two) console.log(`${size}: ${two.jobs} processes are ${(one.seconds / two.seconds).toFixed(2)} times as fast as ${one.jobs}`);
  const again = await run([...years, '--out', 'out'], folder);
  console.log(`${size}: a second run ${again.seconds.toFixed(1)} s (${(made.at(-1).seconds / again.seconds).toFixed(0)} times as fast), peak memory ${again.parent.toFixed(0)} MB`);
  console.log(`${size}: disk ${megabytes(`${join(folder, 'in')}/`)} MB of documents; ${['documents', 'dataset', '.gongkai'].map((name) => `${name} ${megabytes(join(folder, 'out', name))} MB`).join(', ')}, in all ${megabytes(join(folder, 'out'))} MB`);
  rmSync(folder, { recursive: true, force: true });
}
