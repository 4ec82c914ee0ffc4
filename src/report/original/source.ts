import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MEMBER_MARK } from '../../intake/candidate.js';
import { openLoader } from '../../intake/loader.js';
import type { DocumentRecord } from '../../schema/document.js';
import { sha256 } from '../../shared/hash.js';
import { DEFAULT_LIMITS } from '../../shared/limits.js';
import type { WhyText } from '../view.js';

/** The bytes that a record was made of, or why they are not to be had. */
export type FoundSource =
  | { readonly found: true; readonly bytes: Uint8Array }
  | { readonly found: false; readonly why: Extract<WhyText, 'source-missing' | 'source-changed'> };

/**
 * Looks for the file of a record under its path, starting from each of `folders`, in archives too. Only the very bytes
 * that were read count: pictures of another file would show other places.
 */
export async function findSource(
  { source }: Pick<DocumentRecord, 'source'>,
  folders: readonly string[],
): Promise<FoundSource> {
  let seen = false;
  const loader = openLoader(DEFAULT_LIMITS);
  try {
    for await (const { file, members, size } of filesAt(source.path, folders)) {
      seen ||= members.length === 0;
      if (members.length === 0 && size !== source.bytes) continue;
      const bytes = await loader.load({ file, members });
      if (!bytes.ok) continue;
      seen = true;
      if (sha256(bytes.value) === source.sha256) return { found: true, bytes: bytes.value };
    }
  } finally {
    loader.close();
  }
  return { found: false, why: seen ? 'source-changed' : 'source-missing' };
}

/** Whether there is a file of the size of the record's at its path, or an archive on the way to it. */
export async function isAtHand(
  { source }: Pick<DocumentRecord, 'source'>,
  folders: readonly string[],
): Promise<boolean> {
  for await (const { members, size } of filesAt(source.path, folders))
    if (members.length > 0 || size === source.bytes) return true;
  return false;
}

/** Files that a path may mean: one of its own, or an archive with the way to the document in it. */
async function* filesAt(path: string, folders: readonly string[]) {
  const names = path.split(MEMBER_MARK);
  for (const folder of folders)
    for (let outer = names.length; outer > 0; outer--) {
      const file = resolve(folder, names.slice(0, outer).join(MEMBER_MARK));
      const found = await stat(file).catch(() => null);
      if (found?.isFile()) yield { file, members: names.slice(outer), size: found.size };
    }
}
