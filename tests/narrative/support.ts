import type { Paragraph, SourceDocument } from '../../src/document/model.js';
import { readNarrative, type UnderstoodDocument } from '../../src/narrative/index.js';
import type { DocumentKind } from '../../src/schema/index.js';

/** A document of bare paragraphs, understood as far as the prose needs it: kind and year, no sections, no tables. */
export function understood(
  lines: readonly string[],
  kind: DocumentKind,
  fiscalYear: number,
): UnderstoodDocument {
  const blocks: Paragraph[] = lines.map((text, index) => ({
    kind: 'paragraph',
    index,
    text,
    label: null,
    role: 'body',
    heading: null,
    locator: { block: index },
  }));
  const document: SourceDocument = {
    format: 'text',
    statedTitle: null,
    pages: null,
    blocks,
    furniture: [],
    attachments: [],
    notes: [],
  };
  return {
    document,
    outline: {
      sections: [],
      sectionOfBlock: lines.map(() => null),
      headingBlocks: new Map(),
      proseStart: new Map(),
      contentsBlocks: new Set(),
      titleBlocks: [],
      notes: [],
    },
    tables: {
      tables: [],
      captionBlocks: new Set(),
      tablesOfBlock: new Map(),
      unitsOfRows: new Map(),
      notes: [],
    },
    identity: { title: null, kind, fiscalYear, entity: null, legalBasis: [], isDisclosure: true, notes: [] },
    entities: { list: [], ofBlock: [] },
  };
}

/** Facts of `lines` read as prose of a document of this kind and year. */
export const factsOf = (lines: readonly string[], kind: DocumentKind, fiscalYear: number) =>
  readNarrative(understood(lines, kind, fiscalYear)).facts;
