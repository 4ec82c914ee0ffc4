import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError } from './output-error.js';

/** A file in the making: nothing stands under its name until `commit`. */
export interface PendingFile {
  readonly write: (text: string) => Promise<void>;
  /** Gives the file its name; what stood there before is replaced in one step. */
  readonly commit: () => Promise<void>;
  /** Removes what was written so far. Safe after a failure; never throws. */
  readonly discard: () => Promise<void>;
}

const TEMPORARY = /^\.gongkai-\d+-\d+\.tmp$/;
let count = 0;

/**
 * Begins a file at `path`. What is written goes to a temporary file in the same folder, so that at every moment the
 * file is whole: old, new or absent, never half. All steps throw `OutputError` when the system refuses.
 */
export async function beginFile(path: string): Promise<PendingFile> {
  const temporary = join(dirname(path), `.gongkai-${process.pid}-${count++}.tmp`);
  const handle: FileHandle = await typed(path, () => open(temporary, 'w'));
  return {
    write: (text) => typed(path, async () => void (await handle.appendFile(text))),
    commit: () =>
      typed(path, async () => {
        await handle.close();
        await rename(temporary, path);
      }),
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

/** Writes a whole file as `beginFile` does. */
export async function writeAtomically(path: string, content: string): Promise<void> {
  const file = await beginFile(path);
  try {
    await file.write(content);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** Removes temporary files that a killed run left in `folder`. */
export async function removeTemporaries(folder: string): Promise<void> {
  await typed(folder, async () => {
    for (const name of await readdir(folder)) if (TEMPORARY.test(name)) await rm(join(folder, name));
  });
}

async function typed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw OutputError.from(error, path);
  }
}
