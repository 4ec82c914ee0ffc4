import type { SourceDocument } from '../document/model.js';
import type { Identity } from '../identity/types.js';
import type { Outline } from '../outline/types.js';
import type { DocumentKind } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import type { Note } from '../shared/note.js';
import type { Tables } from '../tables/types.js';

/** A fact before it has an id (ids are given in document order when the record is assembled). */
export type FactDraft = Omit<Fact, 'id'>;

/** What the stages before the prose know about a document. */
export interface UnderstoodDocument {
  readonly document: SourceDocument;
  readonly outline: Outline;
  readonly tables: Tables;
  readonly identity: Identity;
}

/** What the meaning of a sentence depends on and the sentence does not say. */
export interface ProseContext {
  readonly kind: DocumentKind;
  readonly fiscalYear: number | null;
  /** Measures that mean something narrower in the section at hand. */
  readonly within?: Readonly<Record<string, string>>;
}

/** The facts that the prose states. */
export interface Narrative {
  readonly facts: readonly FactDraft[];
  readonly notes: readonly Note[];
}
