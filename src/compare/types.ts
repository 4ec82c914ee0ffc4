import type { DocumentKind } from '../schema/document.js';
import type { Locator } from '../shared/locator.js';

/** A document as far as comparing needs to know it. */
export interface ComparedDocument {
  readonly id: string;
  readonly path: string;
  readonly entity: string | null;
  /** Id of the entity over documents; its name where there is none. */
  readonly entity_id: string | null;
  readonly level: 'department' | 'unit' | null;
  readonly division: string | null;
  readonly place: readonly string[];
  readonly year: number | null;
  readonly kind: DocumentKind;
  /** False for a copy, an older version or a cover of a disclosure that other documents hold. */
  readonly current: boolean;
}

/** Where a figure stands: the document, the place in it and the printed words. */
export interface Proof {
  readonly document: string;
  /** Fact of the record, or table, row and column of it (`t2:3:4`). */
  readonly source: string;
  readonly printed: string;
  readonly locator: Locator;
}

/** A figure that a document states for itself. */
export interface Observation extends Proof {
  readonly measure: string;
  readonly role: 'amount' | 'change' | 'count';
  /** Exact decimal in yuan, or a count; null for a change of which only the rate is stated. */
  readonly value: string | null;
  readonly direction: 'increase' | 'decrease' | 'flat' | null;
  readonly percent: string | null;
  /** False where the document states other figures for the same thing. */
  readonly agree: boolean;
  /** How many figures were added up because none is printed for the whole; 1 for a printed figure. */
  readonly added: number;
}

/** What is to be compared. */
export interface CompareQuery {
  readonly measure: string;
  readonly year: number;
  readonly kind: 'budget' | 'final_accounts';
  readonly by: 'entity' | 'division' | 'function' | 'economic';
  readonly per: 'person' | 'activity' | null;
  /** Departments, units, or both side by side. */
  readonly level: 'department' | 'unit' | null;
  /** Place that compared documents lie in (names from the province down, joined by a space); everywhere where null. */
  readonly place: string | null;
}

/** How a figure stands to that of the year before. */
export interface Change {
  /** As the document states it. */
  readonly stated: (Proof & { readonly value: string | null; readonly percent: string | null }) | null;
  /** Against what the same entity disclosed for the year before. */
  readonly own:
    | (Proof & { readonly before: string; readonly difference: string; readonly percent: string | null })
    | null;
}

/** One line of a comparison. */
export interface ComparedRow {
  readonly rank: number;
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly level: 'department' | 'unit' | null;
  /** Exact, in yuan (or a count). */
  readonly value: string;
  /** Value by person or activity, rounded to two decimals; null where it is not asked for. */
  readonly each: string | null;
  /** What the value was divided by. */
  readonly divisor: string | null;
  /** Part of the sum of all rows, in per cent with two decimals; null where the sum is zero. */
  readonly share: string | null;
  readonly change: Change;
  /** Distance from the median of the peers in robust standard deviations, where it is beyond the usual. */
  readonly outlier: string | null;
  /** Every figure that the value rests on. */
  readonly proof: readonly Proof[];
  /** False where a document states other figures for the same thing. */
  readonly agree: boolean;
  /** Figures added up to the value; 1 for a printed one. */
  readonly added: number;
}

/** Rows side by side, the largest first. */
export interface Comparison {
  readonly query: CompareQuery;
  readonly unit: string;
  readonly rows: readonly ComparedRow[];
  readonly total: string;
  readonly median: string | null;
  /** Documents of this year and kind that do not state the measure. */
  readonly without: readonly { readonly document: string; readonly reason: WhyWithout }[];
}

export type WhyWithout = 'not_stated' | 'no_divisor' | 'other_version' | 'no_entity';
