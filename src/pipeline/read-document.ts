import { relative, resolve, sep } from 'node:path';
import { load } from '../intake/load.js';
import type { Aids } from '../programs/aids.js';
import type { Outcome } from '../shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import { type ReadResult, read } from './process.js';

/** How a document is read. */
export interface ReadOptions {
  /** Name for bytes that come from no file: goes into the record, and is a hint at the format. Default: `document`. */
  readonly name?: string;
  /** Folder that relative paths start from. Default: the working folder. */
  readonly cwd?: string;
  /** Bounds on size and depth. Default: `DEFAULT_LIMITS`. */
  readonly limits?: Limits;
  /** Programs of the machine that may help, such as `{ ocr: true }`. Default: none. */
  readonly aids?: Aids;
}

/**
 * Reads a file, or bytes that are already in memory, into a neutral document: paragraphs and tables with their places.
 * The format is found by content. What is wrong with the input comes back as an error with code, message and hint.
 *
 * @example
 * const read = await readDocument('samples/budget.docx');
 * if (!read.ok) console.error(read.error.code, read.error.message, read.error.hint);
 */
export async function readDocument(
  pathOrBytes: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Outcome<ReadResult>> {
  const { cwd = process.cwd(), limits = DEFAULT_LIMITS, aids = {} } = options;
  if (typeof pathOrBytes !== 'string') return read(pathOrBytes, options.name ?? 'document', limits, aids);
  const file = resolve(cwd, pathOrBytes);
  const bytes = await load(file, limits);
  if (!bytes.ok) return bytes;
  return read(bytes.value, options.name ?? relative(cwd, file).split(sep).join('/'), limits, aids);
}
