import { decimal } from '../../shared/money.js';
import { chineseNumber } from '../../shared/numerals.js';
import type { ScannedFigure } from './figure.js';

/** 五万元, 叁拾贰万伍仟元: a numeral that begins with a digit or a ten, and a unit of money behind it. */
const AMOUNT =
  /([零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]{0,12})([亿万]?)((?:[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]{1,12})?)元/y;

/** Words before a numeral that make it no exact figure: 数十万元, 第二… */
const INEXACT = /[数几第近余多上]/;

/** Reads the amount in Chinese numerals that begins at `start`; null where none begins. */
export function scanChineseFigure(text: string, start: number): ScannedFigure | null {
  AMOUNT.lastIndex = start;
  const match = AMOUNT.exec(text);
  if (!match || INEXACT.test(text[start - 1] ?? '')) return null;
  const [whole, high, myriad, low] = match;
  const front = chineseNumber(high!);
  const back = low === '' ? 0 : chineseNumber(low!);
  if (front === null || back === null || (myriad === '' && low !== '')) return null;
  const end = start + whole!.length;
  // 五万元 is in 万元; 五万三千元 is in yuan.
  const scale = myriad === '亿' ? 100_000_000 : myriad === '万' ? 10_000 : 1;
  const unit = back === 0 ? `${myriad}元` : '元';
  const value = back === 0 ? decimal(front) : decimal(front).times(scale).plus(back);
  return {
    figure: { kind: 'money', value, decimals: 0, unit, printedUnit: unit, regular: true },
    end,
    numberEnd: end - unit.length,
  };
}
