import { RULES } from './catalogue.js';
import { type CheckResult, runRules } from './engine/run.js';
import type { CheckableRecord, Rule } from './types.js';

export { ACROSS_RULES } from './across/catalogue.js';
export { type AcrossFinding, type AcrossResult, checkDisclosure } from './across/run.js';
export type { AcrossRule } from './across/types.js';
export { describeFinding } from './describe.js';
export type { CheckResult } from './engine/run.js';
export { explainRule, listRules, type RuleExplanation, type RuleSummary } from './explain.js';
export type { Basis, Bilingual, CheckableRecord, Rule, RuleFamily, Tolerance } from './types.js';
export { RULE_FAMILIES } from './types.js';

/** Which rules to apply; all of the catalogue unless named. */
export interface CheckOptions {
  readonly rules?: readonly Rule[];
}

/**
 * Applies the rules to the record of a document. Pure and deterministic: the same record gives the same findings and
 * checks, in the same order. What a rule could not check is in `checks` with its reason and never shown as passed.
 */
export function checkRecord(record: CheckableRecord, options: CheckOptions = {}): CheckResult {
  return runRules(record, options.rules ?? RULES);
}
