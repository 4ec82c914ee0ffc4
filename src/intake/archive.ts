import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { failure, type InputError, inputError, type Outcome, success } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import { decodeName, nameProblem } from './archive-names.js';
import type { DiskPath } from './disk-path.js';
import { loadError } from './load.js';

/** A ZIP container whose directory has been checked. Nothing is ever written to disk. */
export interface Archive {
  /** Names of the files in directory order; folder entries are left out. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /**
   * Inflates one file. Fails with `input-missing` (no such name), `zip-bomb`, `zip-inconsistent`, `input-encrypted`
   * or `input-corrupt`. What all reads together inflate counts against `limits.inflatedBytes`.
   */
  readonly read: (name: string) => Promise<Outcome<Uint8Array>>;
  readonly close: () => void;
}

/**
 * Opens a ZIP container held in memory and checks its directory: number of entries, names, duplicates, entries that
 * overlap, local headers that contradict the directory.
 *
 * Errors: `input-corrupt` (no ZIP, truncated), `zip-bomb` (too many or overlapping entries), `zip-inconsistent`,
 * `input-encrypted`. Never throws for what the bytes hold.
 */
export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<Outcome<Archive>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return checked(() => yauzl.fromBufferPromise(buffer, OPTIONS), limits);
}

/** Where an archive lies: on the disk, or in memory. */
export type ArchiveSource = { readonly file: DiskPath } | { readonly bytes: Uint8Array };

/**
 * Opens an archive of documents, on the disk (where only its directory is held in memory) or in memory. Each document
 * in it is bound by `limits.fileBytes` as if it were a file, all together by `limits.archiveBytes`. To be closed.
 */
export async function openDocumentArchive(source: ArchiveSource, limits: Limits): Promise<Outcome<Archive>> {
  const bounds: Bounds = { ...limits, inflatedBytes: limits.archiveBytes, partBytes: limits.fileBytes };
  if ('bytes' in source) return openArchive(source.bytes, bounds);
  // The path goes to the system as it is, which takes bytes too.
  const path = source.file as string;
  return checked(() => yauzl.openPromise(path, { ...OPTIONS, autoClose: false }), bounds);
}

interface Bounds extends Limits {
  /** Most bytes that one part may inflate to. */
  readonly partBytes?: number;
}

const OPTIONS = { lazyEntries: true, decodeStrings: false } as const;

async function checked(open: () => Promise<yauzl.ZipFile>, limits: Bounds): Promise<Outcome<Archive>> {
  let zip: yauzl.ZipFile;
  try {
    zip = await open();
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
  const outcome = await checkedEntries(zip, limits);
  if (!outcome.ok) zip.close();
  return outcome;
}

async function checkedEntries(zip: yauzl.ZipFile, limits: Bounds): Promise<Outcome<Archive>> {
  if (zip.entryCount > limits.archiveEntries)
    return failure(
      'zip-bomb',
      `It states ${zip.entryCount} entries; the limit archiveEntries is ${limits.archiveEntries}.`,
    );
  try {
    const listed = await listEntries(zip);
    if (!listed.ok) return listed;
    const sound = await checkLocalHeaders(zip, listed.value);
    return sound.ok ? success(archiveOf(zip, listed.value, limits)) : sound;
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

async function listEntries(zip: yauzl.ZipFile): Promise<Outcome<ReadonlyMap<string, yauzl.Entry>>> {
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry.fileNameRaw);
    const problem = nameProblem(name, entry.externalFileAttributes);
    if (problem) return failure('zip-inconsistent', problem);
    if (entries.has(name)) return failure('zip-inconsistent', 'Two entries have the same name.');
    entries.set(name, entry);
  }
  return success(entries);
}

/** Compares every local header with the directory, and sees to it that no two entries share bytes. */
async function checkLocalHeaders(
  zip: yauzl.ZipFile,
  entries: ReadonlyMap<string, yauzl.Entry>,
): Promise<Outcome<null>> {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  for (const entry of entries.values()) {
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw))
      return failure('zip-inconsistent', 'A local header names another file than the directory does.');
    if (local.compressionMethod !== entry.compressionMethod)
      return failure(
        'zip-inconsistent',
        'A local header states another compression than the directory does.',
      );
    // Sizes follow the data (bit 3) or stand in an extra field (all ones) where the local header leaves them out.
    const statesSizes = !(local.generalPurposeBitFlag & 8) && local.uncompressedSize !== 0xffffffff;
    if (statesSizes && local.uncompressedSize !== entry.uncompressedSize)
      return failure('zip-inconsistent', 'A local header states another size than the directory does.');
    ranges.push({
      start: entry.relativeOffsetOfLocalHeader,
      end: local.fileDataStart + entry.compressedSize,
    });
  }
  ranges.sort((a, b) => a.start - b.start);
  const overlapping = ranges.some((range, i) => i > 0 && range.start < ranges[i - 1]!.end);
  return overlapping ? failure('zip-bomb', 'Entries share the same bytes.') : success(null);
}

function archiveOf(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>, limits: Bounds): Archive {
  const names = [...entries.keys()].filter((name) => !name.endsWith('/'));
  let inflated = 0;
  const read = async (name: string): Promise<Outcome<Uint8Array>> => {
    const entry = entries.get(name);
    if (!entry) return failure('input-missing', 'The archive has no such part.');
    if (entry.isEncrypted()) return failure('input-encrypted');
    try {
      const stream = await zip.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      let size = 0;
      let checksum = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        inflated += chunk.length;
        if (size > (limits.partBytes ?? size))
          return failure('input-too-large', `The limit fileBytes is ${limits.partBytes}.`);
        const excess = excessOf(size, inflated, entry.compressedSize, limits);
        if (excess) return failure('zip-bomb', excess);
        checksum = crc32(chunk, checksum);
        chunks.push(chunk);
      }
      if (checksum !== entry.crc32) return failure('input-corrupt', 'A part does not match its checksum.');
      return success(Buffer.concat(chunks, size));
    } catch (error) {
      return { ok: false, error: errorOf(error) };
    }
  };
  return { names, has: (name) => entries.has(name), read, close: () => zip.close() };
}

function excessOf(size: number, total: number, stored: number, limits: Bounds): string | null {
  if (total > limits.inflatedBytes)
    return `It passed the limit inflatedBytes of ${limits.inflatedBytes} bytes.`;
  if (size > limits.ratioFloorBytes && size > stored * limits.inflationRatio)
    return `A part grew to more than ${limits.inflationRatio} times its stored size (limit inflationRatio).`;
  return null;
}

// yauzl reports every problem as a plain Error; its wording is all that tells them apart.
const INCONSISTENT =
  /bytes in the stream|size mismatch|invalid local file header|absolute path|relative path|invalid characters/i;
const DAMAGED =
  /signature|unexpected end|EOF|overflows file bounds|comment length|multi-disk|zip64|extra field|compression method|out of range|offset|header/i;

/** What the system says of a file (`ENOENT`), unlike Node itself (`ERR_…`). */
const OF_THE_SYSTEM = /^E[A-Z0-9]+$/;

/** The typed form of an error of the file system, yauzl or zlib. Anything else is a defect and is thrown again. */
function errorOf(error: unknown): InputError {
  if (!(error instanceof Error)) throw error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  // An archive on the disk may go away while a run is under way.
  if (OF_THE_SYSTEM.test(code)) return loadError(error);
  if (/strong encryption|encrypted/i.test(error.message)) return inputError('input-encrypted');
  if (INCONSISTENT.test(error.message)) return inputError('zip-inconsistent');
  if (code.startsWith('Z_') || code.startsWith('ERR_') || DAMAGED.test(error.message))
    return inputError('input-corrupt');
  throw error;
}
