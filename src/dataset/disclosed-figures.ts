import type { PlacedHeadline } from '../disclosures/index.js';
import { groupBy } from '../shared/multimap.js';
import { type Measure, measureOf } from '../vocabulary/measures/index.js';
import { agrees, byPrint } from './headline.js';

/** The figure of a disclosure for one measure in its own year, chosen among those of its documents. */
export interface DisclosedFigure {
  readonly measure: Measure;
  readonly figure: PlacedHeadline;
  /** What the other documents state, in the order of trust. */
  readonly others: readonly PlacedHeadline[];
  /** Whether everything that the documents state agrees within the rounding of its print. */
  readonly agree: boolean;
}

/**
 * One figure a measure, in the order of the keys of the measures: of several documents, what is printed plainly comes
 * before what is damaged or said to be about so much, then a table before prose, then the more exact print.
 */
export const disclosedFigures = (headlines: readonly PlacedHeadline[]): readonly DisclosedFigure[] =>
  [...groupBy(headlines, ({ measure }) => measure)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, stated]) => {
      const [figure, ...others] = stated.sort(byTrust) as [PlacedHeadline, ...PlacedHeadline[]];
      const agree = figure.agree && others.every((other) => other.agree && agrees(figure, other));
      return { measure: measureOf(key)!, figure, others, agree };
    });

const byTrust = (a: PlacedHeadline, b: PlacedHeadline): number =>
  Number(a.doubtful) - Number(b.doubtful) || byPrint(a, b) || (a.document_id < b.document_id ? -1 : 1);
