import { basename } from 'node:path';
import type { InputError } from '../shared/input-error.js';

/** One input as it was found: a file to read, or the reason why there is nothing to read. */
export type Candidate =
  | {
      readonly kind: 'file';
      /** Path for the ledger: relative to the working folder, with forward slashes. */
      readonly path: string;
      /** Absolute path to open. */
      readonly file: string;
    }
  | { readonly kind: 'skipped' | 'failed'; readonly path: string; readonly error: InputError };

const LOCK_FILE = /^(?:~\$|\.~lock\.)/;

/** Whether a file is what Word, Excel, WPS or LibreOffice leave beside an open document. */
export const isLockFile = (path: string): boolean => LOCK_FILE.test(basename(path));

const COMPANION =
  /^(?:\.|(?:readme|licen[cs]e|notice|changelog|sha256sums|md5sums)(?:\.[a-z.]{1,8})?$|(?:thumbs\.db|desktop\.ini)$)/i;

/**
 * Whether a file that was found in a folder, and not named, lies there beside documents by custom: a README, a licence,
 * a hidden file. Everything else is for its content to decide.
 */
export const isCompanion = (path: string): boolean => COMPANION.test(basename(path));
