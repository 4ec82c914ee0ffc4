import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beginFile } from '../../shared/atomic-write.js';
import { OutputError } from '../../shared/output-error.js';
import { type Known, knownSchema } from './entry.js';

/**
 * What is known of the documents of an output folder: `cache.jsonl`, sorted, of runs that ended, and one file of lines
 * for every run that is under way or was killed, to which a line is added as a document is done.
 */
export interface Journal {
  readonly known: ReadonlyMap<string, Remembered>;
  readonly append: (known: Known) => Promise<void>;
  /** Writes what is known of `ids` into one sorted file in place of all others. Only for who is alone in the folder. */
  readonly settle: (ids: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is known of a document, and when that was written, in milliseconds: a record touched later is not trusted. */
export interface Remembered {
  readonly entry: Known;
  readonly time: number;
}

const SETTLED = 'cache.jsonl';
const UNSETTLED = /^journal-[0-9a-f]+\.jsonl$/;

/** Reads the journal in `folder`. Lines that are torn or of another form are left out: their documents are done again. */
export async function openJournal(folder: string): Promise<Journal> {
  const known = new Map<string, Remembered>();
  for (const { path, time } of await journalsIn(folder)) {
    for (const line of (await readFile(path, 'utf8')).split('\n')) {
      const entry = parsed(line);
      if (entry) known.set(entry.id, { entry, time });
    }
  }
  const own = join(folder, `journal-${randomBytes(6).toString('hex')}.jsonl`);
  let handle: FileHandle | null = null;
  /** The line that is being written; lines must not run into each other. */
  let last: Promise<void> = Promise.resolve();
  const write = async (entry: Known): Promise<void> => {
    try {
      handle ??= await open(own, 'a');
      await handle.appendFile(`${JSON.stringify(entry)}\n`);
    } catch (error) {
      throw OutputError.from(error, own);
    }
    known.set(entry.id, { entry, time: Date.now() });
  };
  const close = async (): Promise<void> => {
    await last.catch(() => undefined);
    await handle?.close();
    handle = null;
  };
  return {
    known,
    append: (entry) => {
      const written = last.catch(() => undefined).then(() => write(entry));
      last = written;
      return written;
    },
    settle: async (ids) => {
      await close();
      const file = await beginFile(join(folder, SETTLED));
      try {
        for (const id of ids.toSorted()) {
          const remembered = known.get(id);
          if (remembered) await file.write(`${JSON.stringify(remembered.entry)}\n`);
        }
        await file.commit();
      } catch (error) {
        await file.discard();
        throw error;
      }
      for (const name of await readdir(folder)) if (UNSETTLED.test(name)) await rm(join(folder, name));
    },
    close,
  };
}

/** The journals of a folder, the one that was written last behind the others: of a document its last entry counts. */
async function journalsIn(
  folder: string,
): Promise<readonly { readonly path: string; readonly time: number }[]> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name === SETTLED || UNSETTLED.test(name))
    .sort();
  const journals = [];
  for (const name of names) {
    const path = join(folder, name);
    journals.push({ path, time: (await stat(path)).mtimeMs });
  }
  return journals.sort((a, b) => a.time - b.time);
}

function parsed(line: string): Known | null {
  if (line === '') return null;
  try {
    return knownSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
