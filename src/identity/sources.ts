import type { Paragraph, SourceDocument } from '../document/model.js';
import type { Outline } from '../outline/types.js';
import { simplify } from '../shared/simplified.js';
import { oneLine, squash } from '../shared/text.js';
import type { Tables } from '../tables/types.js';

/** A printed line that may tell whose document this is. */
export interface SourceLine {
  readonly paragraph: Paragraph;
  /** Normalised, without white space, in simplified characters. */
  readonly words: string;
}

/** The places of a document that tell what it is, most telling first. */
export interface Sources {
  readonly document: SourceDocument;
  readonly outline: Outline;
  readonly tables: Tables;
  /** Cover or title line. */
  readonly titleLines: readonly SourceLine[];
  /** Short lines with a colon anywhere near the front: fields of a cover. */
  readonly fieldLines: readonly SourceLine[];
  /** Prose before the first heading and the first prose below it, long paragraphs cut off. */
  readonly opening: readonly SourceLine[];
  /** Titles of sections, then of tables. */
  readonly headings: readonly string[];
}

const OPENING_PARAGRAPHS = 40;
const OPENING_CHARACTERS = 2_000;
const FIELD_LINE = 80;

/** Gathers what tells whose document this is. Linear in the number of blocks. */
export function sourcesOf(document: SourceDocument, outline: Outline, tables: Tables): Sources {
  const title = new Set(outline.titleBlocks);
  const titleLines: SourceLine[] = [];
  const fieldLines: SourceLine[] = [];
  const opening: SourceLine[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role === 'footnote' || outline.contentsBlocks.has(block.index))
      continue;
    const line: SourceLine = {
      paragraph: block,
      words: simplify(squash(block.text.slice(0, OPENING_CHARACTERS))),
    };
    if (line.words === '') continue;
    if (title.has(block.index)) titleLines.push(line);
    else if (opening.length < OPENING_PARAGRAPHS && !outline.headingBlocks.has(block.index))
      opening.push(line);
    if (line.words.length <= FIELD_LINE && line.words.includes(':')) fieldLines.push(line);
  }
  const headings = [
    ...outline.sections.map((section) => section.title),
    ...tables.tables.map((table) => table.title),
  ]
    .map((text) => simplify(squash(oneLine(text))))
    .filter((text) => text !== '');
  return { document, outline, tables, titleLines, fieldLines, opening, headings };
}
