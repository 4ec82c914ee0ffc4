import type { Statement } from '../../intake/manifest.js';
import type { Aids } from '../../programs/aids.js';
import type { LedgerCounts } from '../../schema/ledger.js';
import type { InputError } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Note } from '../../shared/note.js';
import type { FinishJob, FinishResults } from '../finish/jobs.js';

interface Whose {
  /** Path as it goes into the record. */
  readonly path: string;
  readonly limits: Limits;
  readonly aids: Aids;
  /** What a manifest says of the document. */
  readonly statement?: Statement;
}

/** The whole way of a document, from its bytes. */
export interface DocumentJob extends Whose {
  readonly kind: 'document';
  readonly bytes: Uint8Array;
}

/** A document that is read and understood already: only the rules are to look at its record. */
export interface CheckJob extends Whose {
  readonly kind: 'check';
  /** The record as an earlier run wrote it. */
  readonly record: Uint8Array;
}

/** One document to be worked on. Sent to another process as it is, so plain data only. */
export type Job = DocumentJob | CheckJob;

/** Everything that a child can be given to do. */
export type AnyJob = Job | FinishJob;

/** What came of a document in short: that of a record, or why there is none. */
export type Summary =
  | {
      readonly ok: true;
      readonly status: 'ok' | 'partial';
      readonly counts: LedgerCounts;
      /** What the ledger is to say of the document beside its counts. */
      readonly notices: readonly Note[];
    }
  | { readonly ok: false; readonly error: InputError };

/** What came of a document, with its record as the file of it holds it, or the stack behind a defect. */
export type Made =
  | (Extract<Summary, { ok: true }> & { readonly json: Uint8Array; readonly sha256: string })
  | (Extract<Summary, { ok: false }> & { readonly stack?: string });

/** Does the work on one document. Never rejects. */
export type Work = (job: Job) => Promise<Made>;

/** What became of a document, and of who worked on it. */
export interface Worked {
  readonly made: Made;
  /** True where the process was lost over it: a fault that an earlier document may have laid. */
  readonly lost: boolean;
}

/** What a child is done with: a document, or a part of the work on all records together, which may have failed. */
export type Answer =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'finished'; readonly result: FinishResults[keyof FinishResults] }
  | { readonly kind: 'failed'; readonly stack: string };

/** What a child says: it can take work, it goes on with what it has, it is done with it. */
export type ChildMessage = { readonly kind: 'ready' } | { readonly kind: 'progress' } | Answer;
