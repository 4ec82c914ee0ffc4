import type { Evidence, Finding } from '../../schema/finding.js';
import { type Decimal, decimal, MONEY_UNITS, parsePrintedNumber, sum, toYuan } from '../../shared/money.js';
import { placeOf } from '../evidence.js';

/** A printed figure in an equation that does not hold, and the value that would make it hold by itself. */
export interface Term {
  /** Place of the figure: the same for every finding that rests on it. */
  readonly key: string;
  readonly evidence: Evidence;
  /** What has to be added to the figure, in yuan. */
  readonly correction: Decimal;
}

/** A finding read as first figure = sum of the other figures. */
export interface Equation {
  readonly finding: Finding;
  readonly terms: readonly Term[];
  /** First figure less the others, in yuan. */
  readonly residual: Decimal;
  /** What rounding of the printed figures can come to, in yuan. */
  readonly tolerance: Decimal;
}

/**
 * The equation behind a finding; null where its figures do not come to the difference that it states, which is so for
 * every finding that is no sum and no comparison.
 */
export function equationOf(finding: Finding): Equation | null {
  const [first, ...others] = finding.evidence;
  const difference = yuanOf(finding.difference);
  const whole = first?.amount_yuan ?? null;
  if (!first || whole === null || difference === null || others.length === 0) return null;
  const amounts = others.flatMap(({ amount_yuan }) => (amount_yuan === null ? [] : [decimal(amount_yuan)]));
  if (amounts.length < others.length) return null;
  const residual = decimal(whole).minus(sum(amounts));
  if (!residual.eq(difference)) return null;
  const terms = [
    { key: placeOf(first), evidence: first, correction: residual.times(-1) },
    ...others.map((evidence) => ({ key: placeOf(evidence), evidence, correction: residual })),
  ];
  return { finding, terms, residual, tolerance: yuanOf(finding.tolerance) ?? decimal(0) };
}

/** `1,340.35万元` in yuan; null for anything else. */
function yuanOf(words: string | null): Decimal | null {
  const match = /^(-?[\d,.]+)([^\d,.]+)$/u.exec(words ?? '');
  const number = match ? parsePrintedNumber(match[1]!) : null;
  return match && number && MONEY_UNITS.has(match[2]!) ? toYuan(number.value, match[2]!) : null;
}
