import type { DirectoryPart } from '../../compare/directory.js';
import type { ComparedDocument, Observation } from '../../compare/types.js';
import type { OutputErrorCode } from '../../shared/output-error.js';
import type { DocumentRow } from '../index-view.js';
import type { OriginalOptions } from '../original/original-view.js';
import type { DocumentReviews } from '../reviews.js';

/** The page of a document, to be made. Sent to another process as it is, so plain data only. */
export interface PageJob {
  readonly kind: 'page';
  readonly id: string;
  /** Folder of the records. */
  readonly documents: string;
  readonly reviews: DocumentReviews;
  readonly directory: DirectoryPart;
  readonly options: OriginalOptions;
}

/** A page as made, and what the index needs to know of its document. */
export interface PageMade {
  readonly row: DocumentRow;
  /** Units whose figures the document reports apart. */
  readonly units: readonly ComparedDocument[];
  readonly observations: readonly Observation[];
  /** False where the page of an earlier report still holds. */
  readonly made: boolean;
}

/** What a process says of a job: the page, or why the output could not be written. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly page: PageMade }
  | { readonly kind: 'output'; readonly code: OutputErrorCode; readonly detail: string };
