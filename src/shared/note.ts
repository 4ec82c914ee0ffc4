import type { Locator } from './locator.js';

/**
 * Something about a document that a reader must know and that is no finding: what could not be read, what had to be
 * repaired, what was left out. `affects` says whether the document's record is incomplete because of it.
 */
export interface Note {
  /** Stable kebab-case code, such as `encoding-guessed` or `header-spans-inferred`. */
  readonly code: string;
  /** One plain English sentence. */
  readonly message: string;
  readonly locator?: Locator;
  /** True when content was lost: the document's status becomes `partial`. */
  readonly incomplete?: boolean;
}
