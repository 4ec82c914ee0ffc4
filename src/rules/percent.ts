import type { Interval } from './interval.js';

/** A percentage as printed, with the sign that its direction gives. */
export const percentText = (printed: string, sign: string): string =>
  `${printed.startsWith('-') ? '' : sign}${printed}%`;

/** The percentages that the printed figures allow, to two decimals. */
export const rangeText = ({ low, high }: Interval): string => `${low.toFixed(2)}%–${high.toFixed(2)}%`;
