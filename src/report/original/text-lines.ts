import type { Paragraph, SourceDocument } from '../../document/model.js';
import type { DocumentRecord } from '../../schema/document.js';
import type { PageBox } from '../view.js';

/** A line of a paragraph on its page: the range of the paragraph's text that stands in it, and its box. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly box: PageBox;
}

/**
 * Lines of the paragraphs of a PDF by block. Records keep the place of the first line of a range only; the document as
 * read again has them all. Blocks that read differently than the record says are left out.
 */
export function textLines(
  record: Pick<DocumentRecord, 'blocks'>,
  document: SourceDocument,
): ReadonlyMap<number, readonly TextLine[]> {
  const lines = new Map<number, readonly TextLine[]>();
  for (const [index, block] of document.blocks.entries()) {
    const recorded = record.blocks[index];
    if (block.kind === 'paragraph' && recorded?.kind === 'paragraph' && recorded.text === block.text)
      lines.set(index, linesOf(block));
  }
  return lines;
}

function linesOf({ text, parts = [] }: Paragraph): TextLine[] {
  return parts.flatMap(({ start, end, locator: { page, bbox } }) =>
    page !== undefined && bbox
      ? [{ start, end, text: text.slice(start, end), box: [page, ...bbox] as const }]
      : [],
  );
}
