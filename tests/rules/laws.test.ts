import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES } from '../../src/rules/catalogue.js';
import { checkRecord } from '../../src/rules/index.js';
import { buildRecord, type CaseTable } from './support.js';

const ARITHMETIC = RULES.filter(({ id }) => /^(?:A-001|A-002|A-003|X-006)$/.test(id));

/** Lines of a table by code in whole cents, and a slip in its total. */
const figures = fc.record({
  parts: fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 2, maxLength: 6 }),
  slip: fc.constantFrom(0, 0, 1, 10, 9_900, -700),
});

const printed = (cents: number): string => (cents / 100).toFixed(2);

function tableOf(parts: readonly number[], slip: number, unit: string, turn: number): CaseTable {
  const total = parts.reduce((a, b) => a + b, 0) + slip;
  const lines = parts.map((part, at) => [`20${at + 1}`, `第${at + 1}类`, printed(part)]);
  const turned = [...lines.slice(turn), ...lines.slice(0, turn)];
  return {
    kind: 'expenditure_summary',
    unit,
    columns: ['科目编码 code', '科目名称 name', '合计 amount'],
    rows: [['', '合计', printed(total)], ...turned],
  };
}

/** Outcomes and how grave the findings are, without their words. */
function verdictOn(table: CaseTable): unknown {
  const { checks, findings } = checkRecord(buildRecord({ tables: [table] }), { rules: ARITHMETIC });
  return [
    checks.map(({ rule, outcome, applied }) => [rule, outcome, applied]),
    findings.map(({ rule, severity }) => [rule, severity]),
  ];
}

test('the order of the lines and the unit of the table change no verdict', () => {
  fc.assert(
    fc.property(figures, fc.nat(5), ({ parts, slip }, turn) => {
      const verdict = verdictOn(tableOf(parts, slip, '元', 0));
      expect(verdictOn(tableOf(parts, slip, '万元', turn % parts.length))).toEqual(verdict);
    }),
    { numRuns: 60 },
  );
});

test('a table that ties passes, and what rounding explains is never an error', () => {
  fc.assert(
    fc.property(figures, ({ parts, slip }) => {
      const { findings } = checkRecord(buildRecord({ tables: [tableOf(parts, slip, '万元', 0)] }), {
        rules: ARITHMETIC,
      });
      // Each of n lines and the total are half a cent wide: together they explain (n + 1) / 2 cents.
      if (Math.abs(slip) * 2 <= parts.length + 1) expect(findings).toEqual([]);
      if (slip === -700) expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    }),
    { numRuns: 60 },
  );
});
