import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/catalogue.js';
import { checkRecord, RULE_FAMILIES } from '../../src/rules/index.js';
import { findingSchema } from '../../src/schema/finding.js';
import { buildRecord, type CaseRecord } from './support.js';

/** A case: a record and what the rule must say of it, worked out by hand. */
interface Case {
  readonly record: CaseRecord;
  readonly expect: {
    readonly outcome: string;
    readonly applied?: number;
    readonly findings?: readonly Record<string, unknown>[];
  };
}

const NEEDED = ['pass', 'fail', 'not-applicable'];
const folderOf = (family: string, slug: string): string =>
  join(import.meta.dirname, RULE_FAMILIES[family as keyof typeof RULE_FAMILIES].folder, slug);

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = folderOf(id[0]!, rule.slug);

  test('has its file and its three cases', () => {
    const source = join(import.meta.dirname, '../../src/rules', RULE_FAMILIES[id[0] as 'A'].folder);
    expect(existsSync(join(source, `${rule.slug}.ts`)), `${rule.slug}.ts`).toBe(true);
    expect(readFileSync(join(source, `${rule.slug}.ts`), 'utf8')).toContain(`id: '${id}'`);
    for (const name of NEEDED) expect(existsSync(join(folder, `${name}.json`)), name).toBe(true);
  });

  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  test.each(names)('%s', (name) => {
    const given = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case;
    const { findings, checks } = checkRecord(buildRecord(given.record), { rules: [rule] });
    const { outcome, applied, findings: wanted = [] } = given.expect;
    expect({ outcome: checks[0]!.outcome, reason: checks[0]!.reason }).toMatchObject({ outcome });
    if (applied !== undefined) expect(checks[0]!.applied).toBe(applied);
    expect(findings.map((finding) => findingSchema.parse(finding))).toMatchObject(wanted);
    expect(findings.length).toBe(wanted.length);
  });
});
