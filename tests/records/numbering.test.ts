import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, openingNumber } from '../../src/records/numbering.js';

const DIGITS = '零一二三四五六七八九';
const chinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`}${ones === 0 ? '' : DIGITS[ones]}`;
};

describe('opening numbers', () => {
  test.each([
    ['（二）负责', '二', 'bracketed', 3],
    ['(十三）办理', '十三', 'bracketed', 4],
    ['一、 外事管理', '一', 'chinese', 3],
    ['　　1、因公', '1', 'arabic', 4],
    ['3．其他', '3', 'arabic', 2],
    ['①内容', '①', 'circled', 1],
    ['（１）内容', '１', 'bracketed', 3],
  ])('%s', (text, label, style, end) => {
    expect(openingNumber(text)).toMatchObject({ label, style, end });
  });

  test.each(['1.5万元', '2019年预算', '一般公共预算', '（类）支出', '', '十'])('none in %s', (text) => {
    expect(openingNumber(text)).toBeNull();
  });

  test('Chinese numbers up to 99 have their value', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => numberOf(chinese(n)) === n));
  });

  test('any text: the number lies inside it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = openingNumber(text);
        return number === null || (number.end > 0 && number.end <= text.length);
      }),
    );
  });
});
