import { describe, expect, test } from 'vitest';
import { ACROSS_RULES } from '../../src/rules/across/catalogue.js';
import { RULES } from '../../src/rules/catalogue.js';
import { defineRule } from '../../src/rules/define.js';
import { fillMessage } from '../../src/rules/engine/message.js';
import { wordsEvidence } from '../../src/rules/evidence.js';
import { checkRecord, describeFinding, explainRule, listRules, type Rule } from '../../src/rules/index.js';
import { buildRecord } from './support.js';

const BROKEN: Rule = {
  ...RULES[0]!,
  evaluate: () => {
    throw new Error('no such column');
  },
};

const words = (label: string, start: number): Rule => ({
  ...RULES[0]!,
  severity: 'error',
  evaluate: () => ({
    kind: 'evaluated',
    applied: 1,
    breaches: [
      {
        values: { whole: label, stated: '1', sum: '2', difference: '1' },
        evidence: [wordsEvidence('stated', label, 'a b', { block: 0, start, end: start + 3 })],
        observed: null,
        expected: null,
        difference: null,
        tolerance: null,
      },
    ],
  }),
});

describe('the engine', () => {
  const record = buildRecord({
    text: ['与上年相比减少0.92，原因是节约。'],
    facts: [{ measure: 'three_public_total', printed: '0.92', paragraph: 0, unit_assumed: '万元' }],
  });

  test('shows a rule that throws as crashed, and the others go on', () => {
    const { checks, findings } = checkRecord(record, { rules: [BROKEN, ...RULES.slice(1)] });
    expect(checks[0]).toEqual({
      rule: 'A-001',
      outcome: 'rule_crashed',
      applied: 0,
      reason: 'no such column',
    });
    expect(checks.length).toBe(RULES.length);
    expect(findings.map(({ rule }) => rule)).toEqual(['F-001']);
  });

  test('comes to the same twice', () => {
    expect(checkRecord(record)).toEqual(checkRecord(record));
  });

  test('names a finding by its words, not by where they stand', () => {
    const at = (start: number, label: string): string =>
      checkRecord(record, { rules: [words(label, start)] }).findings[0]!.id;
    expect(at(0, '合 计')).toBe(at(5, '合计'));
    expect(at(0, '合计')).not.toBe(at(0, '小计'));
  });

  test('gives two findings of the same words two names, and relates findings of one fact', () => {
    const { findings } = checkRecord(record, {
      rules: [words('合计', 0), words('合计', 9), words('小计', 0)],
    });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(3);
    expect(findings[0]!.related).toEqual([findings[2]!.id]);
    expect(findings[1]!.related).toEqual([]);
  });

  test('refuses a message with a slot that has no value', () => {
    expect(() => fillMessage({ zh: '{a}', en: '{a}' }, {})).toThrow('{a}');
  });

  test('describes a finding in lines of plain text', () => {
    const [finding] = checkRecord(record).findings;
    expect(describeFinding(finding!, 'zh').split('\n')).toEqual([
      '警告 F-001 (原因未定): “three_public_total”：“0.92”中的金额没有单位，按上下文推定为万元。',
      '  原文: 0.92',
      '  依据: three_public_total «0.92» [第0块]',
    ]);
  });
});

describe('the catalogue', () => {
  test('has unique ids and slugs in the order of families', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ slug }) => slug)).size).toBe(RULES.length);
    const families = RULES.map(({ id }) => 'AXNPFL'.indexOf(id[0]!));
    expect([...families].sort((a, b) => a - b)).toEqual(families);
  });

  test('relates rules that exist', () => {
    const ids = new Set<string>(RULES.map(({ id }) => id));
    for (const { id, related } of RULES)
      for (const other of related) expect(ids, `${id} → ${other}`).toContain(other);
  });

  test('is told as data', () => {
    expect(listRules().length).toBe(RULES.length + ACROSS_RULES.length);
    expect(explainRule('x-001')?.slug).toBe('listed-purchases-exceed-procurement');
    expect(explainRule('growth-rate')?.id).toBe('N-008');
    expect(explainRule('Z-999')).toBeNull();
  });

  test('refuses a malformed rule', () => {
    expect(() => defineRule({ ...RULES[0]!, id: 'A-1' })).toThrow('A-1');
    expect(() => defineRule({ ...RULES[0]!, slug: 'Not Kebab' })).toThrow('Not Kebab');
    expect(() => defineRule({ ...RULES[0]!, version: 0 })).toThrow('version');
    expect(() => defineRule({ ...RULES[0]!, messages: { default: { zh: '', en: 'x' } } })).toThrow('default');
  });
});
