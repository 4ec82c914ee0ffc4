import type { DecisionInput } from '../findings/index.js';
import type { Aids } from '../programs/aids.js';
import type { LedgerEntry } from '../schema/ledger.js';
import type { Limits } from '../shared/limits.js';
import type { InputOptions } from './inputs.js';

/** How a run is done. */
export interface RunOptions extends InputOptions {
  /** Folder to write into; made if it is not there. */
  readonly out: string;
  /** Folder that relative inputs and the paths in the records start from. Default: the working folder. */
  readonly cwd?: string;
  readonly limits?: Limits;
  /** Programs of the machine that may help, such as `{ ocr: true }`. Default: none. */
  readonly aids?: Aids;
  /** What reviewers set aside and entities answered. */
  readonly decisions?: DecisionInput;
  /**
   * Processes that read documents. Default: as many as there are cores. With 0 they are read in this process, where one
   * that hangs or crashes takes the run along. Never changes what is written.
   */
  readonly jobs?: number;
  /** Module that the processes run. Default: the program's own. */
  readonly childEntry?: URL;
  /** Takes nothing from earlier runs into the folder. */
  readonly force?: boolean;
  /** Tries documents again that were given up in an earlier run: over time, over memory, crashed. */
  readonly retryFailed?: boolean;
  /** Most documents to work on; the others stay for a later run. Default: all. */
  readonly most?: number;
  /** Stops the run; `run` then throws the signal's reason. What is written stays whole, and a new run goes on from there. */
  readonly signal?: AbortSignal;
  readonly onEntry?: (entry: LedgerEntry, done: number, total: number) => void;
  /** Told of defects of the program, with the stack; the document fails with `reader-crashed`. */
  readonly onCrash?: (path: string, stack: string) => void;
}
