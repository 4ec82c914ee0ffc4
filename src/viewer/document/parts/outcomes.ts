import type { CheckOutcome } from '../../../schema/finding.js';

export type { CheckOutcome } from '../../../schema/finding.js';

/** Outcomes of checks in the order in which a reader should hear of them: first what is not known. */
export const CHECK_ORDER: readonly CheckOutcome[] = [
  'rule_crashed',
  'not_evaluable',
  'fail',
  'pass',
  'not_applicable',
];
