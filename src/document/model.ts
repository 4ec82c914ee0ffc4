import type { Format } from '../schema/document.js';
import type { Locator } from '../shared/locator.js';
import type { Note } from '../shared/note.js';
import type { Grid } from './grid.js';

/** A paragraph of the body, as a reader of the page sees it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Index into `SourceDocument.blocks`. */
  readonly index: number;
  /** Printed text with the numbering label that the word processor draws put back in front. No line breaks at the ends. */
  readonly text: string;
  /** The restored automatic numbering label (`（一）`), a prefix of `text`; null where the number is typed or absent. */
  readonly label: string | null;
  readonly role: 'body' | 'footnote' | 'text_box';
  /** Heading level the source states (Word style, `<h2>`), from 1; null where it states none. */
  readonly heading: number | null;
  /** Looks that help to tell headings and titles; absent where the format has none. */
  readonly look?: { readonly bold?: boolean; readonly centered?: boolean; readonly size?: number };
  /** True where the source hides the paragraph as a whole (a hidden sheet, row or column). */
  readonly hidden?: boolean;
  /** True where a program read the text, or some of it, from a picture of the page. */
  readonly ocr?: true;
  readonly locator: Locator;
  /** Finer places inside `text`, ascending and not overlapping (lines of a PDF, lines of a text file). */
  readonly parts?: readonly { readonly start: number; readonly end: number; readonly locator: Locator }[];
}

/** A table of the body. */
export interface TableBlock {
  readonly kind: 'table';
  readonly index: number;
  readonly grid: Grid;
  readonly locator: Locator;
  /** Last page on which the table stands, where pages exist. */
  readonly pages?: readonly number[];
  /** True where a program read the table from a picture of the page. */
  readonly ocr?: true;
  /** For a nested table: the cell of the outer table that holds it. The outer cell's text leaves it out. */
  readonly within?: { readonly block: number; readonly row: number; readonly column: number };
  /**
   * For a table that by its place and its column lines goes on from the end of the page before: that block, and the
   * columns of the first row whose cells go on in the middle of their text.
   */
  readonly continues?: { readonly block: number; readonly cut: readonly number[] };
}

export type Block = Paragraph | TableBlock;

/** Text that is no text of the document: kept apart, never searched for facts. */
export interface Furniture {
  readonly role: 'header' | 'footer' | 'page_number' | 'watermark' | 'navigation';
  readonly text: string;
  readonly locator: Locator;
}

/** A file that a page links to and that may hold the content. */
export interface AttachmentLink {
  readonly name: string;
  readonly href: string;
  readonly locator: Locator;
}

/** What a reader makes of a file: the neutral form on which everything else works. Deeply read-only. */
export interface SourceDocument {
  readonly format: Format;
  /** Title that the file itself states (`<title>`, core properties); often wrong, a hint only. */
  readonly statedTitle: string | null;
  readonly pages: number | null;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly attachments: readonly AttachmentLink[];
  readonly notes: readonly Note[];
}

/**
 * Place of the range [start, end) of a paragraph's text. Finer than the paragraph's own locator where the reader knows
 * lines: the place of the first part that the range touches.
 */
export function locate(paragraph: Paragraph, start: number, end: number): Locator {
  const part = paragraph.parts?.find((p) => p.end > start);
  return { ...paragraph.locator, ...part?.locator, start, end };
}
