import type { Rule, RuleData } from './types.js';

const ID = /^[AXNPFLC]-\d{3}$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Makes a rule and freezes it. A malformed id or slug, a version below 1 or a message without words is a defect and
 * throws while the catalogue is loaded.
 */
export const defineRule = (rule: Rule): Rule => checkedRule(rule);

/** The same for a rule of any kind. */
export function checkedRule<R extends RuleData>(rule: R): R {
  if (!ID.test(rule.id)) throw new Error(`rule id ${rule.id} is not a family letter and three digits`);
  if (!SLUG.test(rule.slug)) throw new Error(`slug ${rule.slug} of ${rule.id} is not kebab-case`);
  if (!Number.isInteger(rule.version) || rule.version < 1)
    throw new Error(`version of ${rule.id} must be 1 or more`);
  for (const [variant, { zh, en }] of Object.entries(rule.messages))
    if (zh === '' || en === '') throw new Error(`message ${variant} of ${rule.id} lacks words`);
  return Object.freeze(rule);
}

/** Result of a rule that finds nothing to look at; `reason` is one English sentence. */
export const notApplicable = (reason: string) => ({ kind: 'not_applicable', reason }) as const;

/** Result of a rule that finds something to look at but cannot judge it; `reason` is one English sentence. */
export const notEvaluable = (reason: string) => ({ kind: 'not_evaluable', reason }) as const;
