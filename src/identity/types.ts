import type { DocumentKind, Entity, ReportingEntity } from '../schema/document.js';
import type { Note } from '../shared/note.js';

/** A body whose figures the document reports, before its typed record is made. */
export type ReportingBody = Omit<ReportingEntity, 'records'>;

/** The bodies whose figures a document reports, the principal first. */
export interface ReportingEntities {
  readonly list: readonly ReportingBody[];
  /** Id of the entity that each block belongs to; null where the entity is not known. */
  readonly ofBlock: readonly (string | null)[];
}

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
