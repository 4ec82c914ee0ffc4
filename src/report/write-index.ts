import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComparedDocument, Observation } from '../compare/types.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { makeFolder } from '../shared/make-folder.js';
import { VERSION } from '../shared/version.js';
import { dataScript } from './data/script.js';
import type { DocumentRow, FindingRow, UnreadRow } from './index-view.js';
import { measureFile } from './measure-file.js';
import { shell } from './shell.js';

/** Findings in one script of data. */
const PART = 2_000;

/** Everything that the index is made of. */
export interface IndexParts {
  readonly documents: readonly DocumentRow[];
  readonly units: readonly ComparedDocument[];
  readonly findings: readonly FindingRow[];
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly unread: readonly UnreadRow[];
}

/** Writes the page over all documents, with what it loads at once and what it loads on demand. */
export async function writeIndex(folder: string, parts: IndexParts): Promise<void> {
  const { documents, units, findings, observations, unread } = parts;
  const count = Math.ceil(findings.length / PART);
  for (let part = 0; part < count; part++) {
    const rows = findings.slice(part * PART, (part + 1) * PART);
    await writeAtomically(join(folder, `data/findings-${part}.js`), dataScript(`findings-${part}`, rows));
  }
  await writeMeasures(folder, observations);
  const measures = [...observations].map(([key, all]) => ({
    key,
    documents: all.filter(({ role }) => role !== 'change').length,
  }));
  const view = { version: VERSION, documents, units, unread, findings: count, measures };
  await writeAtomically(join(folder, 'data/index.js'), dataScript('index', view));
  const page = shell({
    up: '',
    title: 'Gongkai 公开',
    styles: ['assets/explorer.css'],
    scripts: ['assets/vocabulary.js', 'data/index.js', 'assets/explorer.js'],
  });
  await writeAtomically(join(folder, 'index.html'), page);
}

async function writeMeasures(
  folder: string,
  observations: ReadonlyMap<string, readonly Observation[]>,
): Promise<void> {
  const target = join(folder, 'data/measures');
  await makeFolder(target);
  const names = new Set<string>();
  for (const [key, all] of observations) {
    const name = measureFile(key);
    names.add(name);
    await writeAtomically(join(target, name), dataScript(`measure:${key}`, all));
  }
  for (const name of await readdir(target)) if (!names.has(name)) await rm(join(target, name));
}
