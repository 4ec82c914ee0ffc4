// Times reading alone and the whole way from bytes to a checked record, on one core, over the samples and, where they
// are there, over the published documents beside the project. Run with `npm run bench`; prints one line a group of
// files: processor time (user), which other work on the machine disturbs least: the minimum and the median of the runs,
// and pages a second. Where pdftotext and python's pdfplumber are installed, their times on the same files stand beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { check, extract, readDocument } from '../../dist/index.js';

const root = resolve(import.meta.dirname, '../..');
const runs = Number(process.env.BENCH_RUNS ?? 3);
/** Every how manyth file: pdfplumber takes its time. */
const every = Number(process.env.BENCH_EVERY ?? 1);
const python = process.env.BENCH_PYTHON ?? 'python3';
const folders = [join(root, 'samples'), resolve(root, '../shared/corpus/published')].filter((folder) => existsSync(folder));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const clock = async (work) => {
  const start = process.cpuUsage();
  const result = await work();
  return [process.cpuUsage(start).user / 1000, result];
};

/** Milliseconds for reading, for the whole way, and the pages (0 where a form has none). */
async function once(files) {
  const sum = { read: 0, whole: 0, pages: 0, documents: 0 };
  for (const { name, bytes } of files) {
    const [read, outcome] = await clock(() => readDocument(bytes, { name }));
    if (!outcome.ok) continue;
    const [rest] = await clock(() => {
      const record = extract(outcome.value);
      return record.ok ? check(record.value) : null;
    });
    sum.read += read;
    sum.whole += read + rest;
    sum.pages += outcome.value.document.pages ?? 0;
    sum.documents++;
  }
  return sum;
}

const PLUMBER = `
import logging, sys, pdfplumber
logging.disable(logging.CRITICAL)
for path in sys.argv[1:]:
    try:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_tables()
    except Exception:
        pass
`;

/** User time in milliseconds of other programs on the same files; null where they are not installed. */
const others = {
  'pdftotext -layout': (paths) =>
    spawnSync('pdftotext', ['-v']).error
      ? null
      : userTime('for f in "$@"; do pdftotext -layout "$f" - >/dev/null 2>&1; done', paths),
  'pdfplumber (tables)': (paths) =>
    spawnSync(python, ['-c', 'import pdfplumber']).status === 0
      ? userTime(`"${python}" -c "$PLUMBER" "$@" >/dev/null 2>&1`, paths)
      : null,
};

/** User time of all that `command` starts, as the shell counts it. */
function userTime(command, paths) {
  const { stdout } = spawnSync('bash', ['-c', `${command}; times`, 'bench', ...paths], {
    encoding: 'utf8',
    env: { ...process.env, PLUMBER },
  });
  const [, minutes, seconds] = /(\d+)m([\d.]+)s/.exec(stdout.trim().split('\n').at(-1)) ?? [];
  return minutes === undefined ? null : (Number(minutes) * 60 + Number(seconds)) * 1000;
}

for (const folder of folders) {
  const groups = Map.groupBy?.(readdirSync(folder), extname) ?? groupBy(readdirSync(folder), extname);
  for (const [ending, all] of groups) {
    if (ending === '.md' || ending === '' || ending.startsWith('.git')) continue;
    const names = all.filter((_, i) => i % every === 0);
    const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await once(files));
    const { documents, pages } = results[0];
    if (documents === 0) continue;
    const per = pages > 0 ? pages : documents;
    const unit = pages > 0 ? 'page' : 'document';
    const of = (key) => results.map((result) => result[key] / per);
    const rate = (ms) => `${(1000 / ms).toFixed(0)} ${unit}s a second`;
    const line = [`${folder.split(/[\\/]/).at(-1)} ${ending}: ${documents} documents${pages > 0 ? `, ${pages} pages` : ''}`];
    for (const key of ['read', 'whole'])
      line.push(
        `${key} ${Math.min(...of(key)).toFixed(2)} (median ${median(of(key)).toFixed(2)}) ms a ${unit}, ${rate(Math.min(...of(key)))}`,
      );
    if (ending === '.pdf')
      for (const [name, time] of Object.entries(others)) {
        const took = time(names.map((file) => join(folder, file)));
        line.push(took === null ? `${name} is not installed` : `${name} ${(took / per).toFixed(2)} ms a page, ${rate(took / per)}`);
      }
    console.log(line.join(' · '));
  }
}
console.log(`memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the most`);

function groupBy(values, key) {
  const groups = new Map();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
