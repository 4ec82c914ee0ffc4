import type { Paragraph } from '../../document/model.js';

/** A paragraph that has been read and has no place in the document yet. */
export interface DraftParagraph {
  readonly kind: 'paragraph';
  /** Visible text with the label in front. */
  readonly text: string;
  readonly label: string | null;
  readonly heading: number | null;
  readonly look: NonNullable<Paragraph['look']>;
  /** Text that the source hides; it is not part of `text`. */
  readonly hidden: string;
  /** Whether a field in it prints the number of a page or of all pages. */
  readonly numbersPages: boolean;
}

/** Part of a merged region of a table column. */
export type VerticalMerge = 'none' | 'restart' | 'continue';

/** A cell as it stands in its row. */
export interface DraftCell {
  /** Columns of the table's own grid that it spans. */
  readonly span: number;
  readonly merge: VerticalMerge;
  /** Width in twentieths of a point, where stated. */
  readonly width: number | undefined;
  readonly blocks: readonly Draft[];
}

/** A row of a table. */
export interface DraftRow {
  readonly cells: readonly DraftCell[];
  /** Columns of the grid left out before the first and after the last cell. */
  readonly before: number;
  readonly after: number;
  readonly hidden: boolean;
}

/** A table before its grid is settled. */
export interface DraftTable {
  readonly kind: 'table';
  readonly rows: readonly DraftRow[];
  /** Stated widths of the grid's columns in twentieths of a point; empty where none are stated. */
  readonly columnWidths: readonly number[];
}

/** What stands in a text box; it follows the paragraph that the box is anchored to. */
export interface DraftBox {
  readonly kind: 'box';
  readonly blocks: readonly Draft[];
}

export type Draft = DraftParagraph | DraftTable | DraftBox;
