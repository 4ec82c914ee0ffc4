import type { FindingsList, ListedFinding } from '../schema/findings-list.js';
import type { ResponseRow, Suppression } from '../schema/review-files.js';
import { responsesOf } from './responses.js';
import { suppressionsOf } from './suppressions.js';

/** What people decided and answered about findings. */
export interface DecisionInput {
  readonly suppressions?: readonly Suppression[];
  readonly responses?: readonly ResponseRow[];
  /** The day by which expiry is told. Default: today. */
  readonly today?: string;
}

/** What was decided about a finding. */
export type Decided = Pick<ListedFinding, 'suppressed' | 'responses'>;

/** Decisions in force while findings are listed. */
export interface Decisions {
  readonly about: (fingerprint: string) => Decided;
  /** What met no finding: asked for when all findings are listed. */
  readonly rest: () => Pick<FindingsList, 'idle_suppressions' | 'unmatched_responses'>;
}

/** Decisions as they are applied to the findings of one run. */
export function decisionsOf({ suppressions = [], responses = [], today }: DecisionInput = {}): Decisions {
  const aside = suppressionsOf(suppressions, today ?? new Date().toISOString().slice(0, 10));
  const answers = responsesOf(responses);
  return {
    about: (fingerprint) => ({ suppressed: aside.of(fingerprint), responses: answers.to(fingerprint) }),
    rest: () => ({ idle_suppressions: aside.idle(), unmatched_responses: answers.unmatched() }),
  };
}
