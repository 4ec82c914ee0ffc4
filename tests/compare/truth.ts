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

/** Ranks of departments among departments and of units among units. */
export const rankedApart = (
  documents: readonly TrueDocument[],
  size: (one: TrueDocument) => Big,
): ReadonlyMap<TrueDocument, number> =>
  new Map(
    SCOPES.flatMap((scope) => [
      ...ranked(
        documents.filter((one) => one.scope === scope),
        size,
      ),
    ]),
  );

export const SCOPES = ['department', 'unit'] as const;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/**
 * Those that lie far from the median among their like, by the definition that --help gives, with other means than the
 * program: logarithms, medians, 0.6745 and 3.5.
 */
export const farAmong = (
  documents: readonly TrueDocument[],
  size: (one: TrueDocument) => Big,
): readonly TrueDocument[] =>
  SCOPES.flatMap((scope) => {
    const peers = documents.filter((one) => one.scope === scope);
    const logs = peers.map((one) => Math.log10(Number(size(one))));
    const known = logs.filter(Number.isFinite);
    const middle = medianOf(known);
    const spread = medianOf(known.map((log) => Math.abs(log - middle)));
    return peers.filter(
      (_, i) => Number.isFinite(logs[i]!) && Math.abs((0.6745 * (logs[i]! - middle)) / spread) > 3.5,
    );
  });
