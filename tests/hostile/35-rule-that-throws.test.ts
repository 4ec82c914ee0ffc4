import { expect, test } from 'vitest';
import { RULES } from '../../src/rules/catalogue.js';
import { runRules } from '../../src/rules/engine/run.js';
import { buildRecord } from '../rules/support.js';

test('a rule that throws is told by its id, and the others go on as if it were not there', () => {
  const record = buildRecord({ text: ['2024年收入预算100万元，比上年增加10万元，增长50%。'] });
  const broken = {
    ...RULES[0]!,
    id: 'A-999' as const,
    evaluate: (): never => {
      throw new Error('a defect');
    },
  };
  const alone = runRules(record, RULES);
  const { findings, checks } = runRules(record, [broken, ...RULES]);
  expect(checks[0]).toEqual({ rule: 'A-999', outcome: 'rule_crashed', applied: 0, reason: 'a defect' });
  expect(checks.slice(1)).toEqual(alone.checks);
  expect(findings).toEqual(alone.findings);
});
