import { stringify } from 'csv-stringify/sync';
import type { Value } from '../table.js';

/** Rows as machine-readable CSV: UTF-8 without a mark, `\n` at the end of lines, null as an empty field, nothing altered. */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
  rows.length === 0
    ? ''
    : stringify(
        rows.map((row) => [...row]),
        { cast: { boolean: String }, quoted_match: /[\r\n]/ },
      );
