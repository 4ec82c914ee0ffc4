import { locate, type Paragraph } from '../document/model.js';
import type { UnderstoodDocument } from '../narrative/types.js';
import type { Section, SectionKind } from '../schema/section.js';
import { type WireLocator, wireLocator } from './locators.js';

/** A stretch of one paragraph's prose: `text` is exactly what its locator resolves to. */
export interface Piece {
  readonly text: string;
  readonly locator: WireLocator;
  readonly paragraph: Paragraph;
  /** Offset of `text` in the paragraph. */
  readonly start: number;
}

/** The range [start, end) of a paragraph without white space at its ends; null where nothing is left. */
export function pieceOf(paragraph: Paragraph, start: number, end: number): Piece | null {
  const slice = paragraph.text.slice(start, end);
  const text = slice.trim();
  if (text === '') return null;
  const from = start + slice.indexOf(text);
  const locator = wireLocator(locate(paragraph, from, from + text.length));
  return { text, locator, paragraph, start: from };
}

/** Sections of one of `kinds`, in document order. */
export function sectionsOf(understood: UnderstoodDocument, ...kinds: readonly SectionKind[]): Section[] {
  return understood.outline.sections.filter((section) => kinds.includes(section.kind));
}

/** Sections directly below `section`, in document order. */
export function childrenOf(understood: UnderstoodDocument, section: Section): Section[] {
  return understood.outline.sections.filter((other) => other.parent === section.id);
}

/**
 * The section's own prose in order: no headings, captions of tables, contents or footnotes, and nothing of its
 * subsections.
 */
export function proseOf(understood: UnderstoodDocument, section: Section): Piece[] {
  return collect(understood, new Set([section.id]), new Set());
}

/**
 * The prose of all sections of `kind`. Numbered items that the outline took for headings of their own are items all the
 * same: the text of subsections is taken too, headings included. `descend` says into which kinds of subsection.
 */
export function proseOfKind(
  understood: UnderstoodDocument,
  kind: SectionKind,
  descend: (kind: SectionKind) => boolean = (below) => below === 'other',
): Piece[] {
  const ids = new Set<string>();
  const below = new Set<string>();
  for (const section of understood.outline.sections) {
    if (section.kind === kind) ids.add(section.id);
    else if (section.parent !== null && ids.has(section.parent) && descend(section.kind)) {
      ids.add(section.id);
      below.add(section.id);
    }
  }
  return collect(understood, ids, below);
}

/** Prose of the sections `ids`; of those in `whole`, headings count as prose. */
function collect(
  { document, outline, tables }: UnderstoodDocument,
  ids: ReadonlySet<string>,
  whole: ReadonlySet<string>,
): Piece[] {
  const pieces: Piece[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role === 'footnote') continue;
    const heading = outline.headingBlocks.get(block.index);
    const owner = heading ?? outline.sectionOfBlock[block.index] ?? null;
    if (owner === null || !ids.has(owner)) continue;
    if (outline.contentsBlocks.has(block.index) || tables.captionBlocks.has(block.index)) continue;
    const proseStart = outline.proseStart.get(block.index);
    if (heading !== undefined && proseStart === undefined && !whole.has(owner)) continue;
    const start = whole.has(owner) ? 0 : (proseStart ?? 0);
    const piece = pieceOf(block, start, block.text.length);
    if (piece) pieces.push(piece);
  }
  return pieces;
}
