import type { DisclosureContext } from '../../disclosures/index.js';
import type { Evidence } from '../../schema/finding.js';
import type { Breach, Evaluation, RuleData } from '../types.js';

/** A piece of evidence with the document that it stands in. */
export interface PlacedEvidence extends Evidence {
  readonly document_id: string;
}

/** One place where a rule across documents does not hold. */
export interface AcrossBreach extends Omit<Breach, 'evidence'> {
  readonly evidence: readonly [PlacedEvidence, ...PlacedEvidence[]];
  /** What the finding is about, without values and places: survives another publication. */
  readonly subject: string;
}

/** What came of a rule on a disclosure. */
export type AcrossEvaluation =
  | Exclude<Evaluation, { readonly kind: 'evaluated' }>
  | { readonly kind: 'evaluated'; readonly applied: number; readonly breaches: readonly AcrossBreach[] };

/** A rule across documents: metadata as data, and one pure function over a disclosure among others. */
export interface AcrossRule extends RuleData {
  readonly evaluate: (context: DisclosureContext) => AcrossEvaluation;
}
