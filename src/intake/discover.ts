import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { inputError } from '../shared/input-error.js';
import { type Candidate, isCompanion, isLockFile } from './candidate.js';
import { loadError } from './load.js';

/**
 * Finds the files that `inputs` mean: files, folders (with all folders in them) and patterns (`2025/*.docx`). A file or
 * folder that exists wins over the meaning that its name has as a pattern.
 *
 * Nothing is dropped silently: a path without a file and a pattern without a match are `failed` with `input-missing`;
 * lock files (`~$name.docx`) are `skipped` with `skipped-lockfile`. README files, licences and hidden files are
 * `skipped` with `skipped-companion` when they were found in a folder, and read when they were named. A file that is
 * reached twice, by another path or through links, comes once. The order is that of the paths' code points, whatever
 * the order of `inputs`.
 */
export async function discover(
  inputs: readonly string[],
  options: { readonly cwd: string },
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const search: Search = { cwd: options.cwd, folders: new Set(), found };
  for (const input of inputs) await resolveInput(input, search);
  return distinct(found.sort((a, b) => comparePaths(a.path, b.path)));
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
  if (kind === 'folder') return walk(absolute, search);
  if (kind === 'file') {
    search.found.push(candidateOf(absolute, search.cwd));
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
  for (const match of matches) search.found.push(candidateOf(resolve(search.cwd, match), search.cwd));
}

const matchesOf = (pattern: string, cwd: string): Promise<string[]> =>
  glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function walk(folder: string, search: Search): Promise<void> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (search.folders.has(real)) return;
    search.folders.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    search.found.push({ kind: 'failed', path: shown(folder, search.cwd), error: loadError(error) });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isLockFile(path)) search.found.push(candidateOf(path, search.cwd));
    else if (isCompanion(path))
      search.found.push({
        kind: 'skipped',
        path: shown(path, search.cwd),
        error: inputError('skipped-companion'),
      });
    else if ((await kindOf(path)) === 'folder') await walk(path, search);
    else search.found.push(candidateOf(path, search.cwd));
  }
}

function candidateOf(absolute: string, cwd: string): Candidate {
  const path = shown(absolute, cwd);
  if (isLockFile(absolute)) return { kind: 'skipped', path, error: inputError('skipped-lockfile') };
  return { kind: 'file', path, file: absolute };
}

const shown = (absolute: string, cwd: string): string =>
  (relative(cwd, absolute) || '.').split(sep).join('/');

/** Order of code points, which UTF-8 bytes have too. */
const comparePaths = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Leaves out files already in the list under another path, and reasons given twice for one path. */
async function distinct(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const seen = new Set<string>();
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const key =
      candidate.kind === 'file' ? await realpath(candidate.file).catch(() => candidate.file) : candidate.path;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(candidate);
  }
  return out;
}
