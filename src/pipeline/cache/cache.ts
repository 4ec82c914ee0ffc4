import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileCandidate } from '../../intake/candidate.js';
import type { Aids } from '../../programs/aids.js';
import { sha256 } from '../../shared/hash.js';
import { type Limits, PROCESS_LIMITS } from '../../shared/limits.js';
import { type OutputFolder, recordPath } from '../output-folder.js';
import type { Made, Summary } from '../pool/messages.js';
import type { Known } from './entry.js';
import type { Journal } from './journal.js';
import { stageVersions } from './versions.js';

/** A document whose bytes were read. */
export interface Input {
  readonly candidate: FileCandidate;
  readonly id: string;
  readonly bytes: number;
}

/** What an earlier run left of a document: all that is needed, its record for the rules to look at, or nothing. */
export type Found =
  | { readonly kind: 'made'; readonly made: Summary }
  | { readonly kind: 'read'; readonly record: Uint8Array }
  | { readonly kind: 'new' };

/**
 * What an earlier run left of a file that is not to be read again: all that is needed, or nothing that can be used.
 * `changed` where its record is there and the rules are other ones by now: then only they are applied.
 */
export type FoundUnread = { readonly id: string; readonly made: Summary } | 'changed' | null;

/** What earlier runs into a folder left, and what this one adds to it. */
export interface Cache {
  readonly find: (input: Input) => Promise<Found>;
  /** What is known of a file that is not to be read again, by its path. */
  readonly findUnread: (candidate: FileCandidate) => Promise<FoundUnread>;
  /** Keeps what came of a document; to be called when its record is written. */
  readonly keep: (input: Input, made: Made) => Promise<void>;
}

/** How the cache is used. */
export interface CacheOptions {
  readonly limits: Limits;
  readonly aids?: Aids | undefined;
  /** Takes nothing from earlier runs. */
  readonly force?: boolean | undefined;
  /** Tries documents again over which a process was lost. */
  readonly retryFailed?: boolean | undefined;
}

const LOST: ReadonlySet<string> = new Set(['timeout', 'no-progress', 'memory-exceeded', 'reader-crashed']);

/** The cache in an output folder, whose `journal` is at hand. */
export function openCache(paths: OutputFolder, journal: Journal, options: CacheOptions): Cache {
  const versions = stageVersions();
  const bounds = Object.entries(options.limits).sort();
  const isProcess = (name: string): boolean => (PROCESS_LIMITS as readonly string[]).includes(name);
  const readerLimits = JSON.stringify(bounds.filter(([name]) => !isProcess(name)));
  const processLimits = JSON.stringify(bounds.filter(([name]) => isProcess(name)));
  // Of the path only the name has a part in reading: it is a hint at the format.
  const readKey = ({ candidate: { path, statement } }: Input): string =>
    shortHash([
      versions.read,
      readerLimits,
      basename(path),
      JSON.stringify([statement ?? null, options.aids ?? {}]),
    ]);
  const lostKey = (input: Input): string => shortHash([readKey(input), processLimits]);
  const keyOf = (input: Input, made: Summary): string =>
    !made.ok && LOST.has(made.error.code) ? lostKey(input) : readKey(input);

  const find = async (input: Input): Promise<Found> => {
    const remembered = options.force ? undefined : journal.known.get(input.id);
    const known = remembered?.entry;
    if (!remembered || !known || known.read !== keyOf(input, known.made)) return NEW;
    if (!known.made.ok)
      return options.retryFailed && LOST.has(known.made.error.code)
        ? NEW
        : { kind: 'made', made: known.made };
    if (!known.record || !(await isIntact(recordPath(paths, input.id), known.record, remembered.time)))
      return NEW;
    if (known.check === versions.check && known.path === input.candidate.path)
      return { kind: 'made', made: known.made };
    return { kind: 'read', record: await readFile(recordPath(paths, input.id)) };
  };
  let ids: Map<string, string> | null = null;
  return {
    find,
    findUnread: async (candidate) => {
      ids ??= new Map([...journal.known].map(([known, { entry }]) => [entry.path, known]));
      const id = ids.get(candidate.path);
      if (id === undefined) return null;
      const found = await find({ candidate, id, bytes: 0 });
      if (found.kind === 'made') return { id, made: found.made };
      return found.kind === 'read' ? 'changed' : null;
    },
    keep: async (input, made) => {
      if (!made.ok && PASSING.has(made.error.code)) return;
      await journal.append(knownOf(input, made, keyOf(input, made), versions.check));
    },
  };
}

/** What lay with the machine at the moment and not with the document: the next run tries again. */
const PASSING: ReadonlySet<string> = new Set(['input-unreadable']);

const NEW: Found = { kind: 'new' };

function knownOf({ candidate, id, bytes }: Input, made: Made, read: string, check: string): Known {
  const { path } = candidate;
  if (!made.ok) return { id, path, bytes, read, check, made: { ok: false, error: made.error }, record: null };
  const { json, sha256: hash, ...summary } = made;
  return {
    id,
    path,
    bytes,
    read,
    check,
    made: { ...summary, notices: [...summary.notices] },
    record: { bytes: json.length, sha256: hash },
  };
}

/**
 * Whether a record is the one that was written. Where size and time say that nobody touched it since the journal was
 * written, its content is not read.
 */
async function isIntact(
  path: string,
  record: NonNullable<Known['record']>,
  journalTime: number,
): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size !== record.bytes) return false;
    return mtimeMs < journalTime || sha256(await readFile(path)) === record.sha256;
  } catch {
    return false;
  }
}

const shortHash = (parts: readonly string[]): string => sha256(parts.join('\0')).slice(0, 16);
