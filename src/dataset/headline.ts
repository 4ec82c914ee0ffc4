import { factAmount, type PrintedAmount } from '../rules/figures.js';
import { exactly, type Interval, meet } from '../rules/interval.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import type { Records } from '../schema/records.js';
import { decimal } from '../shared/money.js';
import { MEASURES, type Measure } from '../vocabulary/measures/index.js';

/** The figure of a document for one measure in its own year, chosen among everything that the document states. */
export interface Headline {
  readonly measure: Measure;
  /** The fact that the figure is taken from. */
  readonly fact: Fact;
  /** How many facts of the document state this figure. */
  readonly statements: number;
  /** Whether all of them agree within the rounding of their print. */
  readonly agree: boolean;
}

/** The headlines of records in hand, by body: several tables ask for those of one record. */
const KNOWN = new WeakMap<DocumentRecord, Map<string | null, readonly Headline[]>>();

/**
 * One figure a measure, in the order of the vocabulary. A measure that the document does not state is absent; where it
 * states one several times, a table comes before prose and the more exact print before the rounded one. Figures are
 * those of the body that discloses, or of `body` among those that the document reports apart.
 */
export function headlinesOf(
  record: DocumentRecord,
  body: string | null = principalOf(record),
): readonly Headline[] {
  const known = KNOWN.get(record) ?? new Map<string | null, readonly Headline[]>();
  KNOWN.set(record, known);
  const found = known.get(body) ?? choose(record, body);
  known.set(body, found);
  return found;
}

function choose(record: DocumentRecord, body: string | null): readonly Headline[] {
  const stated = new Map<string, Fact[]>();
  for (const fact of factsOf(record, body)) {
    if (!isOwnFigure(fact, record)) continue;
    const facts = stated.get(fact.measure) ?? [];
    facts.push(fact);
    stated.set(fact.measure, facts);
  }
  return MEASURES.flatMap((measure) => {
    const facts = stated.get(measure.key);
    if (!facts) return [];
    const fact = facts.toSorted(byTrust)[0]!;
    return [{ measure, fact, statements: facts.length, agree: facts.every((other) => agrees(fact, other)) }];
  });
}

/** The body that a document is of, among those whose figures it reports; null where it tells none apart. */
export const principalOf = ({ reporting_entities }: DocumentRecord): string | null =>
  reporting_entities?.find(({ principal }) => principal)?.id ?? null;

/** Facts of one body of a document. What is of nobody in particular is of the body that discloses. */
export function factsOf(record: DocumentRecord, body: string | null): readonly Fact[] {
  if (body === null) return record.facts;
  const unassigned = body === principalOf(record);
  return record.facts.filter(({ reporting_entity: own }) => (own == null ? unassigned : own === body));
}

/** Typed record of one body of a document; null for a unit that has none of its own. */
export const recordsOf = (record: DocumentRecord, body: string | null): Records | null =>
  body === null || body === principalOf(record)
    ? record.records
    : (record.reporting_entities.find(({ id }) => id === body)?.records ?? null);

/** A figure of the document itself: not a change, a share or what another year had. */
const isOwnFigure = (fact: Fact, record: DocumentRecord): boolean =>
  (fact.role === 'amount' ? fact.amount_yuan !== null : fact.role === 'count' && fact.quantity !== null) &&
  fact.year === record.fiscal_year &&
  record.fiscal_year !== null;

/** Whether a figure is printed in a damaged form, said to be about so much, or read from a picture, which is no surer. */
export const isDoubtful = ({ approximate, irregular, ocr }: Fact): boolean =>
  approximate || irregular || ocr === true;

/** The facts stand in the order of the document, and the sort is stable: the first of the best is taken. */
const byTrust = (a: Fact, b: Fact): number =>
  Number(a.approximate || a.irregular) - Number(b.approximate || b.irregular) || byPrint(a, b);

/** What of a fact tells a figure and how it is printed. */
type Print = PrintedAmount & Pick<Fact, 'where' | 'quantity'>;

/** A table before prose, then the more exact print. */
export const byPrint = (a: Print, b: Print): number =>
  Number(a.where !== 'table') - Number(b.where !== 'table') || width(a) - width(b);

/** Width of what the print allows: the narrower, the more exact. */
export const width = (fact: Print): number => {
  const { low, high } = intervalOf(fact);
  return high.minus(low).toNumber();
};

/** Whether two figures of one measure can be the same: counts are equal, amounts within the rounding of their print. */
export function agrees(a: Print, b: Print): boolean {
  if (a.quantity !== null || b.quantity !== null) return a.quantity === b.quantity;
  return meet(intervalOf(a), intervalOf(b));
}

/** Every value that the print of an amount allows; the value itself where its unit is not known. */
const intervalOf = (fact: Print): Interval =>
  factAmount(fact, { truncation: true })?.interval ??
  exactly(decimal(fact.amount_yuan ?? fact.quantity ?? '0'));
