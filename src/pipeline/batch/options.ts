import type { FileCandidate } from '../../intake/candidate.js';
import type { Aids } from '../../programs/aids.js';
import type { Outcome } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Found, FoundUnread, Input } from '../cache/cache.js';
import type { Made } from '../pool/messages.js';
import type { Readers } from '../pool/workforce.js';
import type { OnEntry } from './book.js';

/** What a batch needs beside its inputs. */
export interface BatchOptions {
  readonly limits: Limits;
  readonly aids: Aids;
  /** Most documents in work at a time. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /** Reads the bytes of an input. */
  readonly load: (candidate: FileCandidate) => Promise<Outcome<Uint8Array>>;
  readonly workforce: Readers;
  /** What is known of an input from an earlier run. */
  readonly find: (input: Input) => Promise<Found>;
  /** What is known of a file that is not to be read again. */
  readonly findUnread: (candidate: FileCandidate) => Promise<FoundUnread>;
  /** Called with what came of every document that was worked on. What it throws stops the batch. */
  readonly save: (input: Input, made: Made) => Promise<void>;
  /** Most documents to work on; the others stay for a later run. Default: all. */
  readonly most?: number | undefined;
  /** Told of every input that is done; not of those that are left out or left for a later run, which do not count. */
  readonly onEntry?: OnEntry | undefined;
  /** Called with the stack of a defect of the program; the document fails and the batch goes on. */
  readonly onCrash?: ((path: string, stack: string) => void) | undefined;
}
