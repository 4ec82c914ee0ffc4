import type { Narrative, UnderstoodDocument } from '../narrative/types.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';

/** Where the bytes of a document came from. */
export interface SourceInfo {
  /** Path as it goes into the record: relative to where the run was started, with forward slashes. */
  readonly path: string;
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A record before the rules have looked at it. */
export type RecordWithoutChecks = Omit<DocumentRecord, 'findings' | 'checks'>;

/** What the parts of the typed record are made from. */
export interface Assembly extends UnderstoodDocument {
  readonly narrative: Narrative;
  /** All facts, of prose and tables, with their ids, in document order. */
  readonly facts: readonly Fact[];
}
