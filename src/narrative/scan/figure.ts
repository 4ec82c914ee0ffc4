import { type Decimal, decimal } from '../../shared/money.js';
import { COUNT_UNITS, type CountGroup } from '../../vocabulary/counting.js';

/** A number with what it counts, as it stands in a prose view. */
export type Figure =
  | {
      readonly kind: 'money';
      readonly value: Decimal;
      readonly decimals: number;
      readonly unit: string;
      readonly printedUnit: string;
      readonly regular: boolean;
    }
  | { readonly kind: 'percent'; readonly value: Decimal; readonly decimals: number; readonly point: boolean }
  | { readonly kind: 'count'; readonly value: Decimal; readonly unit: string; readonly group: CountGroup }
  | { readonly kind: 'multiple'; readonly value: Decimal }
  | { readonly kind: 'bare'; readonly value: Decimal; readonly decimals: number; readonly regular: boolean };

/** A figure with the end of its print. `numberEnd` is where the digits end and the unit begins. */
export interface ScannedFigure {
  readonly figure: Figure;
  readonly end: number;
  readonly numberEnd: number;
}

const NUMBER =
  /(\()?([-−–△▲]?)(\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d{1,20}(?!\d))(?:([.·])(\d{1,12})(?!\d))?(\))?/y;
const MONEY_UNIT =
  /(万亿|亿|千万|百万|万|千)?(元)(?:人民币)?|(亿|万)(?=$|[,;。、:)!?|比较与同占用主其合共完增减下降支专由等左的和及及以均,为系含])/y;
const PERCENT = /%|个百分点/y;
const MULTIPLE = /倍/y;

/** Reads the figure that begins at `start`; null where none begins. Reads no further than the unit behind the digits. */
export function scanFigure(text: string, start: number): ScannedFigure | null {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const bracketed = match[1] !== undefined && match[6] !== undefined;
  if (match[1] !== undefined && !bracketed) return null;
  let numberEnd = start + match[0].length;
  if (match[6] !== undefined && !bracketed) numberEnd--;
  // `4.2023年会议费`: an item number in front of a year, not 4.2023.
  if (match[5]?.length === 4 && text[numberEnd] === '年') return null;
  const digits = `${match[3]!.replaceAll(',', '')}${match[5] ? `.${match[5]}` : ''}`;
  const negative = (match[2] !== '') !== bracketed && /[1-9]/.test(digits);
  const value = negative ? decimal(digits).neg() : decimal(digits);
  const decimals = match[5]?.length ?? 0;
  const regular = !bracketed && match[4] !== '·';
  const unit = unitAt(text, numberEnd);
  if (bracketed && unit?.kind !== 'money' && unit?.kind !== 'percent') return null;
  if (!unit) return { figure: { kind: 'bare', value, decimals, regular }, end: numberEnd, numberEnd };
  const end = unit.end;
  if (unit.kind === 'money')
    return {
      figure: { kind: 'money', value, decimals, unit: unit.unit, printedUnit: unit.printed, regular },
      end,
      numberEnd,
    };
  if (unit.kind === 'percent')
    return { figure: { kind: 'percent', value, decimals, point: unit.point }, end, numberEnd };
  if (unit.kind === 'multiple') return { figure: { kind: 'multiple', value }, end, numberEnd };
  return {
    figure: {
      kind: 'count',
      value: unit.scaled ? value.times(10_000) : value,
      unit: unit.unit,
      group: unit.group,
    },
    end,
    numberEnd,
  };
}

type Unit =
  | { readonly kind: 'money'; readonly unit: string; readonly printed: string; readonly end: number }
  | { readonly kind: 'percent'; readonly point: boolean; readonly end: number }
  | { readonly kind: 'multiple'; readonly end: number }
  | {
      readonly kind: 'count';
      readonly unit: string;
      readonly group: CountGroup;
      readonly scaled: boolean;
      readonly end: number;
    };

function unitAt(text: string, start: number): Unit | null {
  MONEY_UNIT.lastIndex = start;
  const money = MONEY_UNIT.exec(text);
  if (money) {
    const unit = money[2] ? `${money[1] ?? ''}元` : `${money[3]}元`;
    return { kind: 'money', unit, printed: money[0].replace('人民币', ''), end: start + money[0].length };
  }
  PERCENT.lastIndex = start;
  const percent = PERCENT.exec(text);
  if (percent) return { kind: 'percent', point: percent[0] !== '%', end: start + percent[0].length };
  MULTIPLE.lastIndex = start;
  if (MULTIPLE.test(text)) return { kind: 'multiple', end: start + 1 };
  const scaled = text[start] === '万';
  const from = scaled ? start + 1 : start;
  const count = COUNT_UNITS.find(({ unit }) => text.startsWith(unit, from));
  return count
    ? { kind: 'count', unit: count.unit, group: count.group, scaled, end: from + count.unit.length }
    : null;
}
