import type { DatasetPiece, TablePiece, WorkbookSources } from '../../dataset/index.js';
import type { DisclosureBatch, PackedDigest } from '../../disclosures/index.js';
import type { UndecidedFinding } from '../../findings/index.js';

/** Records, as their files hold them and in the order of their ids, of which a piece is to be made. */
export interface GatherJob {
  readonly kind: 'gather';
  readonly records: readonly Uint8Array[];
}

/** Disclosures on which the rules across documents are to look. */
export interface AcrossJob {
  readonly kind: 'across';
  readonly batch: DisclosureBatch;
}

/** A workbook to be made. */
export interface WorkbookJob {
  readonly kind: 'workbook';
  readonly sources: WorkbookSources;
}

/** A part of the work on all records together. Sent to another process as it is, so plain data only. */
export type FinishJob = GatherJob | AcrossJob | WorkbookJob;

/** What some records give to everything that is made of all records together. */
export interface Piece {
  readonly dataset: DatasetPiece;
  readonly digests: readonly PackedDigest[];
  readonly findings: readonly UndecidedFinding[];
}

/** What some disclosures give to it. */
export interface AcrossPiece {
  /** Of every table across documents, in their order. */
  readonly tables: readonly TablePiece[];
  /** Entries of `disclosures.json`, a line each. */
  readonly disclosures: readonly string[];
  readonly findings: readonly UndecidedFinding[];
}

/** What comes of each job. */
export interface FinishResults {
  readonly gather: Piece;
  readonly across: AcrossPiece;
  readonly workbook: Uint8Array;
}

export type FinishResult<J extends FinishJob> = FinishResults[J['kind']];

/** Does a part of the work on all records together. */
export type FinishWork = <J extends FinishJob>(job: J) => Promise<FinishResult<J>>;
