import { beginDatasetPiece, type DatasetPiece } from '../../src/dataset/index.js';
import type { DocumentRecord } from '../../src/schema/document.js';

/** Pieces of a dataset with so many records each. */
export async function* piecesOf(
  records: readonly DocumentRecord[],
  size = Math.max(1, records.length),
): AsyncGenerator<DatasetPiece> {
  for (let start = 0; start < records.length; start += size) {
    const piece = beginDatasetPiece();
    for (const record of records.slice(start, start + size)) piece.add(record);
    yield piece.take();
  }
}
