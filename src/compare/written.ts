import { type Decimal, formatYuan } from '../shared/money.js';

/** How the figures of a measure are written: counts as they are, money with its decimals. */
export const writerOf = (isCount: boolean): ((value: Decimal) => string) =>
  isCount ? (value) => value.toFixed() : formatYuan;
