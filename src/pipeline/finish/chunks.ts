import { stat } from 'node:fs/promises';
import { type OutputFolder, recordPath } from '../output-folder.js';

/** Bytes of the records of a chunk; one that has more is a chunk by itself. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** Most records of a chunk: many small ones are work for several processes too. */
const CHUNK_RECORDS = 64;

/**
 * `ids` in their order, parted into runs of records of about the same size. It depends on the records alone: row groups
 * end where chunks do, and the files are to be the same whatever the number of processes.
 */
export async function chunksOf(
  paths: OutputFolder,
  ids: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const chunks: string[][] = [];
  let left = 0;
  for (const id of ids) {
    const { size } = await stat(recordPath(paths, id));
    if (size > left || chunks.at(-1)!.length === CHUNK_RECORDS) {
      chunks.push([]);
      left = CHUNK_BYTES;
    }
    chunks.at(-1)!.push(id);
    left -= size;
  }
  return chunks;
}
