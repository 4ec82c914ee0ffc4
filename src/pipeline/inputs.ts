import { realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Candidate } from '../intake/candidate.js';
import { discover } from '../intake/discover.js';
import type { DiskPath } from '../intake/disk-path.js';
import { ManifestError, readManifest } from '../intake/manifest.js';
import { sha256 } from '../shared/hash.js';
import type { Limits } from '../shared/limits.js';

/** Which of the inputs a run is to look at. */
export interface InputOptions {
  /** Path of a manifest (CSV): its files are inputs too, and what it says of them is compared with the documents. */
  readonly manifest?: string;
  /** Looks at files only that were changed on this day or later. */
  readonly since?: Date;
  /** Looks at one part of the inputs of several, counted from 1; the same part on every machine. */
  readonly shard?: Shard;
}

/** One part of several. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What a run is to look at. */
export interface Inputs {
  /** In the order of the paths. */
  readonly candidates: readonly Candidate[];
  /** How many belong to other shards. */
  readonly elsewhere: number;
}

/** Everything that a run is to look at. Throws `ManifestError`. */
export async function inputsOf(
  inputs: readonly string[],
  options: InputOptions & { readonly cwd: string; readonly limits: Limits; readonly out: string },
): Promise<Inputs> {
  const { cwd, limits, out, since, shard } = options;
  const manifestPath = options.manifest === undefined ? null : resolve(cwd, options.manifest);
  const manifest = manifestPath === null ? null : await readManifest(manifestPath, limits);
  if (manifest && !manifest.ok) throw new ManifestError(manifest.error);
  // The output folder may be a link, and links among the inputs may lead into it.
  const outputs = [out, await realpath(out).catch(() => out)];
  const found = await discover(inputs, {
    cwd,
    limits,
    ...(manifest ? { manifest: manifest.value } : {}),
    leaveOut: (file) =>
      file === manifestPath || outputs.some((folder) => `${file}${sep}`.startsWith(`${folder}${sep}`)),
  });
  const own = shard ? found.filter(({ path }) => shardOf(path, shard.of) === shard.index) : found;
  const elsewhere = found.length - own.length;
  if (!since) return { candidates: own, elsewhere };
  const chosen: Candidate[] = [];
  for (const candidate of own) {
    const older = candidate.kind === 'file' && (await isOlder(candidate.file, since));
    chosen.push(older ? { ...candidate, older } : candidate);
  }
  return { candidates: chosen, elsewhere };
}

/** The part, counted from 1, that an input belongs to: a matter of its path alone. */
export const shardOf = (path: string, of: number): number =>
  (Number.parseInt(sha256(path).slice(0, 8), 16) % of) + 1;

async function isOlder(file: DiskPath, since: Date): Promise<boolean> {
  try {
    return (await stat(file)).mtimeMs < since.getTime();
  } catch {
    // A file that is gone or cannot be looked at is for its reading to tell of.
    return false;
  }
}
