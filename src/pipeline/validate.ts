import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { DATASET_TABLES } from '../dataset/index.js';
import { documentSchema } from '../schema/document.js';
import { findingsListSchema } from '../schema/findings-list.js';
import { ledgerSchema } from '../schema/ledger.js';
import { sha256 } from '../shared/hash.js';
import { outputPaths } from './output-folder.js';
import { unresolvedPlaces } from './resolve-record.js';

/** Something wrong with a file of an output folder. */
export interface ValidationProblem {
  /** Path inside the output folder, with forward slashes. */
  readonly file: string;
  readonly problem: string;
}

/** What came of looking through an output folder. */
export interface ValidationReport {
  readonly files: number;
  readonly problems: readonly ValidationProblem[];
}

/**
 * Checks everything a run wrote: each file against its schema, every locator against the blocks of its record, quotes
 * against the print, the ledger against the records, the tables against `datapackage.json`. Files that cannot be read
 * are problems, not exceptions.
 */
export async function validateOutput(out: string): Promise<ValidationReport> {
  const paths = outputPaths(out);
  const problems: ValidationProblem[] = [];
  let files = 0;
  const report = (file: string) => (problem: string) => problems.push({ file, problem });
  const parse = async <T>(file: string, path: string, schema: z.ZodType<T>): Promise<T | null> => {
    files++;
    const json = await readJson(path, report(file));
    if (json === undefined) return null;
    const result = schema.safeParse(json);
    if (result.success) return result.data;
    for (const issue of result.error.issues) report(file)(`${issue.path.join('.')}: ${issue.message}`);
    return null;
  };

  const names = (await readdir(paths.documents).catch(() => [])).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    const file = `documents/${name}`;
    const record = await parse(file, join(paths.documents, name), documentSchema);
    if (!record) continue;
    if (`${record.document_id}.json` !== name) report(file)(`it holds the record of ${record.document_id}`);
    for (const { path, problem } of unresolvedPlaces(record)) report(file)(`${path}: ${problem}`);
  }
  const known = new Set(names);
  const ledger = await parse('run.json', paths.ledger, ledgerSchema);
  for (const entry of ledger?.entries ?? [])
    if (entry.counts && !known.has(`${entry.document_id}.json`))
      report('run.json')(`the record of ${entry.path} is missing`);
  const findings = await parse('findings.json', paths.findingsJson, findingsListSchema);
  for (const finding of findings?.findings ?? [])
    if (!known.has(`${finding.document_id}.json`))
      report('findings.json')(`finding ${finding.id} is of a document that is not there`);
  files += await validateDataset(paths.dataset, report);
  return { files, problems };
}

async function readJson(path: string, report: (problem: string) => void): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    report(error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read');
    return undefined;
  }
}

/** The little of a descriptor that is compared. */
interface Resource {
  readonly path?: string;
  readonly hash?: string;
}

async function validateDataset(
  folder: string,
  report: (file: string) => (problem: string) => void,
): Promise<number> {
  const descriptor = await readJson(join(folder, 'datapackage.json'), report('dataset/datapackage.json'));
  const { resources = [] } = (descriptor ?? {}) as { readonly resources?: readonly Resource[] };
  for (const { name, columns } of DATASET_TABLES) {
    const file = `dataset/${name}.csv`;
    const text = await readFile(join(folder, `${name}.csv`), 'utf8').catch(() => null);
    if (text === null) {
      report(file)('it cannot be read');
      continue;
    }
    const header = text.slice(0, text.indexOf('\n'));
    if (header !== columns.map((column) => column.name).join(','))
      report(file)('its header is not that of the codebook');
    const stated = resources.find(({ path }) => path === `${name}.csv`)?.hash;
    if (stated !== `sha256:${sha256(text)}`)
      report(file)('it is not the file that datapackage.json describes');
  }
  return DATASET_TABLES.length + 1;
}
