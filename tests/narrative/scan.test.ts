import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandWording } from '../../src/narrative/lexicon/expand.js';
import { longestWording } from '../../src/narrative/lexicon/measure-lexicon.js';
import { scanFigure } from '../../src/narrative/scan/figure.js';
import { proseView } from '../../src/narrative/view.js';
import { MEASURES } from '../../src/vocabulary/measures/index.js';
import { cpuTime } from '../support/cpu-time.js';
import { factsOf } from './support.js';

describe('view of the prose', () => {
  test('every range resolves to the print it came from', () => {
    const pieces = fc.constantFrom(
      '三公',
      '“',
      '”',
      ' ',
      '\n',
      '１，６２９．１７',
      '萬元',
      '（',
      '采購(gòu)',
      '⻔',
      '𠮷',
      ',，',
      '较上年',
      '%',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const source = parts.join('');
        const view = proseView(source);
        for (let i = 0; i < view.text.length; i++) {
          const { start, end } = view.range(i, i + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(view.range(i - 1, i).start);
        }
      }),
    );
  });

  test('quotes, spaces and traditional characters do not hide a word', () => {
    expect(proseView('“三 公”\n經費（收入總計(jì)）').text).toBe('三公经费(收入总计)');
  });
});

describe('figures', () => {
  test.each([
    ['1,629.17万元', '1629.17', '万元', 2],
    ['0元', '0', '元', 0],
    ['8.5万,', '8.5', '万元', 1],
    ['1.26亿元', '1.26', '亿元', 2],
    ['14141.000000万元', '14141', '万元', 6],
    ['-37.00万元', '-37', '万元', 2],
    ['(1.50)万元', '-1.5', '万元', 2],
    ['3·25万元', '3.25', '万元', 2],
  ])('%s', (text, value, unit, decimals) => {
    const scanned = scanFigure(text, 0)!;
    expect(scanned.figure).toMatchObject({ kind: 'money', unit, decimals });
    expect(scanned.figure.value.toFixed()).toBe(value);
  });

  test('what stands behind the digits tells money from counts, percentages and years', () => {
    expect(scanFigure('3万人次', 0)!.figure).toMatchObject({ kind: 'count', group: 'persons' });
    expect(scanFigure('2台(套)', 0)!.figure).toMatchObject({ kind: 'count', unit: '台(套)' });
    expect(scanFigure('1,055.4%', 0)!.figure.kind).toBe('percent');
    expect(scanFigure('1.5倍', 0)!.figure.kind).toBe('multiple');
    expect(scanFigure('2019', 0)!.figure.kind).toBe('bare');
    expect(scanFigure('4.2023年', 0)).toBeNull();
    expect(scanFigure('12个', 0)!.figure.value.toFixed()).toBe('12');
  });

  test('format and scan agree for every amount and unit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('元', '万元', '亿元'),
        fc.boolean(),
        (units, decimals, unit, grouped) => {
          const digits = units.toString().padStart(decimals + 1, '0');
          const whole = digits.slice(0, digits.length - decimals);
          const print = `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole}${decimals ? `.${digits.slice(-decimals)}` : ''}${unit}`;
          const { figure, end } = scanFigure(print, 0)!;
          expect(end).toBe(print.length);
          expect(figure.value.toFixed(decimals)).toBe(
            `${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`,
          );
        },
      ),
    );
  });
});

describe('lexicon', () => {
  test('alternatives and optional characters expand', () => {
    expect(expandWording('a{b|}c?').sort()).toEqual(['a', 'ab', 'abc', 'ac']);
    expect(expandWording('出国\\(境\\)费')).toEqual(['出国(境)费']);
  });

  test('every wording of the vocabulary is found and means a measure', () => {
    for (const measure of MEASURES)
      for (const wording of measure.wordings)
        for (const form of expandWording(wording)) {
          const found = longestWording(form, 0);
          expect(found?.end, `${measure.key}: ${form}`).toBe(form.length);
        }
  });

  test('keys are unique', () => {
    const keys = MEASURES.map((measure) => measure.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('time', () => {
  // A pattern that looks back and forth makes doubled input take four times as long; a linear one takes twice.
  const baits: readonly (readonly [string, string])[] = [
    ['digits and commas', '1,234,567,'],
    ['digits', '1234567890'],
    ['one endless grouped number', '123,'],
    ['nested brackets', '（其中：'],
    ['a clause without an end', '公务用车购置及运行维护费与上年预算'],
    ['names of lines', '一般公共服务支出（类）行政'],
    ['shares without a percentage', '占本年支出合计的'],
    ['comparisons', '比上年比上年年初预算'],
    ['statements without a stop', '公务接待费2万元，比上年增加1万元，增长10%，占5%；'],
    ['spaces', '   \u3000'],
  ];
  test.each(baits)('%s', (_name, bait) => {
    const timeOf = (length: number): number => {
      const text = bait.repeat(Math.ceil(length / bait.length));
      const runs = [0, 1, 2].map(() => {
        const start = cpuTime();
        factsOf([text], 'budget', 2024);
        return cpuTime() - start;
      });
      return Math.min(...runs);
    };
    timeOf(5_000);
    const short = timeOf(15_000);
    const long = timeOf(60_000);
    expect(long).toBeLessThan(Math.max(4 * short * 2, 1000));
  });
});
