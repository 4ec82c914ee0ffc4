import type { DocumentKind } from '../schema/document.js';
import type { Locator } from '../shared/locator.js';

/** A document as far as comparing needs to know it, or a body whose figures a document reports apart. */
export interface ComparedDocument {
  /** Id of the document, with the body behind it (`9f2c…#e3`) for one that a document reports apart. */
  readonly id: string;
  /** Document that reports this body apart from its own figures; null for a document by itself. */
  readonly within: string | null;
  readonly path: string;
  readonly entity: string | null;
  /** Id of the entity over documents; its name where there is none. */
  readonly entity_id: string | null;
  readonly level: 'department' | 'unit' | null;
  /** Whether it is a department by itself (本级), without its units. */
  readonly itself: boolean;
  /** Departments that the entity is stated to be a unit of. */
  readonly departments: readonly string[];
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
  /** What it was read as: exact in yuan, or a count. */
  readonly value: string | null;
}

/** A figure that a document states for itself, or for a body that it reports apart. */
export interface Observation extends Proof {
  /** Id of the compared body, where it is not the document itself. */
  readonly holder?: string;
  readonly measure: string;
  readonly role: 'amount' | 'change' | 'count';
  /** Exact decimal in yuan, or a count; null for a change of which only the rate is stated. */
  readonly value: string | null;
  readonly direction: 'increase' | 'decrease' | 'flat' | null;
  readonly percent: string | null;
  /** False where the document states other figures for the same thing. */
  readonly agree: boolean;
  /**
   * How its print counts beside that of other documents of the disclosure, the least first: whether it is damaged or said
   * to be about so much, whether it stands in prose, how wide what it allows is. Absent where all count alike.
   */
  readonly print?: readonly [number, number, number];
  /** How many figures were added up because none is printed for the whole; 1 for a printed figure. */
  readonly added: number;
  /** Where the other figures stand that were added up to this one. */
  readonly others?: readonly Proof[];
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
  readonly own: OwnChange | null;
}

/** What was disclosed for the year before, and what came of it. The place is that of the first earlier figure. */
export interface OwnChange extends Proof {
  /** This year's figure of the same entities: for a class of spending, of those that disclosed in both years. */
  readonly now: string;
  readonly before: string;
  readonly difference: string;
  readonly percent: string | null;
  /** Every figure that `now` and `before` rest on. */
  readonly proof: { readonly now: readonly Proof[]; readonly before: readonly Proof[] };
}

/** One line of a comparison. */
export interface ComparedRow {
  /** Place among its peers; equal figures share one. */
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
  /** Whether its money is also in that of a department of this comparison; then it is not in the total. */
  readonly contained: boolean;
}

/** A row before it is known how it stands to the others. */
export type Draft = Omit<ComparedRow, 'rank' | 'share' | 'outlier'>;

/**
 * Rows that are held against each other. A unit is part of some department, so it is no peer of departments; who does not
 * say which of the two it is counts as a department.
 */
export interface Peers {
  readonly level: 'department' | 'unit' | null;
  readonly rows: number;
  readonly median: string;
}

/** Rows side by side: those of one kind together, departments before units, the largest of each first. */
export interface Comparison {
  readonly query: CompareQuery;
  readonly unit: 'yuan' | 'count';
  readonly rows: readonly ComparedRow[];
  /** Of all rows, money that stands in two of them counted once. */
  readonly total: string;
  /** Of all rows; null where departments and units stand in one comparison, which have one each. */
  readonly median: string | null;
  /** The kinds of rows, in their order; one where all are of a kind. */
  readonly peers: readonly Peers[];
  /** Documents of this year and kind that do not state the measure. */
  readonly without: readonly { readonly document: string; readonly reason: WhyWithout }[];
}

/**
 * `part_of_department`: its money is in that of a department that is compared; `may_be_part`: nobody states the department
 * of the unit, and departments of its place are compared. Both are left out of sums only.
 */
export type WhyWithout = 'not_stated' | 'no_divisor' | 'no_entity' | 'part_of_department' | 'may_be_part';
