import type { Inset } from '../../document/grid.js';
import type { Limits } from '../../shared/limits.js';
import type { DomElement } from './dom.js';
import type { Weights } from './weigh.js';

/** A paragraph of the page before it has its number. */
export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Restored numbering label, a prefix of `text`; null where the number is typed or absent. */
  readonly label: string | null;
  readonly heading: number | null;
  readonly look: { readonly bold: boolean; readonly centered: boolean; readonly size: number | null };
  readonly links: readonly DomElement[];
}

/** A cell before its place in the grid is settled. */
export interface FlowCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly hidden: boolean;
  readonly nested: readonly FlowTable[];
  readonly inset?: Inset;
}

/** A table of the page before it has its number. */
export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlowCell[])[];
  readonly links: readonly DomElement[];
}

export type FlowBlock = FlowParagraph | FlowTable;

/** What a walk over the page found out beside the blocks. */
export interface Tally {
  /** Characters of text gathered and cells made so far, counted against the limits. */
  characters: number;
  cells: number;
  /** Characters that the page hides, in prose and in tables. */
  hiddenText: number;
  hiddenCells: number;
  images: number;
  /** Text inside the article's box that is the page builder's. */
  readonly furniture: string[];
  /** Page numbers of pages laid out by position. */
  readonly pageNumbers: string[];
  positionedPages: number;
}

/** A tally with nothing in it. */
export const newTally = (): Tally => ({
  characters: 0,
  cells: 0,
  hiddenText: 0,
  hiddenCells: 0,
  images: 0,
  furniture: [],
  pageNumbers: [],
  positionedPages: 0,
});

/** What a walk over the page needs to know of it. */
export interface FlowContext {
  readonly weights: Weights;
  readonly limits: Limits;
  /** Elements whose children stand at fixed positions. */
  readonly positioned: ReadonlySet<DomElement>;
  /** True where text that the page hides is read all the same. */
  readonly readHidden: boolean;
  readonly tally: Tally;
}
