import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside the repository; tests that are compiled lie one folder deeper. */
const folders = ['../../../shared', '../../../../shared'].map((path) => resolve(import.meta.dirname, path));
const folder = folders.find(existsSync) ?? folders[0]!;

/** Path inside the folder of documents for measuring that lies beside the repository; null where it is absent. */
export function sharedPath(...parts: readonly string[]): string | null {
  const path = join(folder, ...parts);
  if (existsSync(path)) return path;
  console.warn(`skipped: ${parts.join('/')} is not there (the shared folder lies beside the repository)`);
  return null;
}
