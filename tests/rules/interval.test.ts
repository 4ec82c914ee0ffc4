import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  growthRate,
  type Interval,
  meet,
  percentInterval,
  printedInterval,
  share,
  sumCloses,
} from '../../src/rules/interval.js';
import { decimal, toYuan } from '../../src/shared/money.js';

const ROUNDED = { truncation: false };
const CUT = { truncation: true };

/** A figure as digits with a number of decimals. */
const figure = fc
  .record({
    digits: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ digits, decimals }) => ({ value: decimal(digits).div(decimal(10).pow(decimals)), decimals }));
type Figure = { readonly value: ReturnType<typeof decimal>; readonly decimals: number };
const intervalIn = (unit: string, { value, decimals }: Figure) =>
  printedInterval(toYuan(value, unit), decimals, unit, ROUNDED);
/** Figures, and a total that is about their sum: it closes as often as not. */
const sumAndParts = fc
  .record({
    parts: fc.array(figure, { minLength: 1, maxLength: 6 }),
    slip: fc.integer({ min: -3, max: 3 }),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ parts, slip, decimals }) => {
    const exact = parts.reduce((sum, { value }) => sum.plus(value), decimal(0)).round(decimals);
    return { parts, total: { value: exact.plus(decimal(slip).div(decimal(10).pow(decimals))), decimals } };
  });
const widened = ({ low, high }: Interval, by: number): Interval => ({
  low: low.minus(by),
  high: high.plus(by),
});

describe('a printed figure', () => {
  test('is half of its last digit wide to both sides', () => {
    const { low, high } = printedInterval(decimal('12500'), 2, '万元', ROUNDED);
    expect([low.toFixed(), high.toFixed()]).toEqual(['12450', '12550']);
  });

  test('may be cut off by a whole last digit where truncation is accepted', () => {
    const { low, high } = printedInterval(decimal('877000'), 2, '万元', CUT);
    expect([low.toFixed(), high.toFixed()]).toEqual(['876950', '877100']);
    const below = printedInterval(decimal('-877000'), 2, '万元', CUT);
    expect([below.low.toFixed(), below.high.toFixed()]).toEqual(['-877100', '-876950']);
  });

  test('as a percentage carries its own width', () => {
    const { low, high } = percentInterval('33.3', ROUNDED);
    expect([low.toFixed(), high.toFixed()]).toEqual(['33.25', '33.35']);
  });
});

describe('sums', () => {
  test('87.708 printed as 87.70 closes only where digits may be cut off', () => {
    const parts = [decimal('437080'), decimal('440000')].map((v) => printedInterval(v, 3, '万元', ROUNDED));
    expect(sumCloses(printedInterval(decimal('877000'), 2, '万元', ROUNDED), parts)).toBe(false);
    expect(sumCloses(printedInterval(decimal('877000'), 2, '万元', CUT), parts)).toBe(true);
  });

  const closes = (unit: string, total: Figure, parts: readonly Figure[]): boolean =>
    sumCloses(
      intervalIn(unit, total),
      parts.map((part) => intervalIn(unit, part)),
    );

  test('of the laws below close about as often as not', () => {
    const outcomes = fc.sample(sumAndParts, 200).map(({ total, parts }) => closes('元', total, parts));
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(40);
    expect(outcomes.filter((closed) => !closed).length).toBeGreaterThan(10);
  });

  test('do not depend on the order of the addends', () => {
    fc.assert(
      fc.property(sumAndParts, fc.nat(5), ({ total, parts }, turn) => {
        const at = turn % parts.length;
        const turned = [...parts.slice(at), ...parts.slice(0, at)].reverse();
        expect(closes('元', total, turned)).toBe(closes('元', total, parts));
      }),
    );
  });

  test('that close still close when a figure gets wider', () => {
    fc.assert(
      fc.property(sumAndParts, fc.nat(1000), ({ total, parts }, by) => {
        fc.pre(closes('元', total, parts));
        const whole = intervalIn('元', total);
        const intervals = parts.map((part) => intervalIn('元', part));
        expect(sumCloses(widened(whole, by), intervals)).toBe(true);
        expect(sumCloses(whole, [widened(intervals[0]!, by), ...intervals.slice(1)])).toBe(true);
      }),
    );
  });

  test('come to the same in every unit', () => {
    fc.assert(
      fc.property(sumAndParts, ({ total, parts }) => {
        expect(closes('万元', total, parts)).toBe(closes('元', total, parts));
        expect(closes('亿元', total, parts)).toBe(closes('元', total, parts));
      }),
    );
  });
});

describe('rates', () => {
  const positive = figure.filter(({ value, decimals }) => value.gt(1) && decimals > 0);

  test('hold the rate of the printed values', () => {
    fc.assert(
      fc.property(positive, positive, (now, before) => {
        const amount = intervalIn('元', now);
        const change = intervalIn('元', {
          value: now.value.minus(before.value),
          decimals: Math.max(now.decimals, before.decimals),
        });
        const rate = growthRate(amount, change);
        const exact = now.value.minus(before.value).div(before.value).times(100);
        const slack = '0.000000001';
        if (rate !== null)
          expect(meet(rate, { low: exact.minus(slack), high: exact.plus(slack) })).toBe(true);
        const part = share(amount, intervalIn('元', before));
        const quotient = now.value.div(before.value).times(100);
        if (part !== null)
          expect(meet(part, { low: quotient.minus(slack), high: quotient.plus(slack) })).toBe(true);
      }),
    );
  });

  test('cannot be told against a base that may be zero', () => {
    const one = printedInterval(decimal('1000'), 1, '万元', ROUNDED);
    expect(growthRate(one, one)).toBeNull();
    expect(share(one, printedInterval(decimal(0), 0, '元', ROUNDED))).toBeNull();
  });
});
