import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DecisionInput, FindingsSummary } from '../../findings/index.js';
import { writeAtomically } from '../../shared/atomic-write.js';
import { sha256 } from '../../shared/hash.js';
import { toJson } from '../../shared/json.js';
import type { OutputFolder } from '../output-folder.js';
import { stageVersions } from './versions.js';

/** What was made of all records together, and of which. */
interface Finished {
  readonly key: string;
  /** Every file that was written, by its path in the output folder, with its size. */
  readonly files: Readonly<Record<string, number>>;
  readonly findings: FindingsSummary;
}

const NAME = 'finished.json';

/** Key of what is made of these records (ids in order, each with the hash of its record) by this version of the program. */
export function finishKey(
  records: readonly (readonly [id: string, hash: string | null])[],
  decisions: DecisionInput | undefined,
): string {
  const lines = records.map(([id, hash]) => `${id} ${hash}`);
  return sha256([stageVersions().finish, JSON.stringify(decisions ?? null), ...lines].join('\n'));
}

/** The findings in short of an earlier run, where all that it made of the same records is there untouched; null else. */
export async function findFinished(
  out: string,
  paths: OutputFolder,
  key: string,
): Promise<FindingsSummary | null> {
  const path = join(paths.state, NAME);
  try {
    const { mtimeMs: time } = await stat(path);
    const finished = JSON.parse(await readFile(path, 'utf8')) as Finished;
    if (finished.key !== key) return null;
    for (const [file, bytes] of Object.entries(finished.files)) {
      const { size, mtimeMs } = await stat(join(out, file));
      if (size !== bytes || mtimeMs > time) return null;
    }
    return finished.findings;
  } catch {
    return null;
  }
}

/** Keeps what was made, for the next run to find. */
export async function keepFinished(
  out: string,
  paths: OutputFolder,
  key: string,
  findings: FindingsSummary,
): Promise<void> {
  const files: Record<string, number> = {};
  for (const file of await madeFiles(out)) files[file] = (await stat(join(out, file))).size;
  await writeAtomically(join(paths.state, NAME), toJson({ key, files, findings } satisfies Finished));
}

/** Every file of an output folder that is made of all records together, with forward slashes. */
async function madeFiles(out: string): Promise<readonly string[]> {
  const found = await readdir(out, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .split('\\')
        .join('/'),
    )
    .filter((file) => !/^(?:documents\/|report\/|\.gongkai\/|run\.json$)/.test(file))
    .sort();
}
