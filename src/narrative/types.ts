import type { SourceDocument } from '../document/model.js';
import type { Identity, ReportingEntities } from '../identity/types.js';
import type { Outline } from '../outline/types.js';
import type { DocumentKind } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import type { SectionKind } from '../schema/section.js';
import type { Note } from '../shared/note.js';
import type { Tables } from '../tables/types.js';

/**
 * A fact before it has an id and an entity, which are given when the record is assembled; a figure of a unit in a table
 * of its department says so itself.
 */
export type FactDraft = Omit<Fact, 'id' | 'reporting_entity'> & { readonly reporting_entity?: string };

/** What the stages before the prose know about a document. */
export interface UnderstoodDocument {
  readonly document: SourceDocument;
  readonly outline: Outline;
  readonly tables: Tables;
  readonly identity: Identity;
  readonly entities: ReportingEntities;
}

/** What the meaning of a sentence depends on and the sentence does not say. */
export interface ProseContext {
  readonly kind: DocumentKind;
  readonly fiscalYear: number | null;
  /** Kind of the section at hand. */
  readonly section?: SectionKind;
  /** Measures that mean something narrower in the section at hand. */
  readonly within?: Readonly<Record<string, string>>;
}

/** The facts that the prose states. */
export interface Narrative {
  readonly facts: readonly FactDraft[];
  readonly notes: readonly Note[];
}
