import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRecord } from '../schema/document.js';
import { removeTemporaries, writeAtomically } from '../shared/atomic-write.js';
import { fromJson } from '../shared/json.js';
import { makeFolder } from '../shared/make-folder.js';
import { OutputError } from '../shared/output-error.js';

const RECORD_NAME = /^([0-9a-f]{16})\.json$/;

/** Where a run writes. */
export interface OutputFolder {
  readonly documents: string;
  readonly dataset: string;
  readonly ledger: string;
  readonly findingsJson: string;
  readonly findingsCsv: string;
  readonly findingsSarif: string;
  readonly findingsText: string;
  readonly entities: string;
  readonly disclosures: string;
  /** What the next run needs to know of this one: journal, locks, what was made of which records. */
  readonly state: string;
  readonly locks: string;
}

/** Paths of an output folder; nothing is touched. */
export const outputPaths = (out: string): OutputFolder => ({
  documents: join(out, 'documents'),
  dataset: join(out, 'dataset'),
  ledger: join(out, 'run.json'),
  findingsJson: join(out, 'findings.json'),
  findingsCsv: join(out, 'findings.csv'),
  findingsSarif: join(out, 'findings.sarif'),
  findingsText: join(out, 'findings.txt'),
  entities: join(out, 'entities.json'),
  disclosures: join(out, 'disclosures.json'),
  state: join(out, '.gongkai'),
  locks: join(out, '.gongkai', 'locks'),
});

/** Makes the folders of an output. Throws `OutputError` when the system refuses. */
export async function makeOutput(out: string): Promise<OutputFolder> {
  const paths = outputPaths(out);
  try {
    for (const folder of [paths.documents, paths.dataset, paths.locks]) await makeFolder(folder);
  } catch (error) {
    throw OutputError.from(error, out);
  }
  return paths;
}

/**
 * Makes an output folder ready for a run that has it for itself. The ledger of an earlier run goes first: it is written
 * last, so a folder without one holds a run that did not finish. What a killed run left half-written goes too.
 */
export async function clearOutput(out: string, paths: OutputFolder): Promise<void> {
  await rm(paths.ledger, { force: true }).catch((error: unknown) => {
    throw OutputError.from(error, paths.ledger);
  });
  for (const folder of [out, paths.documents, paths.dataset, paths.state]) await removeTemporaries(folder);
}

/** Path of the record of a document. */
export const recordPath = (paths: OutputFolder, id: string): string => join(paths.documents, `${id}.json`);

/** Writes the record of a document, which is given as its file is to hold it. */
export const writeRecord = (paths: OutputFolder, id: string, json: Uint8Array): Promise<void> =>
  writeAtomically(recordPath(paths, id), json);

/**
 * Removes records of earlier runs, so that `documents/` and the tables made from it speak of the same inputs. Only files
 * that this program wrote go: named after the id that stands at their beginning.
 */
export async function removeStaleRecords(paths: OutputFolder, current: ReadonlySet<string>): Promise<void> {
  for (const id of await recordIds(paths)) {
    if (current.has(id)) continue;
    const path = join(paths.documents, `${id}.json`);
    if (!(await isRecord(path, id))) continue;
    await rm(path).catch((error: unknown) => {
      throw OutputError.from(error, path);
    });
  }
}

/** Ids of the files in `documents/` that are named like records, ascending. */
export async function recordIds(paths: OutputFolder): Promise<readonly string[]> {
  return (await readdir(paths.documents)).flatMap((name) => RECORD_NAME.exec(name)?.[1] ?? []).sort();
}

/** The record of a document as it was written. Throws `OutputError` where it was damaged. */
export async function readRecord(paths: OutputFolder, id: string): Promise<DocumentRecord> {
  const text = await readFile(recordPath(paths, id), 'utf8');
  return fromJson(text, `documents/${id}.json`) as DocumentRecord;
}

/** The records of `ids`, one at a time. Throws as `readRecord` does. */
export async function* readRecords(
  paths: OutputFolder,
  ids: readonly string[],
): AsyncGenerator<DocumentRecord> {
  for (const id of ids) yield readRecord(paths, id);
}

async function isRecord(path: string, id: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return new RegExp(`^\\{\\s*"schema_version": "[^"]*",\\s*"document_id": "${id}"`).test(
      buffer.toString('utf8', 0, bytesRead),
    );
  } finally {
    await handle.close();
  }
}
