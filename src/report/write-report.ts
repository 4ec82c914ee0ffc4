import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readDirectory } from '../compare/directory.js';
import type { Observation } from '../compare/types.js';
import { outputPaths, recordIds } from '../pipeline/output-folder.js';
import type { Ledger } from '../schema/ledger.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { fromJson } from '../shared/json.js';
import { childCrew, ownCrew } from './crew/crew.js';
import type { PageJob, PageMade } from './crew/job.js';
import { dataScript } from './data/script.js';
import { prepareReport, removeStale } from './folder.js';
import { type FindingRow, findingRow, type UnreadRow } from './index-view.js';
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
  /** Processes that make pages; 0 makes them in this process. Default: one for each core. */
  readonly jobs?: number;
  /** Stops between two documents; `writeReport` then throws the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onDocument?: (path: string, done: number, total: number) => void;
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
  const { cwd = process.cwd(), pictures = true, pages = MOST_PAGES } = options;
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
  const made = await makePages(
    folder,
    ids.map((id) => ({
      kind: 'page' as const,
      id,
      documents: paths.documents,
      reviews: reviews.get(id) ?? { reviews: {}, across: [] },
      directory: directory.part(id),
      options: { folder, sources, pictures, drawable: true, pages },
    })),
    options,
  );
  const documents = made.map(({ row }) => row);
  const units = made.flatMap((page) => page.units);
  const observations = new Map<string, Observation[]>();
  for (const one of made.flatMap((page) => page.observations)) {
    const all = observations.get(one.measure);
    if (all) all.push(one);
    else observations.set(one.measure, [one]);
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
  return {
    index: join(folder, 'index.html'),
    documents: documents.length,
    made: made.filter((page) => page.made).length,
  };
}

/** Makes pages, several at a time; what comes of them stands in the order of the jobs. */
async function makePages(
  folder: string,
  pages: readonly PageJob[],
  { jobs = availableParallelism(), signal, onDocument }: ReportOptions,
): Promise<readonly PageMade[]> {
  const crew = jobs === 0 ? ownCrew() : childCrew(folder);
  const made: PageMade[] = [];
  let done = 0;
  const waiting = pages.entries();
  const lane = async (): Promise<void> => {
    for (const [index, job] of waiting) {
      signal?.throwIfAborted();
      const page = await crew.make(job);
      made[index] = page;
      onDocument?.(page.row.path, ++done, pages.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, jobs) }, lane));
  } finally {
    await crew.close();
  }
  return made;
}

/** Inputs of the run that gave no record, from its ledger; none where there is no ledger. */
async function unreadInputs(path: string): Promise<UnreadRow[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return [];
  const { entries } = fromJson(text, 'run.json') as Ledger;
  return entries.flatMap(({ status, path: input, error }) =>
    status === 'failed' && error ? [{ path: input, ...error }] : [],
  );
}
