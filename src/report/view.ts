import type { DocumentRecord } from '../schema/document.js';
import type { ListedFinding } from '../schema/findings-list.js';
import type { Locator } from '../shared/locator.js';

/** A rectangle on a page: page (from 1), x0, y0, x1, y1 in points from the top left of the page as seen. */
export type PageBox = readonly [number, number, number, number, number];

/** A page of the original as a picture. */
export interface PageView {
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Path of the picture from the folder of the report. */
  readonly picture: string;
  /** Words that the picture lacks because their font is not in the file: x, base line, width, size, text. */
  readonly words: readonly (readonly [number, number, number, number, string])[];
}

/** Why a document is shown as the text that was read and not as it looks. */
export type WhyText =
  /** The format has no pages. */
  | 'no-pages'
  /** The file is not where the record says it was. */
  | 'source-missing'
  /** There is a file, but not the one that was read. */
  | 'source-changed'
  /** Pictures were not asked for. */
  | 'not-drawn'
  /** The PDF library could not draw it. */
  | 'not-drawable';

export type OriginalView =
  | { readonly form: 'pages'; readonly pages: readonly PageView[]; readonly cut: number }
  | { readonly form: 'text'; readonly why: WhyText };

/** A figure of the document that stands in no fact and no amount of a table. */
export interface UncapturedView {
  readonly printed: string;
  readonly context: string;
  readonly section: string | null;
  readonly locator: Locator;
}

/** Everything that the page of one document shows. */
export interface DocumentView {
  readonly record: DocumentRecord;
  readonly original: OriginalView;
  /** Where printed words stand, closer than their locators say, by `placeKey`. */
  readonly boxes: Readonly<Record<string, readonly PageBox[]>>;
  readonly uncaptured: readonly UncapturedView[];
  /** Fingerprint, decision and answers of the document's findings, by their ids. */
  readonly reviews: Readonly<Record<string, Pick<ListedFinding, 'fingerprint' | 'suppressed' | 'responses'>>>;
  /** Findings across documents that rest on this one too. */
  readonly across: readonly ListedFinding[];
}

/** Name of a range of text inside a block or a cell. */
export const placeKey = ({ block, row, column, start, end }: Locator): string =>
  [block, row, column, start, end].map((part) => part ?? '').join(':');
