import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import type { TrueDocument } from '../generator/generate.js';

/** What is expected of a row, worked out from the truth of generated disclosures alone. */
export interface TrueRow {
  readonly name: string;
  readonly value: string;
}

/** The truth of a generated set: one entry a disclosure. */
export class Truth {
  readonly documents: readonly TrueDocument[];

  constructor(folder: string) {
    this.documents = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as TrueDocument);
  }

  of(year: number, kind: TrueDocument['kind']): readonly TrueDocument[] {
    return this.documents.filter((one) => one.year === year && one.kind === kind);
  }

  /** The same body's disclosure of the year before. */
  before({ entity, scope, kind, year }: TrueDocument): TrueDocument | undefined {
    return this.documents.find(
      (one) => one.entity === entity && one.scope === scope && one.kind === kind && one.year === year - 1,
    );
  }
}

export const sumOf = (values: Iterable<string>): Big => {
  let total = new Big(0);
  for (const value of values) total = total.plus(value);
  return total;
};

/** Two decimals, half away from zero, as a person would round. */
export const rounded = (value: Big): string => value.round(2, Big.roundHalfUp).toFixed(2);

/** `part` of `whole` in per cent. Division is carried so far that it cannot move the rounding. */
export function percent(part: Big, whole: Big): string | null {
  if (whole.eq(0)) return null;
  const before = Big.DP;
  Big.DP = 40;
  const value = part.times(100).div(whole);
  Big.DP = before;
  return rounded(value);
}

/** Ranks from the largest; equals share one. */
export function ranked<T>(rows: readonly T[], size: (row: T) => Big): ReadonlyMap<T, number> {
  return new Map(rows.map((row) => [row, 1 + rows.filter((other) => size(other).gt(size(row))).length]));
}
