import { factsOf, headlinesOf, isDoubtful, principalOf, recordsOf, width } from '../dataset/headline.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import { linesByFunction, linesByPurpose } from './classified.js';
import type { Observation, Proof } from './types.js';

/**
 * Every figure of a body of a document that can be compared with those of others: one a measure, its stated change, its
 * lines. The body that discloses where none is named.
 */
export function observationsOf(
  record: DocumentRecord,
  body: string | null = principalOf(record),
): Observation[] {
  const headlines = headlinesOf(record, body);
  const figures = headlines.map(
    ({ measure, fact, agree }): Observation => ({
      ...statement(record, fact),
      measure: measure.key,
      role: measure.type === 'money' ? 'amount' : 'count',
      value: measure.type === 'money' ? fact.amount_yuan : fact.quantity,
      agree,
      print: [Number(isDoubtful(fact)), Number(fact.where !== 'table'), width(fact)],
    }),
  );
  const stated = new Set(headlines.map(({ measure }) => measure.key));
  const changes = factsOf(record, body)
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
    ...activities(record, body),
    ...linesByFunction(record, body),
    ...linesByPurpose(record, body),
  ];
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

function activities(record: DocumentRecord, body: string | null): Observation[] {
  const all = recordsOf(record, body)?.performance?.activities ?? [];
  const lowest = all.filter(({ number }) => number === null || !all.some(({ parent }) => parent === number));
  const [first, ...others] = lowest.map(
    ({ table, row, name, locator }): Proof => ({
      document: record.document_id,
      source: `${table}:${row}:0`,
      printed: name,
      locator,
      value: '1',
    }),
  );
  if (!first) return [];
  return [
    {
      ...first,
      measure: ACTIVITIES,
      role: 'count',
      value: String(lowest.length),
      direction: null,
      percent: null,
      agree: true,
      added: lowest.length,
      others,
    },
  ];
}
