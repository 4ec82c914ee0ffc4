import type { PlacedFigure } from '../../disclosures/index.js';
import type { Certainty } from '../../schema/finding.js';
import { type Figure, factFigure } from '../figures.js';
import type { RoundingPolicy } from '../interval.js';
import { equalityBreach, equalityGap, type Gap } from '../sums.js';
import type { AcrossBreach, PlacedEvidence } from './types.js';

/** A figure with its document and how far its reading is to be trusted. */
export interface AcrossFigure extends Figure {
  readonly evidence: PlacedEvidence;
  readonly certainty: Certainty;
}

/** A figure of a disclosure as rules work with it; null where its print leaves its width open. */
export function acrossFigure(
  role: string,
  figure: PlacedFigure,
  policy: RoundingPolicy,
): AcrossFigure | null {
  const made = factFigure(role, figure, policy);
  if (made === null) return null;
  return {
    ...made,
    evidence: { ...made.evidence, document_id: figure.document_id },
    certainty: certaintyOf(figure),
  };
}

function certaintyOf({ grade, irregular, unit_assumed, approximate }: PlacedFigure): Certainty {
  if (grade === 'doubtful' || irregular) return 'extraction_suspect';
  return grade === 'repaired' || unit_assumed !== null || approximate ? 'undetermined' : 'source_likely';
}

const ORDER: readonly Certainty[] = ['source_likely', 'undetermined', 'extraction_suspect'];

/** The least certain of several. */
export const leastCertain = (certainties: readonly Certainty[]): Certainty =>
  certainties.reduce((a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b), 'source_likely');

/** Two figures that cannot stand for one amount, and by how much they differ; null where they can. */
export const gapOf = (a: AcrossFigure, b: AcrossFigure): Gap | null => equalityGap(a, b);

/** The parts of a breach that every comparison of figures of two documents has. */
export function acrossBreach(
  a: AcrossFigure,
  b: AcrossFigure,
  gap: Gap,
  subject: string,
  values: AcrossBreach['values'] = {},
): AcrossBreach {
  const breach = equalityBreach(a, b, gap);
  return {
    ...breach,
    values: { ...breach.values, ...values },
    evidence: [a.evidence, b.evidence],
    // Figures bent so that rounded parts add up to a rounded whole differ by no more than this.
    ...(gap.difference.abs().lte(gap.tolerance.times(2)) ? { severity: 'notice' as const } : {}),
    certainty: leastCertain([a.certainty, b.certainty]),
    subject,
  };
}
