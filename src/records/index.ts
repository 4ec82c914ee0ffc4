import type { Narrative, UnderstoodDocument } from '../narrative/types.js';
import { SCHEMA_VERSION } from '../schema/common.js';
import { wireBlocks } from './blocks.js';
import { coded, codeNotes, printedCodes } from './codes.js';
import { withCounterparts } from './counterparts.js';
import { numberFacts } from './document-order.js';
import { recordOf, reportingEntities } from './entities.js';
import { wireLocator } from './locators.js';
import { emptinessNotes, gatherNotes } from './notes.js';
import { tableFacts } from './table-facts/index.js';
import type { RecordWithoutChecks, SourceInfo } from './types.js';

export { wireNote } from './notes.js';
export type { RecordWithoutChecks, SourceInfo } from './types.js';

/**
 * Makes the record of a document from everything that was understood of it: facts of the prose and of the tables under
 * ids in document order, typed records that name their facts or cells, notes of all stages. Pure; the same input gives
 * the same record. Amounts in yuan. `status` is `partial` when a note says that content was lost.
 */
export function assemble(
  understood: UnderstoodDocument,
  narrative: Narrative,
  source: SourceInfo,
): RecordWithoutChecks {
  const { document, outline, tables, identity, entities } = understood;
  const headline = tableFacts(understood);
  const printed = printedCodes(understood);
  const drafts = [...narrative.facts, ...headline.facts].map((draft) => coded(draft, printed));
  const facts = withCounterparts(numberFacts(document, drafts, understood));
  const assembly = { ...understood, narrative, facts };
  const notes = gatherNotes(understood, narrative, [
    ...headline.notes,
    ...codeNotes(facts),
    ...emptinessNotes(understood, facts),
  ]);
  return {
    schema_version: SCHEMA_VERSION,
    document_id: source.sha256.slice(0, 16),
    status: notes.some((note) => note.incomplete) ? 'partial' : 'ok',
    source: { ...source, format: document.format, pages: document.pages },
    title: identity.title,
    kind: identity.kind,
    fiscal_year: identity.fiscalYear,
    entity: identity.entity,
    reporting_entities: reportingEntities(assembly),
    legal_basis: [...identity.legalBasis],
    sections: [...outline.sections],
    tables: [...tables.tables],
    facts,
    records: recordOf(assembly, entities.list.find(({ principal }) => principal)?.id ?? null),
    notes,
    attachments: document.attachments.map((link) => ({ ...link, locator: wireLocator(link.locator) })),
    blocks: wireBlocks(document, outline),
  };
}
