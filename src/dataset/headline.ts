import { factFigure } from '../rules/figures.js';
import { exactly, type Interval, meet } from '../rules/interval.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
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

/**
 * One figure a measure, in the order of the vocabulary. A measure that the document does not state is absent; where it
 * states one several times, a table comes before prose and the more exact print before the rounded one.
 */
export function headlinesOf(record: DocumentRecord): readonly Headline[] {
  const stated = new Map<string, Fact[]>();
  for (const fact of record.facts) {
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

/** A figure of the document itself: not a change, a share or what another year had. */
const isOwnFigure = (fact: Fact, record: DocumentRecord): boolean =>
  (fact.role === 'amount' ? fact.amount_yuan !== null : fact.role === 'count' && fact.quantity !== null) &&
  fact.year === record.fiscal_year &&
  record.fiscal_year !== null;

/** The facts stand in the order of the document, and the sort is stable: the first of the best is taken. */
const byTrust = (a: Fact, b: Fact): number =>
  Number(a.approximate || a.irregular) - Number(b.approximate || b.irregular) ||
  Number(a.where !== 'table') - Number(b.where !== 'table') ||
  width(a) - width(b);

/** Width of what the print allows: the narrower, the more exact. */
const width = (fact: Fact): number => {
  const { low, high } = intervalOf(fact);
  return high.minus(low).toNumber();
};

function agrees(a: Fact, b: Fact): boolean {
  if (a.quantity !== null || b.quantity !== null) return a.quantity === b.quantity;
  return meet(intervalOf(a), intervalOf(b));
}

/** Every value that the print of an amount allows; the value itself where its unit is not known. */
const intervalOf = (fact: Fact): Interval =>
  factFigure('statement', fact, { truncation: true })?.interval ??
  exactly(decimal(fact.amount_yuan ?? fact.quantity ?? '0'));
