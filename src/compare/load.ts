import { outputPaths, readRecords, recordIds } from '../pipeline/output-folder.js';
import { comparedDocument, observationsOf } from './observe.js';
import { isCurrent, readPlacements } from './overview.js';
import type { ComparedDocument, Observation } from './types.js';

/** Everything of an output folder that can be compared. Goes over the records once, holding one at a time. */
export async function loadComparable(
  out: string,
  wanted: (measure: string) => boolean,
): Promise<{
  readonly documents: readonly ComparedDocument[];
  readonly observations: readonly Observation[];
}> {
  const paths = outputPaths(out);
  const placements = await readPlacements(paths.disclosures);
  const documents: ComparedDocument[] = [];
  const observations: Observation[] = [];
  for await (const record of readRecords(paths, await recordIds(paths))) {
    const placement = placements.get(record.document_id);
    documents.push(
      comparedDocument(record, { entity_id: placement?.entity_id ?? null, current: isCurrent(placement) }),
    );
    for (const observation of observationsOf(record))
      if (wanted(observation.measure)) observations.push(observation);
  }
  return { documents, observations };
}
