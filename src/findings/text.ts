import { describeFinding } from '../rules/index.js';
import type { ListedFinding } from '../schema/findings-list.js';
import { cleanLine } from '../shared/clean.js';
import { evidencePlace } from './list.js';

/**
 * A finding as lines of `findings.txt`: whose, what, the printed words with their places, and what was decided. People
 * look at it in a terminal: no word or name from outside makes a line of its own there, or steers it.
 */
export function findingText(finding: ListedFinding): string {
  const { entity, fiscal_year, path, suppressed, responses, fingerprint } = finding;
  const [head] = describeFinding(finding, 'zh').split('\n');
  return [
    [entity ?? path, fiscal_year === null ? null : `${fiscal_year}`]
      .filter((part) => part !== null)
      .join(' '),
    head!,
    finding.message.en,
    ...finding.evidence.map(
      (evidence) => `  ${evidence.label} «${evidence.printed}» [${evidencePlace(finding, evidence)}]`,
    ),
    ...(finding.cause ? [`  同源 same cause: ${finding.cause}`] : []),
    ...(suppressed ? [`  已搁置 set aside: ${suppressed.reason}`] : []),
    ...responses.map(({ who, date, text }) => `  答复 response: ${date} ${who}: ${text}`),
    `  ${path}`,
    `  ${fingerprint}`,
  ]
    .map((line) => `${/^ */.exec(line)![0]}${cleanLine(line)}`)
    .join('\n');
}
