import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACROSS_RULES, checkDisclosure } from '../../src/rules/index.js';
import { buildContext, type CaseContext } from './across-support.js';

/** A case: a disclosure among others and what the rule must say of it, worked out by hand. */
interface Case {
  readonly context: CaseContext;
  readonly expect: {
    readonly outcome: string;
    readonly applied?: number;
    readonly findings?: readonly Record<string, unknown>[];
  };
}

const NEEDED = ['pass', 'fail', 'not-applicable'];

describe.each(ACROSS_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = join(import.meta.dirname, 'across', rule.slug);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  test('has its file and its three cases', () => {
    const source = join(import.meta.dirname, '../../src/rules/across', `${rule.slug}.ts`);
    expect(readFileSync(source, 'utf8')).toContain(`id: '${id}'`);
    expect(names.map((name) => name.replace('.json', ''))).toEqual(expect.arrayContaining(NEEDED));
  });

  test.each(names)('%s', (name) => {
    const given = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case;
    const { findings, checks } = checkDisclosure(buildContext(given.context), [rule]);
    const { outcome, applied, findings: wanted = [] } = given.expect;
    expect({ outcome: checks[0]!.outcome, reason: checks[0]!.reason }).toMatchObject({ outcome });
    if (applied !== undefined) expect(checks[0]!.applied).toBe(applied);
    expect(findings).toMatchObject(wanted);
    expect(findings.length).toBe(wanted.length);
    for (const { evidence } of findings)
      for (const { document_id } of evidence) expect(document_id).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('a rule across documents that throws is told as crashed, and the others go on', () => {
  const broken = {
    ...ACROSS_RULES[0]!,
    evaluate: () => {
      throw new Error('no such unit');
    },
  };
  const { checks } = checkDisclosure(buildContext({ own: { name: '甲局' } }), [broken, ACROSS_RULES[1]!]);
  expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['rule_crashed', 'no such unit'],
    ['not_applicable', 'The disclosure is no final accounts of a known year.'],
  ]);
});
