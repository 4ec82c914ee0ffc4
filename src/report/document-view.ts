import { uncapturedFigures } from '../pipeline/index.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Locator } from '../shared/locator.js';
import { type OriginalOptions, originalView } from './original/original-view.js';
import type { DocumentReviews } from './reviews.js';
import { uncapturedCells } from './uncaptured-cells.js';
import type { DocumentView, UncapturedView } from './view.js';

/** Everything that the page of a document shows. Pictures of its pages are written into the folder of the report. */
export async function documentView(
  record: DocumentRecord,
  { reviews, across }: DocumentReviews,
  options: OriginalOptions,
): Promise<DocumentView> {
  const uncaptured = [...uncapturedProse(record), ...uncapturedCells(record)].sort(
    (a, b) => (a.locator.block ?? 0) - (b.locator.block ?? 0),
  );
  const { original, boxes } = await originalView(record, rangesOf(record, uncaptured, across), options);
  return { record, original, boxes, uncaptured, reviews, across };
}

function uncapturedProse(record: DocumentRecord): UncapturedView[] {
  return uncapturedFigures(record).map(({ block, start, end, printed, context, section }) => {
    const locator = { ...record.blocks[block]!.locator, block, start, end };
    return { printed, context, section, locator };
  });
}

/** Every range of text that something leads to. */
const rangesOf = (
  record: DocumentRecord,
  uncaptured: readonly UncapturedView[],
  across: DocumentReviews['across'],
): Locator[] => [
  ...record.facts.map(({ locator }) => locator),
  ...record.findings.flatMap(({ evidence }) => evidence.map(({ locator }) => locator)),
  ...across.flatMap(({ evidence }) =>
    evidence.filter((one) => one.document_id === record.document_id).map(({ locator }) => locator),
  ),
  ...uncaptured.map(({ locator }) => locator),
];
