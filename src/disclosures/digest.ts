import { sha256 } from '../shared/hash.js';
import { comparable, oneLine, squash } from '../shared/text.js';
import { REVISION_WORDS, SUPERIOR_FIELD } from '../vocabulary/entity-names.js';
import { coverageOf } from './coverage.js';
import { figuresOf, linesOf } from './figures.js';
import { ownParagraphs } from './paragraphs.js';
import { datedIn } from './stated-date.js';
import type { Digestible, DocumentDigest, Words } from './types.js';
import { unitNames } from './unit-names.js';

/** What is kept of a record to compare its document with others. Pure. */
export const digestOf = (record: Digestible): DocumentDigest => ({
  document_id: record.document_id,
  path: record.source.path,
  format: record.source.format,
  title: record.title,
  kind: record.kind,
  year: record.fiscal_year,
  entity: record.entity,
  superior: superiorOf(record),
  institutions: unitNames(record),
  reported: reportedIn(record),
  dated: datedIn(record),
  revision: revisionOf(record),
  coverage: coverageOf(record),
  content: contentOf(record),
  figures: figuresOf(record),
  lines: linesOf(record),
  paragraphs: ownParagraphs(record),
});

const reportedIn = ({ reporting_entities }: Digestible): readonly Words[] =>
  reporting_entities
    .filter(({ principal }) => !principal)
    .map(({ name, locator }) => ({ printed: name, locator: locator ?? {} }));

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
