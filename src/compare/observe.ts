import { headlinesOf } from '../dataset/headline.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import { linesByFunction, linesByPurpose } from './classified.js';
import type { ComparedDocument, Observation } from './types.js';

/** A document as comparing needs to know it. `more` tells what is only known over all documents. */
export function comparedDocument(
  record: DocumentRecord,
  more: { readonly entity_id?: string | null; readonly current?: boolean } = {},
): ComparedDocument {
  const { entity, source } = record;
  const division = entity?.division ?? null;
  return {
    id: record.document_id,
    path: source.path,
    entity: entity?.name ?? null,
    entity_id: more.entity_id ?? (entity ? `${division?.code ?? ''} ${entity.name}`.trim() : null),
    level: entity?.level ?? null,
    division: division?.code ?? null,
    place: [division?.province, division?.prefecture, division?.county].filter((name) => name != null),
    year: record.fiscal_year,
    kind: record.kind,
    current: more.current ?? true,
  };
}

/** Every figure of a document that can be compared with those of others: one a measure, its stated change, its lines. */
export function observationsOf(record: DocumentRecord): Observation[] {
  const own = ownFacts(record);
  const headlines = headlinesOf({ ...record, facts: own });
  const figures = headlines.map(
    ({ measure, fact, agree }): Observation => ({
      ...statement(record, fact),
      measure: measure.key,
      role: measure.type === 'money' ? 'amount' : 'count',
      value: measure.type === 'money' ? fact.amount_yuan : fact.quantity,
      agree,
    }),
  );
  const stated = new Set(headlines.map(({ measure }) => measure.key));
  const changes = own
    .filter(
      ({ measure, role, year, compare_to }) =>
        stated.has(measure) &&
        role === 'change' &&
        year === record.fiscal_year &&
        isLastYear(compare_to, year),
    )
    .map(
      (fact): Observation => ({
        ...statement(record, fact),
        measure: fact.measure,
        role: 'change',
        value: fact.amount_yuan,
        agree: true,
      }),
    );
  return [
    ...figures,
    ...firstOfEach(changes),
    ...activities(record),
    ...linesByFunction(record),
    ...linesByPurpose(record),
  ];
}

/** Facts of the entity that discloses; those of units that it reports apart are not its own. */
function ownFacts(record: DocumentRecord): Fact[] {
  const principal = record.reporting_entities?.find((entity) => entity.principal)?.id ?? null;
  return record.facts.filter(
    ({ reporting_entity }) =>
      reporting_entity == null || principal === null || reporting_entity === principal,
  );
}

const statement = (record: DocumentRecord, fact: Fact) => ({
  document: record.document_id,
  source: fact.id,
  printed: fact.quote,
  locator: fact.locator,
  direction: fact.direction,
  percent: fact.percent_kind === 'growth' ? fact.percent : null,
  added: 1,
});

const isLastYear = (compareTo: string | null, year: number | null): boolean =>
  compareTo === null || compareTo.startsWith('prior_year') || compareTo === `year:${(year ?? 0) - 1}`;

function firstOfEach(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>();
  return observations.filter(({ measure }) => !seen.has(measure) && seen.add(measure));
}

/** Name of the measure that counts the activities of the performance table. */
export const ACTIVITIES = 'activities';

function activities(record: DocumentRecord): Observation[] {
  const all = record.records.performance?.activities ?? [];
  const lowest = all.filter(({ number }) => number === null || !all.some(({ parent }) => parent === number));
  const [first] = lowest;
  if (!first) return [];
  return [
    {
      document: record.document_id,
      source: `${first.table}:${first.row}:0`,
      printed: first.name,
      locator: first.locator,
      measure: ACTIVITIES,
      role: 'count',
      value: String(lowest.length),
      direction: null,
      percent: null,
      agree: true,
      added: lowest.length,
    },
  ];
}
