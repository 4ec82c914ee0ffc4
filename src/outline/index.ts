import { locate, type Paragraph, type SourceDocument } from '../document/model.js';
import type { Section, SectionKind } from '../schema/section.js';
import type { Note } from '../shared/note.js';
import { oneLine } from '../shared/text.js';
import { subsectionKindOf } from '../vocabulary/section-kinds.js';
import { isTableTitle } from '../vocabulary/table-kinds.js';
import { findContents } from './contents.js';
import { findTitle } from './front.js';
import { type FoundHeading, findHeadings } from './headings.js';
import { linesOf } from './lines.js';
import { type Placed, placeHeadings } from './tree.js';
import type { Outline } from './types.js';

export type { Outline } from './types.js';

/**
 * Finds the headings of a document and builds the tree of its sections from the numbering that this document uses.
 * Tables of contents and the title are recognised and are no sections. Headings inside table cells are not considered.
 * Never fails: a document without headings has no sections. Linear in the number of blocks.
 */
export function outlineOf(document: SourceDocument): Outline {
  const lines = linesOf(document);
  const contentsBlocks = findContents(document, lines);
  const headings = findHeadings(document, lines, contentsBlocks);
  const placed = placeHeadings(headings);
  const headingBlocks = new Map<number, string>();
  const proseStart = new Map<number, number>();
  headings.forEach((heading, at) => {
    for (const index of [heading.index, ...heading.more]) headingBlocks.set(index, `s${at + 1}`);
    if (heading.proseStart !== null) proseStart.set(heading.index, heading.proseStart);
  });
  const titleBlocks = findTitle(document, lines, new Set(headingBlocks.keys()), contentsBlocks);
  const sectionOfBlock = ownersOf(document, headingBlocks, contentsBlocks);
  const texts = textsOf(document, sectionOfBlock, headingBlocks, proseStart, contentsBlocks);
  const kinds: SectionKind[] = [];
  const sections = headings.map((heading, at): Section => {
    const { parent, level } = placed[at]!;
    kinds.push(subsectionKindOf(heading.title, parent === null ? null : kinds[parent]!));
    return {
      id: `s${at + 1}`,
      parent: parent === null ? null : `s${parent + 1}`,
      level,
      label: heading.number?.printed ?? null,
      title: heading.title,
      kind: kinds[at]!,
      locator: placeOf(document, heading),
      reporting_entity: null,
      text: (texts.get(`s${at + 1}`) ?? []).join('\n'),
    };
  });
  return {
    sections,
    sectionOfBlock,
    headingBlocks,
    proseStart,
    contentsBlocks,
    titleBlocks,
    notes: [...gaps(headings, placed, document), ...lostNumbers(document, lines, headingBlocks)],
  };
}

const placeOf = (document: SourceDocument, heading: FoundHeading): Section['locator'] =>
  locate(document.blocks[heading.index] as Paragraph, heading.start, heading.end) as Section['locator'];

function ownersOf(
  document: SourceDocument,
  headingBlocks: ReadonlyMap<number, string>,
  contents: ReadonlySet<number>,
): (string | null)[] {
  let current: string | null = null;
  return document.blocks.map((block) => {
    current = headingBlocks.get(block.index) ?? current;
    return contents.has(block.index) ? null : current;
  });
}

/** Own prose of each section, one paragraph a line: without headings, contents and the titles right above tables. */
function textsOf(
  document: SourceDocument,
  owners: readonly (string | null)[],
  headingBlocks: ReadonlyMap<number, string>,
  proseStart: ReadonlyMap<number, number>,
  contents: ReadonlySet<number>,
): ReadonlyMap<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const block of document.blocks) {
    const owner = owners[block.index];
    if (block.kind !== 'paragraph' || block.role === 'footnote' || !owner || contents.has(block.index))
      continue;
    const start = proseStart.get(block.index);
    if (headingBlocks.has(block.index) && start === undefined) continue;
    const text = oneLine(block.text.slice(start ?? 0));
    if (text === '' || (isTableTitle(text) && document.blocks[block.index + 1]?.kind === 'table')) continue;
    const own = texts.get(owner);
    if (own) own.push(text);
    else texts.set(owner, [text]);
  }
  return texts;
}

/** Numbers that are left out or come twice among the sections below one parent. A first number other than 1 is no gap:
 *  some documents count on over their parts. */
function gaps(
  headings: readonly FoundHeading[],
  placed: readonly Placed[],
  document: SourceDocument,
): Note[] {
  const last = new Map<string, number>();
  return headings.flatMap((heading, at): Note[] => {
    if (!heading.number) return [];
    const { style, ordinal, printed } = heading.number;
    const key = `${placed[at]!.parent} ${style}`;
    const before = last.get(key);
    last.set(key, ordinal);
    if (before === undefined || ordinal === before + 1 || ordinal === 1) return [];
    return [
      {
        code: 'section-number-out-of-sequence',
        message: `The section numbered ${printed} follows number ${before} of the same level.`,
        locator: placeOf(document, heading),
      },
    ];
  });
}

/** Lists whose first printed number is 二: the first item stands before it without its number. */
function lostNumbers(
  document: SourceDocument,
  lines: ReturnType<typeof linesOf>,
  headingBlocks: ReadonlyMap<number, string>,
): Note[] {
  const notes: Note[] = [];
  const before = new Map<string, number>();
  let above: number | null = null;
  for (const line of lines.values()) {
    const { number, index, paragraph } = line;
    if (headingBlocks.has(index)) before.clear();
    else if (number) {
      const known = before.get(number.style);
      const unnumbered = above !== null && !headingBlocks.has(above) && lines.get(above)!.number === null;
      if (number.ordinal === 2 && known === undefined && unnumbered && headingBlocks.has(above! - 1))
        notes.push({
          code: 'first-number-missing',
          message: `The list begins with number ${number.printed}; the paragraph above it is taken for its first item.`,
          locator: paragraph.locator,
        });
      before.set(number.style, number.ordinal);
    }
    above = document.blocks[index]?.kind === 'paragraph' ? index : null;
  }
  return notes;
}
