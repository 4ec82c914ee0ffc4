import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSpans } from '../../../src/readers/text/header-spans.js';

describe('how upper header cells spread over the row below', () => {
  test.each([
    // Six cells over nine, the first five merged downwards: the sixth spans the four grades.
    [6, ['', '', '', '', '', '优', '良', '中', '差'], [1, 1, 1, 1, 1, 4]],
    // One parent a run.
    [4, ['', '预算', '决算', '', '增减', '比例'], [1, 2, 1, 2]],
    // Two parents over one run whose texts repeat.
    [3, ['', '预算数', '决算数', '预算数', '决算数'], [1, 2, 2]],
    // Repeats of unequal length.
    [2, ['小计', '人员', '公用', '小计', '专项'], [3, 2]],
    // No blank cell below.
    [1, ['甲', '乙', '丙'], [3]],
  ])('%d over %j', (upper, lower, spans) => {
    expect(fitSpans(upper, lower)).toEqual({ spans, ambiguous: false });
  });

  test.each([
    // Two parents over three children that do not repeat.
    [3, ['', '甲', '乙', '丙'], [1, 1, 2]],
    // Fewer parents than runs.
    [2, ['', '甲', '', '乙'], [1, 3]],
  ])('%d over %j can be read in more than one way', (upper, lower, spans) => {
    expect(fitSpans(upper, lower)).toEqual({ spans, ambiguous: true });
  });

  test('spans are positive and fill the row below', () => {
    const cells = fc.array(fc.constantFrom('', '甲', '乙', '小计'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.nat(12), (lower, n) => {
        const upper = (n % lower.length) + 1;
        const { spans } = fitSpans(upper, lower);
        expect(spans).toHaveLength(upper);
        expect(Math.min(...spans)).toBeGreaterThan(0);
        expect(spans.reduce((a, b) => a + b, 0)).toBe(lower.length);
      }),
    );
  });
});
