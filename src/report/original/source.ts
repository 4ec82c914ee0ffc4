import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DocumentRecord } from '../../schema/document.js';
import { sha256 } from '../../shared/hash.js';
import type { WhyText } from '../view.js';

/** The bytes that a record was made of, or why they are not to be had. */
export type FoundSource =
  | { readonly found: true; readonly bytes: Uint8Array }
  | { readonly found: false; readonly why: Extract<WhyText, 'source-missing' | 'source-changed'> };

/**
 * Looks for the file of a record under its path, starting from each of `folders`. Only the very bytes that were read
 * count: pictures of another file would show other places.
 */
export async function findSource(
  { source }: Pick<DocumentRecord, 'source'>,
  folders: readonly string[],
): Promise<FoundSource> {
  let seen = false;
  for (const folder of folders) {
    const path = resolve(folder, source.path);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) continue;
    seen = true;
    if (found.size !== source.bytes) continue;
    const bytes = await readFile(path).catch(() => null);
    if (bytes && sha256(bytes) === source.sha256) return { found: true, bytes };
  }
  return { found: false, why: seen ? 'source-changed' : 'source-missing' };
}
