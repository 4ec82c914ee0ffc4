import { type Decimal, decimal, formatYuan, MONEY_UNITS, toYuan } from '../shared/money.js';
import { thousandsApart } from '../shared/thousands.js';

/** Amount in yuan written in `unit` with thousands separated: `1,340.35万元`. Exact: no digit is lost. */
export function inUnit(yuan: Decimal, unit: string): string {
  const worth = toYuan(decimal(1), unit);
  const text = formatYuan(yuan.div(worth));
  const [whole = '', fraction] = text.split('.');
  const separated = thousandsApart(whole);
  return `${separated}${fraction ? `.${fraction}` : ''}${unit}`;
}

/** The unit to write a result in: that of the print, or yuan where the print has none that is known. */
export const knownUnit = (unit: string | null): string =>
  unit !== null && MONEY_UNITS.has(unit) ? unit : '元';

/** A sum written out: `895.61万元 + 154.90万元 = 1,050.51万元`. Long sums keep their ends and say how many there are. */
export function writtenSum(addends: readonly Decimal[], total: Decimal, unit: string): string {
  const long = addends.length > 12;
  const shown = long ? addends.slice(0, 6) : addends;
  const terms = shown.map((value, index) => {
    if (index === 0) return inUnit(value, unit);
    return value.lt(0) ? ` - ${inUnit(value.abs(), unit)}` : ` + ${inUnit(value, unit)}`;
  });
  const rest = long ? ` + …(${addends.length})… + ${inUnit(addends.at(-1)!, unit)}` : '';
  return addends.length === 1 ? terms.join('') : `${terms.join('')}${rest} = ${inUnit(total, unit)}`;
}
