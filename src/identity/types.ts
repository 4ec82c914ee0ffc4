import type { DocumentKind, Entity } from '../schema/document.js';
import type { Note } from '../shared/note.js';

/** Whose disclosure this is, of which year and kind. */
export interface Identity {
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly fiscalYear: number | null;
  readonly entity: Entity | null;
  /** Regulations cited as the ground of the disclosure, as printed, with their brackets: `《预算法》`. */
  readonly legalBasis: readonly string[];
  /** False where nothing in the text is of a department budget or final account: the input is `not-a-disclosure`. */
  readonly isDisclosure: boolean;
  readonly notes: readonly Note[];
}
