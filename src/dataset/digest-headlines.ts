import type { DigestHeadline } from '../disclosures/index.js';
import type { DocumentRecord } from '../schema/document.js';
import { headlinesOf, isDoubtful } from './headline.js';

/** The figures of a body of a document as they are kept to be held against those of its other documents. */
export const digestHeadlines = (record: DocumentRecord, body: string | null): readonly DigestHeadline[] =>
  headlinesOf(record, body).map(({ fact, statements, agree }) => ({
    measure: fact.measure,
    fact: fact.id,
    reporting_entity: fact.reporting_entity,
    where: fact.where,
    amount_yuan: fact.amount_yuan,
    quantity: fact.quantity,
    unit_in_text: fact.unit_in_text,
    unit_assumed: fact.unit_assumed,
    decimals: fact.decimals,
    implied: fact.implied,
    doubtful: isDoubtful(fact),
    statements,
    agree,
    quote: fact.quote,
    locator: fact.locator,
  }));
