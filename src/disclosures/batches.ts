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
  let batch = beginBatch();
  const need = async (documentId: string): Promise<void> => {
    if (batch.digests.has(documentId)) return;
    const json = await digest(documentId);
    batch.digests.set(documentId, json);
    batch.bytes += json.length;
  };
  for (const group of groups) {
    const plan = room.planOf(group);
    batch.plans.push(plan);
    for (const id of groupsIn(plan)) {
      const named = batch.groups.get(id) ?? room.named(id);
      batch.groups.set(id, named);
      const { documents, within } = named.group;
      for (const document of [...documents, ...within.map(({ document_id }) => document_id)])
        await need(document);
    }
    for (const { shared } of plan.documents)
      for (const { others } of shared) for (const { document_id } of others) await need(document_id);
    if (batch.bytes >= BATCH_BYTES || batch.plans.length >= BATCH_DISCLOSURES) {
      yield packed(batch);
      batch = beginBatch();
    }
  }
  if (batch.plans.length > 0) yield packed(batch);
}

/** A batch in the making; what several of its disclosures need is in it once. */
interface Draft {
  readonly plans: DisclosurePlan[];
  readonly groups: Map<string, NamedGroup>;
  readonly digests: Map<string, Uint8Array>;
  /** Of the digests. */
  bytes: number;
}

const beginBatch = (): Draft => ({ plans: [], groups: new Map(), digests: new Map(), bytes: 0 });

const packed = ({ plans, groups, digests }: Draft): DisclosureBatch => ({
  plans,
  groups: [...groups.values()],
  digests: [...digests].map(([document_id, json]) => ({ document_id, json })),
});

const groupsIn = ({ own, lastYear, budget, departments, units }: DisclosurePlan): readonly string[] =>
  [own, lastYear.budget, lastYear.accounts, budget, ...departments, ...units.groups].filter(
    (id) => id !== null,
  );
