import { copyFile, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../shared/make-folder.js';
import { OutputError } from '../shared/output-error.js';

/** Scripts and styles of the pages, as the build leaves them beside this folder. */
const ASSETS = fileURLToPath(new URL('../viewer/', import.meta.url));

/** Parts of the folder of a report. */
export const PARTS = ['assets', 'data/documents', 'data/units', 'documents', 'pages'] as const;

/** Makes the folder of a report ready and puts scripts and styles there. */
export async function prepareReport(folder: string): Promise<void> {
  await typed(folder, async () => {
    for (const part of PARTS) await makeFolder(join(folder, part));
    for (const name of await readdir(ASSETS))
      if (/\.(?:js|css)$/.test(name)) await copyFile(join(ASSETS, name), join(folder, 'assets', name));
  });
}

/** Takes away what an earlier report has of documents that are not among `ids`. */
export async function removeStale(folder: string, ids: ReadonlySet<string>): Promise<void> {
  const named = /^([0-9a-f]{16})(?:\.html|\.js)?$/;
  await typed(folder, async () => {
    for (const part of ['data/documents', 'data/units', 'documents', 'pages'])
      for (const name of await readdir(join(folder, part))) {
        const id = named.exec(name)?.[1];
        if (id && !ids.has(id)) await rm(join(folder, part, name), { recursive: true, force: true });
      }
  });
}

/** The first characters of a file; null where there is none. */
export async function headOf(path: string, length = 512): Promise<string | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function typed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw OutputError.from(error, path);
  }
}
