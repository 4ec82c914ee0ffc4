import { dirname } from 'node:path';
import {
  type AcrossItem,
  beginAcrossPiece,
  type DatasetPiece,
  type TablePiece,
  writeDataset,
} from '../../dataset/index.js';
import { type Collected, DisclosureCollector } from '../../disclosures/index.js';
import {
  beginFindings,
  type DecisionInput,
  type Decisions,
  decided,
  decisionsOf,
  type FindingsSummary,
} from '../../findings/index.js';
import { SCHEMA_VERSION } from '../../schema/common.js';
import type { ListedFinding } from '../../schema/findings-list.js';
import { writeAtomically } from '../../shared/atomic-write.js';
import { toJson } from '../../shared/json.js';
import { Opened } from '../../shared/opened.js';
import type { OutputFolder } from '../output-folder.js';
import { beginDisclosures, type DisclosuresFile } from './disclosures-file.js';
import type { FinishWork } from './jobs.js';
import { acrossPiecesOf, piecesOf } from './pieces.js';

/** What besides the records goes into what is made from all of them, and who does the work. */
export interface FinishOptions {
  readonly signal?: AbortSignal | undefined;
  readonly decisions?: DecisionInput | undefined;
  readonly finish: FinishWork;
  /** Parts of the work that are done at a time. */
  readonly concurrency: number;
}

/**
 * Writes everything that is made from all records together: entities, disclosures, dataset and lists of findings. Goes
 * once over the records of `ids` (ascending) as they stand on the disk. What is made of each record by itself is made in
 * pieces, by others; here the pieces are put together, and what needs all of them is done.
 */
export async function finish(
  paths: OutputFolder,
  ids: readonly string[],
  options: FinishOptions,
): Promise<FindingsSummary> {
  const opened = new Opened();
  try {
    return await write(paths, ids, options, opened);
  } catch (error) {
    // Who stops the run ends the processes too, and what they had in hand fails.
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await opened.release();
  }
}

async function write(
  paths: OutputFolder,
  ids: readonly string[],
  options: FinishOptions,
  opened: Opened,
): Promise<FindingsSummary> {
  const { signal } = options;
  const review = decisionsOf(options.decisions);
  const pathOf = new Map<string, string>();
  const findings = opened.keep(await beginFindings(paths, (id) => pathOf.get(id) ?? id), (it) =>
    it.discard(),
  );
  const collector = opened.keep(await DisclosureCollector.open(dirname(paths.disclosures)), (it) =>
    it.close(),
  );
  const file = opened.keep(await beginDisclosures(paths.disclosures), (it) => it.discard());
  // Few: those that a person has looked at.
  const reviewed: ListedFinding[] = [];
  const list = async (finding: ListedFinding): Promise<void> => {
    if (finding.suppressed || finding.responses.length > 0) reviewed.push(finding);
    await findings.add(finding);
  };
  async function* pieces(): AsyncGenerator<DatasetPiece> {
    for await (const piece of piecesOf(paths, ids, options)) {
      signal?.throwIfAborted();
      for (const finding of piece.findings) await list(decided(finding, review));
      for (const digest of piece.digests) {
        pathOf.set(digest.head.document_id, digest.head.path);
        await collector.add(digest);
      }
      yield piece.dataset;
    }
  }
  await writeDataset(paths.dataset, pieces(), {
    across: () => acrossPieces(paths, collector.collected(), { ...options, review, list, reviewed, file }),
    makeWorkbook: (sources) => options.finish({ kind: 'workbook', sources }),
  });
  signal?.throwIfAborted();
  return findings.commit(review.rest());
}

interface Tools extends FinishOptions {
  readonly review: Decisions;
  readonly list: (finding: ListedFinding) => Promise<void>;
  /** Findings listed so far that were set aside or answered. */
  readonly reviewed: readonly ListedFinding[];
  readonly file: DisclosuresFile;
}

/** Rows of what is not made in pieces by others that are encoded at a time. */
const ROWS = 5_000;

/** Entities, then disclosures with what became of the rules across documents; written out as they are given on. */
async function* acrossPieces(
  paths: OutputFolder,
  { entities, unplaced, batches }: Collected,
  { file, list, reviewed, ...tools }: Tools,
): AsyncGenerator<readonly TablePiece[]> {
  await writeAtomically(paths.entities, toJson({ schema_version: SCHEMA_VERSION, ...entities }));
  yield* inPieces([
    ...entities.entities.map((entity) => ({ kind: 'entity', entity }) as const),
    ...entities.relations.map((relation) => ({ kind: 'relation', relation }) as const),
  ]);
  for await (const { tables, disclosures, findings } of acrossPiecesOf(batches(), tools)) {
    tools.signal?.throwIfAborted();
    for (const finding of findings) await list(decided(finding, tools.review));
    for (const disclosure of disclosures) await file.add(disclosure);
    yield tables;
  }
  yield* inPieces(reviewed.map((finding) => ({ kind: 'reviewed', finding })));
  await file.commit(unplaced);
}

function* inPieces(items: readonly AcrossItem[]): Generator<readonly TablePiece[]> {
  const piece = beginAcrossPiece();
  for (const item of items) {
    piece.add(item);
    if (piece.rows() >= ROWS) yield piece.take();
  }
  yield piece.take();
}
