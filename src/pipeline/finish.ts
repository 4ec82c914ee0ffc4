import { dirname } from 'node:path';
import { type AcrossItem, writeDataset } from '../dataset/index.js';
import { type Collected, DisclosureCollector } from '../disclosures/index.js';
import {
  beginFindings,
  type DecisionInput,
  type Decisions,
  decisionsOf,
  type FindingsSummary,
  type FindingsWriter,
  listAcrossFindings,
  listFindings,
} from '../findings/index.js';
import { checkDisclosure } from '../rules/index.js';
import { SCHEMA_VERSION } from '../schema/common.js';
import type { Disclosure } from '../schema/disclosures-list.js';
import type { DocumentRecord } from '../schema/document.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { beginDisclosures, type DisclosuresFile } from './disclosures-file.js';
import { type OutputFolder, readRecords } from './output-folder.js';

/** What besides the records goes into what is made from all of them. */
export interface FinishOptions {
  readonly signal?: AbortSignal | undefined;
  readonly decisions?: DecisionInput | undefined;
}

/**
 * Writes everything that is made from all records together: entities, disclosures, dataset and lists of findings. Goes
 * once over the records of `ids` (ascending) as they stand on the disk, holding one at a time.
 */
export async function finish(
  paths: OutputFolder,
  ids: readonly string[],
  { signal, decisions: given }: FinishOptions = {},
): Promise<FindingsSummary> {
  const decisions = decisionsOf(given);
  const pathOf = new Map<string, string>();
  const findings = await beginFindings(paths, (id) => pathOf.get(id) ?? id);
  const collector = await DisclosureCollector.open(dirname(paths.disclosures));
  const disclosures = await beginDisclosures(paths.disclosures);
  async function* records(): AsyncGenerator<DocumentRecord> {
    for await (const record of readRecords(paths, ids)) {
      signal?.throwIfAborted();
      pathOf.set(record.document_id, record.source.path);
      for (const finding of listFindings(record, decisions)) await findings.add(finding);
      await collector.add(record);
      yield record;
    }
  }
  try {
    await writeDataset(paths.dataset, records(), () =>
      acrossItems(paths, collector.collected(), { decisions, findings, disclosures, signal }),
    );
    return await findings.commit(decisions.rest());
  } finally {
    await findings.discard();
    await disclosures.discard();
    await collector.close();
  }
}

interface Tools {
  readonly decisions: Decisions;
  readonly findings: FindingsWriter;
  readonly disclosures: DisclosuresFile;
  readonly signal: AbortSignal | undefined;
}

/** Entities, then disclosures with what became of the rules across documents; written out as they are given on. */
async function* acrossItems(
  paths: OutputFolder,
  { entities, unplaced, disclosures }: Collected,
  tools: Tools,
): AsyncGenerator<AcrossItem> {
  await writeAtomically(paths.entities, toJson({ schema_version: SCHEMA_VERSION, ...entities }));
  for (const entity of entities.entities) yield { kind: 'entity', entity };
  for (const relation of entities.relations) yield { kind: 'relation', relation };
  for await (const { context, disclosure: begun } of disclosures()) {
    tools.signal?.throwIfAborted();
    const { findings, checks } = checkDisclosure(context);
    const disclosure: Disclosure = { ...begun, checks };
    const listed = listAcrossFindings(context.own, findings, tools.decisions);
    for (const finding of listed) await tools.findings.add(finding);
    await tools.disclosures.add(disclosure);
    yield { kind: 'disclosure', disclosure, findings: listed };
  }
  await tools.disclosures.commit(unplaced);
}
