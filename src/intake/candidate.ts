import { basename } from 'node:path';
import type { InputError } from '../shared/input-error.js';
import type { DiskPath } from './disk-path.js';
import type { Statement } from './manifest.js';

/** A file to read, or a document in an archive. */
export interface FileCandidate {
  readonly kind: 'file';
  /** Path for the ledger: relative to the working folder, with forward slashes; `a.zip!/b.docx` inside an archive. */
  readonly path: string;
  /** Absolute path to open. */
  readonly file: DiskPath;
  /** Names that lead to a document in an archive, one for each archive on the way; absent for a file of its own. */
  readonly members?: readonly string[];
  /** What a manifest says of the document. */
  readonly statement?: Statement;
  /** True where the file is older than the run is to look at: it is not read again. */
  readonly older?: true;
}

/** One input as it was found: a file to read, or the reason why there is nothing to read. */
export type Candidate =
  | FileCandidate
  | { readonly kind: 'skipped' | 'failed'; readonly path: string; readonly error: InputError };

/** What stands between an archive and a document in it. */
export const MEMBER_MARK = '!/';

const LOCK_FILE = /^(?:~\$|\.~lock\.)/;

/** Whether a file is what Word, Excel, WPS or LibreOffice leave beside an open document. */
export const isLockFile = (path: string): boolean => LOCK_FILE.test(basename(path));

const COMPANION =
  /^(?:\.|(?:readme|licen[cs]e|notice|changelog|sha256sums|md5sums)(?:\.[a-z.]{1,8})?$|(?:thumbs\.db|desktop\.ini)$)/i;
/** Folder that macOS puts into archives, with what it knows of the files and no document. */
const RESOURCE_FORK = /(?:^|\/)__MACOSX\//;

/**
 * Whether a file that was found in a folder or archive, and not named, lies there beside documents by custom: a README,
 * a licence, a hidden file. Everything else is for its content to decide.
 */
export const isCompanion = (path: string): boolean =>
  COMPANION.test(basename(path)) || RESOURCE_FORK.test(path);
