import { outputPaths, readRecords, recordIds } from '../pipeline/output-folder.js';
import { bodiesOf } from './bodies.js';
import { readDirectory } from './directory.js';
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
  const directory = await readDirectory(paths);
  const documents: ComparedDocument[] = [];
  const observations: Observation[] = [];
  for await (const record of readRecords(paths, await recordIds(paths))) {
    for (const body of bodiesOf(record, directory)) {
      documents.push(body.document);
      for (const observation of body.observations)
        if (wanted(observation.measure)) observations.push(observation);
    }
  }
  return { documents, observations };
}
