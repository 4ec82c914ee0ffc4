import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { crashOf } from '../shared/crash.js';
import { inOrder } from '../shared/in-order.js';
import { inputError } from '../shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import { decodeName } from './archive-names.js';
import { type Candidate, type FileCandidate, isCompanion, isLockFile, MEMBER_MARK } from './candidate.js';
import type { DiskPath } from './disk-path.js';
import { isArchive, membersOf } from './expand.js';
import { loadError } from './load.js';
import type { ManifestRow } from './manifest.js';

/**
 * Finds the files that `inputs` mean: files, folders (with all folders in them) and patterns (`2025/*.docx`). A file or
 * folder that exists wins over the meaning that its name has as a pattern.
 *
 * Nothing is dropped silently: a path without a file and a pattern without a match are `failed` with `input-missing`;
 * lock files (`~$name.docx`) are `skipped` with `skipped-lockfile`. README files, licences and hidden files are
 * `skipped` with `skipped-companion` when they were found in a folder, and read when they were named. A file that is
 * reached twice, by another path or through links, comes once. Archives (ZIP) give way to the documents in them, those
 * of an archive in an archive included. The order is that of the paths' code points, whatever
 * the order of `inputs`.
 */
export async function discover(
  inputs: readonly string[],
  options: DiscoverOptions,
): Promise<readonly Candidate[]> {
  const { cwd, limits = DEFAULT_LIMITS, manifest = [], leaveOut } = options;
  const found: Candidate[] = [];
  const search: Search = { cwd, folders: new Set(), found };
  for (const input of inputs) await resolveInput(input, search);
  for (const { file } of manifest) await resolveInput(outermost(file), search);
  const candidates: Candidate[] = [];
  const kept = inOrder(await distinct(found.sort(byPath)), AT_A_TIME, async (candidate) => {
    if (leaveOut && (await leadsTo(resolve(cwd, candidate.path), leaveOut))) return null;
    return { candidate, archive: candidate.kind === 'file' && (await isArchive(candidate)) };
  });
  for await (const one of kept) {
    if (!one) continue;
    const { candidate, archive } = one;
    if (candidate.kind !== 'file' || !archive) candidates.push(candidate);
    // One after the other: an archive in an archive is held in memory.
    else for (const member of await expanded(candidate, limits)) candidates.push(member);
  }
  return withStatements(candidates.sort(byPath), manifest, cwd);
}

/** Files that are looked at together: on a disk that has not read them yet each one waits for milliseconds. */
const AT_A_TIME = 8;

/** What the program throws over an archive is that archive's alone. */
async function expanded(candidate: FileCandidate, limits: Limits): Promise<readonly Candidate[]> {
  try {
    return await membersOf(candidate, limits);
  } catch (error) {
    return [{ kind: 'failed', path: candidate.path, error: crashOf(error) }];
  }
}

/** How inputs are looked for. */
export interface DiscoverOptions {
  readonly cwd: string;
  readonly limits?: Limits;
  /** Rows of a manifest: their files are inputs too, and what they say goes with the documents. */
  readonly manifest?: readonly ManifestRow[];
  /** Files that are no inputs, by absolute path. */
  readonly leaveOut?: (file: string) => boolean;
}

/** Whether a path is one of those that `are` takes, or leads to one through links. */
const leadsTo = async (path: string, are: (path: string) => boolean): Promise<boolean> =>
  are(path) || are(await realpath(path).catch(() => path));

/** The file that a path leads to, which may go on into archives. */
const outermost = (path: string): string => path.split(MEMBER_MARK, 1)[0]!;

function withStatements(
  candidates: readonly Candidate[],
  manifest: readonly ManifestRow[],
  cwd: string,
): readonly Candidate[] {
  if (manifest.length === 0) return candidates;
  const statements = new Map(manifest.map(({ file, statement }) => [file, statement]));
  const out = candidates.map((candidate): Candidate => {
    const key = [resolve(cwd, outermost(candidate.path)), ...candidate.path.split(MEMBER_MARK).slice(1)].join(
      MEMBER_MARK,
    );
    const statement = statements.get(key);
    statements.delete(key);
    return candidate.kind === 'file' && statement ? { ...candidate, statement } : candidate;
  });
  // A row for an archive as a whole states nothing that its documents could be compared with.
  const missing = [...statements.keys()].filter((file) => file.includes(MEMBER_MARK));
  const failed = missing.map((file): Candidate => {
    const error = inputError('input-missing', 'The archive has no such document.');
    return { kind: 'failed', path: shown(file, cwd), error };
  });
  return [...out, ...failed].sort(byPath);
}

interface Search {
  readonly cwd: string;
  /** Real paths of folders already walked, so that links cannot lead in a circle. */
  readonly folders: Set<string>;
  readonly found: Candidate[];
}

async function resolveInput(input: string, search: Search): Promise<void> {
  const absolute = resolve(search.cwd, input);
  const kind = await kindOf(absolute);
  if (kind === 'folder') return walk(placeOf(absolute), search);
  if (kind === 'file') {
    search.found.push(candidateOf(placeOf(absolute), search.cwd));
    return;
  }
  const matches = isDynamicPattern(input) ? await matchesOf(input, search.cwd) : [];
  if (matches.length === 0) {
    const detail = isDynamicPattern(input) ? 'No file matches the pattern.' : undefined;
    search.found.push({
      kind: 'failed',
      path: shown(absolute, search.cwd),
      error: inputError('input-missing', detail),
    });
  }
  for (const match of matches)
    search.found.push(candidateOf(placeOf(resolve(search.cwd, match)), search.cwd));
}

const matchesOf = (pattern: string, cwd: string): Promise<string[]> =>
  glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });

async function kindOf(path: DiskPath): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** A file or folder on the way through the folders: where it lies, and its path in text. */
interface Place {
  readonly file: DiskPath;
  readonly named: string;
}

const placeOf = (absolute: string): Place => ({ file: absolute, named: absolute });

/** The place of what is called `name` in a folder. A name that is no UTF-8 is read as those in archives are. */
function placeIn(folder: Place, name: Buffer): Place {
  const text = decodeName(name);
  const named = join(folder.named, text);
  if (typeof folder.file === 'string' && Buffer.from(text).equals(name))
    return { file: join(folder.file, text), named };
  return { file: Buffer.concat([Buffer.from(folder.file), Buffer.from(sep), name]), named };
}

async function walk(folder: Place, search: Search): Promise<void> {
  let entries: Dirent<Buffer>[];
  try {
    const real = (await realpath(folder.file, 'buffer')).toString('latin1');
    if (search.folders.has(real)) return;
    search.folders.add(real);
    entries = await readdir(folder.file, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    search.found.push({ kind: 'failed', path: shown(folder.named, search.cwd), error: loadError(error) });
    return;
  }
  for (const entry of entries) {
    const place = placeIn(folder, entry.name);
    if (isLockFile(place.named)) search.found.push(candidateOf(place, search.cwd));
    else if (isCompanion(place.named))
      search.found.push({
        kind: 'skipped',
        path: shown(place.named, search.cwd),
        error: inputError('skipped-companion'),
      });
    else if (entry.isDirectory() || (!entry.isFile() && (await kindOf(place.file)) === 'folder'))
      // What the folder does not tell of an entry, as of links, is looked up.
      await walk(place, search);
    else search.found.push(candidateOf(place, search.cwd));
  }
}

function candidateOf({ file, named }: Place, cwd: string): Candidate {
  const path = shown(named, cwd);
  if (isLockFile(named)) return { kind: 'skipped', path, error: inputError('skipped-lockfile') };
  return { kind: 'file', path, file };
}

const shown = (absolute: string, cwd: string): string =>
  (relative(cwd, absolute) || '.').split(sep).join('/');

/** Order of code points, which UTF-8 bytes have too. */
const byPath = (a: Candidate, b: Candidate): number =>
  Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));

/** Leaves out files already in the list under another path, and reasons given twice for one path. */
async function distinct(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const seen = new Set<string>();
  const out: Candidate[] = [];
  for await (const { key, candidate } of inOrder(candidates, AT_A_TIME, async (candidate) => ({
    key: candidate.kind === 'file' ? await realKey(candidate) : candidate.path,
    candidate,
  }))) {
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(candidate);
  }
  return out;
}

/** The same for all paths that lead to one file. */
const realKey = ({ file, path }: FileCandidate): Promise<string> =>
  realpath(file, 'buffer').then(
    (real) => real.toString('latin1'),
    () => path,
  );
