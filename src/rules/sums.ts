import type { Evidence } from '../schema/finding.js';
import { type Decimal, sum } from '../shared/money.js';
import type { Figure } from './figures.js';
import { meet, slack, sumCloses } from './interval.js';
import type { Breach } from './types.js';
import { inUnit, writtenSum } from './wording.js';

/** By how much a whole and its parts differ, in yuan, and what rounding could explain. */
export interface Gap {
  readonly sum: Decimal;
  /** Whole less sum of the parts. */
  readonly difference: Decimal;
  readonly tolerance: Decimal;
}

/** Null where rounding explains the difference between a whole and its parts; else how large it is. */
export function sumGap(whole: Figure, parts: readonly Figure[]): Gap | null {
  const total = sum(parts.map(({ value }) => value));
  // Each value lies in its interval: a sum that is exact closes whatever the rounding.
  if (total.eq(whole.value)) return null;
  const intervals = parts.map(({ interval }) => interval);
  if (sumCloses(whole.interval, intervals)) return null;
  return { sum: total, difference: whole.value.minus(total), tolerance: slack(whole.interval, intervals) };
}

/** Null where two printed figures can stand for one amount; else by how much they differ. */
export function equalityGap(a: Figure, b: Figure): Gap | null {
  if (meet(a.interval, b.interval)) return null;
  return {
    sum: b.value,
    difference: a.value.minus(b.value),
    tolerance: slack(a.interval, [b.interval]),
  };
}

/** The parts of a breach that every sum has: figures written out in the unit of the whole, evidence, words for messages. */
export function sumBreach(whole: Figure, parts: readonly Figure[], gap: Gap): Breach {
  const { unit } = whole;
  const values = parts.map(({ value }) => value);
  const stated = inUnit(whole.value, unit);
  const expected = writtenSum(values, gap.sum, unit);
  const difference = inUnit(gap.difference, unit);
  return {
    values: {
      whole: whole.evidence.label,
      stated,
      sum: inUnit(gap.sum, unit),
      written: expected,
      difference: inUnit(gap.difference.abs(), unit),
    },
    evidence: evidenceOf(whole, parts),
    observed: stated,
    expected,
    difference,
    tolerance: inUnit(gap.tolerance, unit),
    ...mildness(gap),
  };
}

/** The parts of a breach that every comparison of two figures has. */
export function equalityBreach(a: Figure, b: Figure, gap: Gap): Breach {
  const first = inUnit(a.value, a.unit);
  const second = inUnit(b.value, b.unit);
  return {
    values: {
      first_label: a.evidence.label,
      first,
      second_label: b.evidence.label,
      second,
      difference: inUnit(gap.difference.abs(), a.unit),
    },
    evidence: evidenceOf(a, [b]),
    observed: first,
    expected: second,
    difference: inUnit(gap.difference, a.unit),
    tolerance: inUnit(gap.tolerance, a.unit),
    ...mildness(gap),
  };
}

/** Rounding over several steps, of which the document prints the last only, may come to twice the tolerance. */
const mildness = ({ difference, tolerance }: Gap): { readonly severity?: 'warning' } =>
  difference.abs().lte(tolerance.times(2)) ? { severity: 'warning' } : {};

const evidenceOf = (first: Figure, others: readonly Figure[]): [Evidence, ...Evidence[]] => [
  first.evidence,
  ...others.map(({ evidence }) => evidence),
];
