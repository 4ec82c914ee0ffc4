import type { Severity } from '../schema/finding.js';
import { ACROSS_RULES } from './across/catalogue.js';
import { RULES } from './catalogue.js';
import { type Basis, type Bilingual, RULE_FAMILIES, type RuleData, type Tolerance } from './types.js';

/** One line of the list of rules. */
export interface RuleSummary {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly family: Bilingual;
  readonly name: Bilingual;
  readonly severity: Severity;
}

/** Everything about a rule that a person may want to know, as data. */
export interface RuleExplanation extends RuleSummary {
  readonly statement: Bilingual;
  readonly scope: readonly string[];
  readonly applies: Bilingual;
  readonly basis: readonly Basis[];
  readonly tolerance: Tolerance;
  readonly tolerance_text: Bilingual;
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly by_hand: Bilingual;
  readonly examples: { readonly holds: string; readonly fails: string };
  readonly related: readonly string[];
}

/** Rules inside a document, then those across documents. */
const ALL: readonly RuleData[] = [...RULES, ...ACROSS_RULES];

/** Every rule of the catalogue, in its order. */
export const listRules = (): readonly RuleSummary[] => ALL.map(summaryOf);

/** The rule with this id or slug (upper or lower case); null where there is none. */
export function explainRule(name: string): RuleExplanation | null {
  const wanted = name.trim().toLowerCase();
  const rule = ALL.find(({ id, slug }) => id.toLowerCase() === wanted || slug === wanted);
  return rule ? explanationOf(rule) : null;
}

function summaryOf({ id, version, slug, name, severity }: RuleData): RuleSummary {
  const { zh, en } = RULE_FAMILIES[id[0] as keyof typeof RULE_FAMILIES];
  return { id, version, slug, family: { zh, en }, name, severity };
}

function explanationOf(rule: RuleData): RuleExplanation {
  const { statement, scope, applies, basis, tolerance, messages, examples, related } = rule;
  return {
    ...summaryOf(rule),
    statement,
    scope,
    applies,
    basis,
    tolerance,
    tolerance_text: toleranceText(tolerance),
    messages,
    by_hand: rule.byHand,
    examples,
    related,
  };
}

/** What a tolerance means, in words. */
function toleranceText(tolerance: Tolerance): Bilingual {
  if (tolerance.kind === 'none')
    return { zh: '不涉及数字容差。', en: 'No figures are compared, so there is no tolerance.' };
  return tolerance.policy.truncation
    ? {
        zh: '每个数字代表其末位的±半个单位；文字可能截尾而非四舍五入，故向外再容许到一个末位单位。各数的区间相加，只有区间不相交才报告。',
        en: 'Each printed figure stands for half of its last digit to either side; since prose may cut digits off, for up to a whole last digit away from zero. Intervals add up; only figures whose intervals do not meet are reported.',
      }
    : {
        zh: '每个数字代表其末位的±半个单位。各数的区间相加，只有区间不相交才报告。',
        en: 'Each printed figure stands for half of its last digit to either side. Intervals add up; only figures whose intervals do not meet are reported.',
      };
}
