import type { ReadingContext } from './context.js';
import type { Draft } from './drafts.js';
import { readTable } from './tables/read.js';
import { noteExternal } from './text/fields.js';
import { chosenBranch } from './text/graphics.js';
import type { TextPiece } from './text/inline.js';
import { draftParagraph, readParagraph } from './text/paragraph.js';
import { childOf, elementsOf, type XmlElement } from './xml/tree.js';

/** Reads the block-level content of one place: the body, a cell, a text box, a footnote, a header. */
export interface BlockReader {
  readonly read: (element: XmlElement) => void;
  /** Everything read. A last paragraph that ran on into nothing is closed. */
  readonly finish: () => readonly Draft[];
}

/** Wrappers whose content counts as if they were not there. */
const TRANSPARENT = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdtContent', 'w:body']);

/** A reader of blocks that adds to what `context` gathers. */
export function blockReader(context: ReadingContext): BlockReader {
  const drafts: Draft[] = [];
  let carried: readonly TextPiece[] = [];
  let carriedFrom: ReturnType<typeof readParagraph> | undefined;

  const read = (element: XmlElement): void => {
    if (element.name === 'w:p') paragraph(element);
    else if (element.name === 'w:tbl') {
      flush();
      drafts.push(readTable(element, context, (cell) => readBlocks(cell, context)));
    } else if (element.name === 'w:sdt') {
      const content = childOf(element, 'w:sdtContent');
      if (content) elementsOf(content).forEach(read);
    } else if (element.name === 'mc:AlternateContent') {
      const branch = chosenBranch(element);
      if (branch) elementsOf(branch).forEach(read);
    } else if (TRANSPARENT.has(element.name) || element.name.startsWith('?:'))
      elementsOf(element).forEach(read);
    else if (element.name === 'w:sectPr') furnish(element);
    else if (element.name === 'w:altChunk') noteEmbeddedDocument();
    else if (element.name === 'w:subDoc') noteExternal(context.notes);
  };

  const paragraph = (element: XmlElement): void => {
    const parts = readParagraph(element, context);
    const section = childOf(childOf(element, 'w:pPr'), 'w:sectPr');
    if (section) furnish(section);
    if (parts.joins) {
      carried = [...carried, ...parts.content.pieces];
      carriedFrom = parts;
    } else {
      const draft = draftParagraph(parts, carried, context);
      if (draft) drafts.push(draft);
      carried = [];
      carriedFrom = undefined;
    }
    for (const box of parts.content.boxes) drafts.push({ kind: 'box', blocks: readBlocks(box, context) });
    for (const text of parts.content.drawnTexts) drafts.push({ kind: 'box', blocks: [drawn(text)] });
  };

  const flush = (): void => {
    if (!carriedFrom) return;
    const unlisted = { ...carriedFrom, direct: { ...carriedFrom.direct, listId: '0' } };
    const draft = draftParagraph(
      { ...unlisted, content: { ...carriedFrom.content, pieces: [] } },
      carried,
      context,
    );
    if (draft) drafts.push(draft);
    carried = [];
    carriedFrom = undefined;
  };

  const furnish = (section: XmlElement): void => {
    for (const { name, attributes } of elementsOf(section)) {
      const id = attributes.get('r:id');
      if (id !== undefined && (name === 'w:headerReference' || name === 'w:footerReference'))
        context.furnish(id);
    }
  };

  const noteEmbeddedDocument = (): void =>
    context.notes.count('embedded-document-not-read', (count) => ({
      message: `${count} ${count === 1 ? 'document' : 'documents'} embedded in this one could not be read.`,
      incomplete: true,
    }));

  const finish = (): readonly Draft[] => {
    flush();
    return drafts;
  };
  return { read, finish };
}

/** The blocks inside a container element. */
export function readBlocks(container: XmlElement, context: ReadingContext): readonly Draft[] {
  const reader = blockReader(context);
  elementsOf(container).forEach(reader.read);
  return reader.finish();
}

function drawn(text: string): Draft {
  return { kind: 'paragraph', text, label: null, heading: null, look: {}, hidden: '', numbersPages: false };
}
