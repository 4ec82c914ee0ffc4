// Times reading alone and the whole way from bytes to a checked record, on one core, over the samples and, where they
// are there, over the published documents beside the project. Run with `npm run bench`; prints one line a group of
// files: the minimum and the median of the runs. With pdftotext installed its time on the same files stands beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { check, extract, readDocument } from '../../dist/index.js';

const root = resolve(import.meta.dirname, '../..');
const runs = Number(process.env.BENCH_RUNS ?? 3);
const folders = [join(root, 'samples'), resolve(root, '../shared/corpus/published')].filter((folder) => existsSync(folder));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const clock = async (work) => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
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

function pdftotext(paths) {
  if (spawnSync('pdftotext', ['-v']).error) return null;
  const start = performance.now();
  for (const path of paths) spawnSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 28 });
  return performance.now() - start;
}

for (const folder of folders) {
  const groups = Map.groupBy?.(readdirSync(folder), extname) ?? groupBy(readdirSync(folder), extname);
  for (const [ending, names] of groups) {
    if (ending === '.md' || ending === '' || ending.startsWith('.git')) continue;
    const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await once(files));
    const { documents, pages } = results[0];
    if (documents === 0) continue;
    const per = pages > 0 ? pages : documents;
    const of = (key) => results.map((result) => result[key] / per);
    const line = [`${folder.split(/[\\/]/).at(-1)} ${ending}: ${documents} documents${pages > 0 ? `, ${pages} pages` : ''}`];
    for (const key of ['read', 'whole'])
      line.push(`${key} ${Math.min(...of(key)).toFixed(2)} (median ${median(of(key)).toFixed(2)}) ms a ${pages > 0 ? 'page' : 'document'}`);
    const other = ending === '.pdf' ? pdftotext(names.map((name) => join(folder, name))) : null;
    if (other !== null) line.push(`pdftotext -layout ${(other / per).toFixed(2)} ms a page`);
    console.log(line.join(' · '));
  }
}
console.log(`memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the most`);

function groupBy(values, key) {
  const groups = new Map();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
