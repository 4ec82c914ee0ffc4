import { readFile } from 'node:fs/promises';
import type { DisclosedDocument, DisclosuresList } from '../schema/disclosures-list.js';

/** What is known of a document only over all documents of a run: whose it is, and what it is among those of its entity. */
export interface Placement {
  readonly entity_id: string;
  readonly disclosure: string;
  readonly part: DisclosedDocument['part'];
}

/** Placements by document, from `disclosures.json` of an output folder; none where a run has written none. */
export async function readPlacements(path: string): Promise<ReadonlyMap<string, Placement>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return new Map();
  const { disclosures } = JSON.parse(text) as DisclosuresList;
  return new Map(
    disclosures.flatMap(({ id, entity, documents }) =>
      documents.map(
        ({ document_id, part }) => [document_id, { entity_id: entity, disclosure: id, part }] as const,
      ),
    ),
  );
}

/** Whether figures of a document count where another one of its disclosure states them too. */
export const isCurrent = (placement: Placement | undefined): boolean =>
  placement === undefined || placement.part === 'part' || placement.part === 'version';
