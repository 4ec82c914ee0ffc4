import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared');

/** Path inside the folder of documents for measuring that lies beside the repository; null where it is absent. */
export function sharedPath(...parts: readonly string[]): string | null {
  const path = join(folder, ...parts);
  if (existsSync(path)) return path;
  console.warn(`skipped: ${parts.join('/')} is not there (the shared folder lies beside the repository)`);
  return null;
}
