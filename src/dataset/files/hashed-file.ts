import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { beginFile, type PendingFile } from '../../shared/atomic-write.js';

/** What is known of a file once it is written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  /** How many decimals of a column did not fit its type and are null, by column; absent where all fitted. */
  readonly tooLong?: Readonly<Record<string, number>>;
}

/** A pending file that counts and hashes what goes into it. */
export interface HashedFile {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Gives the file its name and says what was written. */
  readonly commit: (rows: number) => Promise<WrittenFile>;
  /** Removes what was written. Never throws. */
  readonly discard: () => Promise<void>;
}

/** Begins a file at `path` (see `beginFile`) whose size and SHA-256 are known when it is done. */
export async function beginHashedFile(path: string): Promise<HashedFile> {
  const file: PendingFile = await beginFile(path);
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  return {
    write: async (content) => {
      if (content.length === 0) return;
      await file.write(content);
      hash.update(content);
      bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    },
    commit: async (rows) => {
      await file.commit();
      return { name: basename(path), bytes, sha256: hash.digest('hex'), rows };
    },
    discard: file.discard,
  };
}
