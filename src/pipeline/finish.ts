import { beginFindings, type FindingsSummary, listFindings, writeDataset } from '../dataset/index.js';
import type { DocumentRecord } from '../schema/document.js';
import { type OutputFolder, readRecords } from './output-folder.js';

/**
 * Writes everything that is made from all records together: dataset and lists of findings. Goes once over the records
 * of `ids` (ascending) as they stand on the disk, holding one at a time.
 */
export async function finish(
  paths: OutputFolder,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FindingsSummary> {
  const findings = await beginFindings(paths.findingsJson, paths.findingsCsv);
  async function* records(): AsyncGenerator<DocumentRecord> {
    for await (const record of readRecords(paths, ids)) {
      signal?.throwIfAborted();
      for (const finding of listFindings(record)) await findings.add(finding);
      yield record;
    }
  }
  try {
    await writeDataset(paths.dataset, records());
    return await findings.commit();
  } finally {
    await findings.discard();
  }
}
