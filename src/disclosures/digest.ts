import { sha256 } from '../shared/hash.js';
import { comparable, oneLine, squash } from '../shared/text.js';
import { REVISION_WORDS, SUPERIOR_FIELD } from '../vocabulary/entity-names.js';
import { coverageOf, coverageOfBody } from './coverage.js';
import { figuresOf, linesOf, principalOf } from './figures.js';
import { ownParagraphs } from './paragraphs.js';
import { datedIn } from './stated-date.js';
import type { BodyDigest, DigestHeadline, Digestible, DocumentDigest, ReportedBody, Words } from './types.js';
import { unitNames } from './unit-names.js';

/** The figures of a body of a record, one a measure; of the body that discloses where a document tells none apart. */
export type HeadlinesOf = (body: string | null) => readonly DigestHeadline[];

/** What is kept of a record to compare its document with others. Pure. */
export function digestOf(record: Digestible, headlinesOf: HeadlinesOf): DocumentDigest {
  const bodies = bodiesOf(record, headlinesOf);
  return {
    document_id: record.document_id,
    path: record.source.path,
    format: record.source.format,
    title: record.title,
    kind: record.kind,
    year: record.fiscal_year,
    entity: record.entity,
    superior: superiorOf(record),
    institutions: unitNames(record),
    reported: reportedIn(record, bodies),
    dated: datedIn(record),
    revision: revisionOf(record),
    coverage: coverageOf(record),
    content: contentOf(record),
    figures: figuresOf(record),
    lines: linesOf(record),
    headlines: headlinesOf(principalOf(record)),
    bodies,
    paragraphs: ownParagraphs(record),
  };
}

const othersIn = ({ reporting_entities }: Digestible) =>
  reporting_entities.filter(({ principal }) => !principal);

const bodiesOf = (record: Digestible, headlinesOf: HeadlinesOf): readonly BodyDigest[] =>
  othersIn(record)
    .map(
      ({ id, blocks }): BodyDigest => ({
        id,
        part: blocks !== null,
        coverage: coverageOfBody(record, id),
        figures: figuresOf(record, id),
        lines: linesOf(record, id),
        headlines: headlinesOf(id),
      }),
    )
    .filter(
      ({ coverage, figures, headlines }) => coverage.length > 0 && figures.length + headlines.length > 0,
    );

function reportedIn(record: Digestible, bodies: readonly BodyDigest[]): readonly ReportedBody[] {
  const stating = new Set(bodies.map(({ id }) => id));
  return othersIn(record).map(({ id, name, level, locator }) => ({
    id,
    printed: name,
    locator: locator ?? {},
    level,
    states: stating.has(id),
  }));
}

/** Blocks at the head of a document, where a cover names the body above. */
const HEAD_BLOCKS = 12;

function superiorOf({ blocks }: Digestible): Words | null {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    if (block.kind !== 'paragraph' || block.text.length > 80) continue;
    const name = SUPERIOR_FIELD.exec(comparable(block.text))?.[1];
    if (name) return { printed: name, locator: block.locator };
  }
  return null;
}

/** Words of a revision in the lines that make up the title: behind it, 更新 may be anybody's computers. */
function revisionOf({ title, blocks }: Digestible): Words | null {
  const words = squash(title ?? '');
  if (words === '') return null;
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    if (block.kind !== 'paragraph' || block.text.length > 80) continue;
    const own = squash(block.text);
    const match = REVISION_WORDS.exec(own);
    if (match && (words.includes(own) || own.length <= 20))
      return { printed: oneLine(block.text), locator: block.locator };
  }
  return null;
}

/** Hash of everything printed, in order, the same for a page and a Word file with the same words. */
const contentOf = ({ blocks }: Digestible): string =>
  sha256(
    blocks
      .map((block) =>
        block.kind === 'paragraph'
          ? squash(block.text)
          : block.cells.map((cell) => squash(cell[4])).join('|'),
      )
      .filter((text) => text !== '')
      .join('\n'),
  ).slice(0, 16);
