import { expect, test } from 'vitest';
import { withSlips } from '../../src/rules/engine/slip.js';
import type { Finding } from '../../src/schema/finding.js';

/** A finding that the first figure is not the sum of the others; in yuan. */
function sumFinding(difference: string, ...amounts: readonly [string, ...string[]]): Finding {
  const [first, ...others] = amounts.map((amount, at) => ({
    role: at === 0 ? 'total' : 'addend',
    label: `图${at}`,
    printed: amount,
    amount_yuan: amount,
    fact: null,
    table: null,
    locator: { block: at },
  }));
  return {
    id: 'a',
    rule: 'N-004',
    version: 1,
    severity: 'error',
    certainty: 'source_likely',
    message: { zh: '不符。', en: 'Off.' },
    observed: '1.00元',
    expected: null,
    difference,
    tolerance: null,
    evidence: [first!, ...others],
    related: [],
    cause: null,
  };
}

const told = (finding: Finding): string => withSlips([finding])[0]!.message.zh;

test.each([
  [
    'a unit',
    sumFinding('-125987400.00元', '48600.00', '126000000.00', '36000.00'),
    '“图1”若为12,600.00元即相符（恰差一万倍',
  ],
  [
    'a point',
    sumFinding('-1134.00元', '486.00', '1260.00', '360.00'),
    '“图1”若为126.00元即相符（恰差十倍或百倍',
  ],
  [
    'two digits',
    sumFinding('-90.00元', '500.00', '213.00', '377.00'),
    '“图1”若为123.00元即相符（相邻两位数字颠倒）',
  ],
  [
    'a digit',
    sumFinding('-1100.00元', '500.00', '1223.00', '377.00'),
    '“图1”若为123.00元即相符（有一位数字多打',
  ],
  ['two figures', sumFinding('-9999.00元', '1.00', '10000.00'), '两数：恰差一万倍'],
] as const)('%s', (_, finding, words) => {
  expect(told(finding)).toContain(words);
});

test('nothing is said where no slip, or more than one, would do', () => {
  expect(told(sumFinding('-7.00元', '10.00', '9.00', '8.00'))).toBe('不符。');
  expect(told(sumFinding('-180.00元', '500.00', '340.00', '340.00'))).toBe('不符。');
  expect(told({ ...sumFinding('-9999.00元', '1.00', '10000.00'), cause: 'b' })).toBe('不符。');
});
