import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { bodiesOf } from '../compare/bodies.js';
import { readDirectory } from '../compare/directory.js';
import type { ComparedDocument, Observation } from '../compare/types.js';
import { outputPaths, recordIds } from '../pipeline/output-folder.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Ledger } from '../schema/ledger.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { dataScript } from './data/script.js';
import { writeDocumentPage } from './document-page.js';
import { prepareReport, removeStale } from './folder.js';
import { type DocumentRow, documentRow, type FindingRow, findingRow, type UnreadRow } from './index-view.js';
import { listedFindings, reviewsByDocument } from './reviews.js';
import { vocabularyView } from './vocabulary.js';
import { writeIndex } from './write-index.js';

/** How a report is made. */
export interface ReportOptions {
  /** Folder that paths start from. Default: the working folder. */
  readonly cwd?: string;
  /** Further folders in which the originals may lie under the paths of their records. */
  readonly sources?: readonly string[];
  /** False leaves the pages of PDFs undrawn: smaller and quicker, with the text as it was read. Default: true. */
  readonly pictures?: boolean;
  /** Most pages drawn of one document. Default: 400. */
  readonly pages?: number;
  /** Stops between two documents; `writeReport` then throws the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onDocument?: (record: DocumentRecord, done: number, total: number) => void;
}

/** What a report came to. */
export interface ReportResult {
  /** The page to open. */
  readonly index: string;
  readonly documents: number;
  /** Pages that had to be made; those of an earlier report that still hold are kept. */
  readonly made: number;
}

const MOST_PAGES = 400;

/**
 * Writes `report/` into the output folder of a run: a page for every document, and an index over all. It opens from a
 * disk, without a network. Throws `OutputError` when it cannot be written.
 *
 * @example
 * const { index } = await writeReport('output');
 */
export async function writeReport(out: string, options: ReportOptions = {}): Promise<ReportResult> {
  const { cwd = process.cwd(), signal, pictures = true, pages = MOST_PAGES } = options;
  const paths = outputPaths(resolve(cwd, out));
  const folder = join(resolve(cwd, out), 'report');
  const sources = [
    ...(options.sources ?? []).map((one) => resolve(cwd, one)),
    cwd,
    dirname(resolve(cwd, out)),
  ];
  const ids = await recordIds(paths);
  const directory = await readDirectory(paths);
  const reviews = await reviewsByDocument(listedFindings(paths.findingsJson));
  await prepareReport(folder);
  await removeStale(folder, new Set(ids));
  await writeAtomically(join(folder, 'assets/vocabulary.js'), dataScript('vocabulary', vocabularyView()));
  const documents: DocumentRow[] = [];
  const units: ComparedDocument[] = [];
  const observations = new Map<string, Observation[]>();
  let made = 0;
  for (const id of ids) {
    signal?.throwIfAborted();
    const json = await readFile(join(paths.documents, `${id}.json`), 'utf8');
    const record = JSON.parse(json) as DocumentRecord;
    const own = reviews.get(id) ?? { reviews: {}, across: [] };
    const page = await writeDocumentPage(record, json, own, { folder, sources, pictures, pages });
    if (page.made) made++;
    const [whole, ...apart] = bodiesOf(record, directory);
    documents.push(documentRow(record, whole!.document, page.uncaptured));
    units.push(...apart.map(({ document }) => document));
    for (const one of [whole!, ...apart].flatMap((body) => body.observations)) {
      const all = observations.get(one.measure);
      if (all) all.push(one);
      else observations.set(one.measure, [one]);
    }
    options.onDocument?.(record, documents.length, ids.length);
  }
  const findings: FindingRow[] = [];
  for await (const finding of listedFindings(paths.findingsJson)) findings.push(findingRow(finding));
  await writeIndex(folder, {
    documents,
    units,
    findings,
    observations,
    unread: await unreadInputs(paths.ledger),
  });
  return { index: join(folder, 'index.html'), documents: documents.length, made };
}

/** Inputs of the run that gave no record, from its ledger; none where there is no ledger. */
async function unreadInputs(path: string): Promise<UnreadRow[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return [];
  const { entries } = JSON.parse(text) as Ledger;
  return entries.flatMap(({ status, path: input, error }) =>
    status === 'failed' && error ? [{ path: input, ...error }] : [],
  );
}
