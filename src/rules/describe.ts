import type { Finding } from '../schema/finding.js';
import { placeOf } from '../shared/place.js';

export type Language = 'zh' | 'en';

const WORDS = {
  zh: {
    severity: { error: '错误', warning: '警告', notice: '提示' },
    certainty: {
      source_likely: '原文很可能有误',
      extraction_suspect: '可能是读取有误',
      undetermined: '原因未定',
    },
    observed: '原文',
    expected: '应为',
    difference: '相差',
    tolerance: '容差',
    evidence: '依据',
    cause: '与此同源',
  },
  en: {
    severity: { error: 'error', warning: 'warning', notice: 'notice' },
    certainty: {
      source_likely: 'likely wrong in the print',
      extraction_suspect: 'possibly misread',
      undetermined: 'cause open',
    },
    observed: 'printed',
    expected: 'expected',
    difference: 'difference',
    tolerance: 'tolerance',
    evidence: 'evidence',
    cause: 'same cause as',
  },
} as const;

/**
 * A finding as lines of plain text: severity, rule, message, what is printed and expected, and each piece of evidence
 * with its place. No colours, no line end behind the last line.
 */
export function describeFinding(finding: Finding, language: Language): string {
  const words = WORDS[language];
  const head = `${words.severity[finding.severity]} ${finding.rule} (${words.certainty[finding.certainty]})`;
  const figures = (['observed', 'expected', 'difference', 'tolerance'] as const).flatMap((key) =>
    finding[key] === null ? [] : [`  ${words[key]}: ${finding[key]}`],
  );
  const evidence = finding.evidence.map(
    ({ label, printed, locator }) =>
      `  ${words.evidence}: ${label} «${printed}» [${placeOf(locator, language)}]`,
  );
  const cause = finding.cause === null ? [] : [`  ${words.cause}: ${finding.cause}`];
  return [`${head}: ${finding.message[language]}`, ...figures, ...evidence, ...cause].join('\n');
}
