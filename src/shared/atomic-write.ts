import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError } from './output-error.js';

/** A file in the making: nothing stands under its name until `commit`. */
export interface PendingFile {
  /** Where it is being written. What was written so far can be read there after `flush`. */
  readonly temporary: string;
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Hands what was written so far to the system. */
  readonly flush: () => Promise<void>;
  /** Gives the file its name; what stood there before is replaced in one step. */
  readonly commit: () => Promise<void>;
  /** Removes what was written so far. Safe after a failure; never throws. */
  readonly discard: () => Promise<void>;
}

const TEMPORARY = /^\.gongkai-[0-9a-f]+-\d+\.tmp$/;
/** Several machines may write into one folder: names must not meet. */
const WRITER = randomBytes(6).toString('hex');
let count = 0;

const temporaryPath = (path: string): string => join(dirname(path), `.gongkai-${WRITER}-${count++}.tmp`);

/** Characters that are gathered before the system is asked to write them. */
const CHUNK = 64 * 1024;

/**
 * Begins a file at `path`. What is written goes to a temporary file in the same folder, so that at every moment the
 * file is whole: old, new or absent, never half. All steps throw `OutputError` when the system refuses.
 */
export async function beginFile(path: string): Promise<PendingFile> {
  const temporary = temporaryPath(path);
  const handle: FileHandle = await typed(path, () => open(temporary, 'w'));
  let waiting: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const text = waiting.join('');
    waiting = [];
    size = 0;
    await typed(path, async () => void (await handle.appendFile(text)));
  };
  return {
    temporary,
    write: async (content) => {
      if (typeof content !== 'string') {
        await flush();
        await typed(path, async () => void (await handle.appendFile(content)));
        return;
      }
      waiting.push(content);
      size += content.length;
      if (size >= CHUNK) await flush();
    },
    flush,
    commit: async () => {
      await flush();
      await typed(path, async () => {
        await handle.close();
        await rename(temporary, path);
      });
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

/** Writes a whole file as `beginFile` does. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await typed(path, async () => {
      await writeFile(temporary, content);
      await rename(temporary, path);
    });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes temporary files that a killed run left in `folder`. */
export async function removeTemporaries(folder: string): Promise<void> {
  await typed(folder, async () => {
    for (const name of await readdir(folder))
      if (TEMPORARY.test(name)) await rm(join(folder, name), { force: true });
  });
}

async function typed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw OutputError.from(error, path);
  }
}
