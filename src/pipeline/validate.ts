import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { rowProblems } from '../dataset/files/check-rows.js';
import { ACROSS_TABLES, DATASET_TABLES } from '../dataset/index.js';
import { disclosuresListSchema } from '../schema/disclosures-list.js';
import { documentSchema } from '../schema/document.js';
import { entitiesListSchema } from '../schema/entities-list.js';
import { type FindingsList, findingsListSchema, type ListedFinding } from '../schema/findings-list.js';
import { ledgerSchema } from '../schema/ledger.js';
import { sha256 } from '../shared/hash.js';
import { outputPaths } from './output-folder.js';
import { standsThere, unresolvedPlaces } from './resolve-record.js';

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
 * against the print, the ledger against the records, the tables against `datapackage.json` and their rows against it. Files that cannot be read
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

  const findings = await parse('findings.json', paths.findingsJson, findingsListSchema);
  const across = evidenceByDocument(findings);
  const names = (await readdir(paths.documents).catch(() => [])).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    const file = `documents/${name}`;
    const record = await parse(file, join(paths.documents, name), documentSchema);
    if (!record) continue;
    if (`${record.document_id}.json` !== name) report(file)(`it holds the record of ${record.document_id}`);
    for (const { path, problem } of unresolvedPlaces(record)) report(file)(`${path}: ${problem}`);
    for (const { finding, evidence } of across.get(record.document_id) ?? [])
      if (!standsThere(record, evidence))
        report('findings.json')(`${finding}: “${evidence.printed}” does not stand where ${file} has it`);
  }
  const known = new Set(names);
  const ledger = await parse('run.json', paths.ledger, ledgerSchema);
  for (const entry of ledger?.entries ?? [])
    if (entry.counts && !known.has(`${entry.document_id}.json`))
      report('run.json')(`the record of ${entry.path} is missing`);
  for (const finding of findings?.findings ?? [])
    for (const id of new Set([finding.document_id, ...finding.evidence.map((e) => e.document_id)]))
      if (!known.has(`${id}.json`))
        report('findings.json')(`finding ${finding.id} is of a document that is not there`);
  const entities = await parse('entities.json', paths.entities, entitiesListSchema);
  const ids = new Set(entities?.entities.map(({ id }) => id));
  for (const { department, unit } of entities?.relations ?? [])
    for (const id of [department, unit])
      if (!ids.has(id)) report('entities.json')(`the entity ${id} of a relation is missing`);
  const disclosures = await parse('disclosures.json', paths.disclosures, disclosuresListSchema);
  for (const { id, entity, documents, within } of disclosures?.disclosures ?? []) {
    if (!ids.has(entity)) report('disclosures.json')(`the entity of ${id} is missing`);
    for (const { document_id } of [...documents, ...within])
      if (!known.has(`${document_id}.json`))
        report('disclosures.json')(`a document of ${id} is not there: ${document_id}`);
  }
  files += await validateDataset(paths.dataset, report);
  return { files, problems };
}

interface PlacedEvidence {
  readonly finding: string;
  readonly evidence: ListedFinding['evidence'][number];
}

/** Evidence of findings across documents by the document that it stands in; that of a record is checked with it. */
function evidenceByDocument(findings: FindingsList | null): ReadonlyMap<string, readonly PlacedEvidence[]> {
  const byDocument = new Map<string, PlacedEvidence[]>();
  for (const { id, disclosure, evidence: all } of findings?.findings ?? [])
    for (const evidence of disclosure === null ? [] : all) {
      const own = byDocument.get(evidence.document_id) ?? [];
      byDocument.set(evidence.document_id, own);
      own.push({ finding: id, evidence });
    }
  return byDocument;
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
  for (const { name, columns, key } of [...DATASET_TABLES, ...ACROSS_TABLES]) {
    const file = `dataset/${name}.csv`;
    const text = await readFile(join(folder, `${name}.csv`), 'utf8').catch(() => null);
    if (text === null) {
      report(file)('it cannot be read');
      continue;
    }
    const header = text.slice(0, text.indexOf('\n'));
    if (header !== columns.map((column) => column.name).join(','))
      report(file)('its header is not that of the codebook');
    else for (const problem of await rowProblems(text, { columns, key })) report(file)(problem);
    const stated = resources.find(({ path }) => path === `${name}.csv`)?.hash;
    if (stated !== `sha256:${sha256(text)}`)
      report(file)('it is not the file that datapackage.json describes');
  }
  return DATASET_TABLES.length + ACROSS_TABLES.length + 1;
}
