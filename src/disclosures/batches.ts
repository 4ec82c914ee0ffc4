import type { Group } from './group.js';
import type { DisclosureBatch, DisclosurePlan, NamedGroup } from './plan.js';
import type { Room } from './room.js';

/** Bytes of the digests of a batch from which on it is given no further disclosure. */
const BATCH_BYTES = 4 * 1024 * 1024;
/** Most disclosures of a batch. */
const BATCH_DISCLOSURES = 256;

/**
 * The disclosures of `groups` in their order, in batches of about the same size. They depend on the documents alone: the
 * files made of them are to be the same whatever the number of processes.
 */
export async function* batchesOf(
  groups: readonly Group[],
  room: Room,
  digest: (documentId: string) => Promise<Uint8Array>,
): AsyncGenerator<DisclosureBatch> {
  let plans: DisclosurePlan[] = [];
  let named = new Map<string, NamedGroup>();
  let digests = new Map<string, Uint8Array>();
  let bytes = 0;
  const need = async (documentId: string): Promise<void> => {
    if (digests.has(documentId)) return;
    const json = await digest(documentId);
    digests.set(documentId, json);
    bytes += json.length;
  };
  const take = (): DisclosureBatch => {
    const batch = {
      plans,
      groups: [...named.values()],
      digests: [...digests].map(([document_id, json]) => ({ document_id, json })),
    };
    plans = [];
    named = new Map();
    digests = new Map();
    bytes = 0;
    return batch;
  };
  for (const group of groups) {
    const plan = room.planOf(group);
    plans.push(plan);
    for (const id of groupsIn(plan)) {
      if (!named.has(id)) named.set(id, room.named(id));
      const { documents, within } = named.get(id)!.group;
      for (const document of [...documents, ...within.map(({ document_id }) => document_id)])
        await need(document);
    }
    for (const { shared } of plan.documents)
      for (const { others } of shared) for (const { document_id } of others) await need(document_id);
    if (bytes >= BATCH_BYTES || plans.length >= BATCH_DISCLOSURES) yield take();
  }
  if (plans.length > 0) yield take();
}

const groupsIn = ({ own, lastYear, budget, departments, units }: DisclosurePlan): readonly string[] =>
  [own, lastYear.budget, lastYear.accounts, budget, ...departments, ...units.groups].filter(
    (id) => id !== null,
  );
