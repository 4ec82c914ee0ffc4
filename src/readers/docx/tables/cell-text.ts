import type { Draft, DraftParagraph } from '../drafts.js';

/**
 * Text of a cell: its paragraphs, one a line. Tables and text boxes inside are left out; they become blocks of their own.
 * Where all of the cell's text is hidden, that text and `hidden`.
 */
export function cellText(blocks: readonly Draft[]): { readonly text: string; readonly hidden: boolean } {
  const paragraphs = blocks.filter((block): block is DraftParagraph => block.kind === 'paragraph');
  const visible = paragraphs.filter(({ text }) => text !== '').map(({ text }) => text);
  if (visible.length > 0) return { text: visible.join('\n'), hidden: false };
  const hidden = paragraphs
    .filter((paragraph) => paragraph.hidden !== '')
    .map((paragraph) => paragraph.hidden);
  return { text: hidden.join('\n'), hidden: hidden.length > 0 };
}
