import type { RuleExplanation } from '../../rules/index.js';
import type { CommandContext } from '../context.js';

const HEADINGS = {
  zh: {
    applies: '适用范围',
    basis: '依据',
    tolerance: '容差',
    byHand: '人工核对',
    holds: '合规示例',
    fails: '不合规示例',
    related: '相关规则',
  },
  en: {
    applies: 'Applies',
    basis: 'Basis',
    tolerance: 'Tolerance',
    byHand: 'By hand',
    holds: 'Holds for',
    fails: 'Fails for',
    related: 'Related',
  },
} as const;

/** A rule for a person: what it says, on what ground, how to check it by hand. */
export function ruleLines(rule: RuleExplanation, { terminal, language }: CommandContext): readonly string[] {
  const { bold } = terminal.resultColors;
  const headings = HEADINGS[language];
  const part = (heading: string, text: string): readonly string[] => [
    `  ${heading}: ${text.replaceAll('\n', '\n    ')}`,
  ];
  return [
    bold(`${rule.id} v${rule.version} ${rule.name[language]} (${rule.severity}, ${rule.family[language]})`),
    `  ${rule.statement[language]}`,
    ...part(headings.applies, rule.applies[language]),
    ...rule.basis.flatMap((basis) =>
      part(
        headings.basis,
        basis.kind === 'legal' ? `${basis.source} ${basis.text[language]}` : basis.text[language],
      ),
    ),
    ...part(headings.tolerance, rule.tolerance_text[language]),
    ...part(headings.byHand, rule.by_hand[language]),
    ...part(headings.holds, rule.examples.holds),
    ...part(headings.fails, rule.examples.fails),
    ...(rule.related.length > 0 ? part(headings.related, rule.related.join(', ')) : []),
  ];
}
