import { type DisclosureView, ownFigure } from '../../disclosures/index.js';
import type { RoundingPolicy } from '../interval.js';
import { type AcrossFigure, acrossFigure, gapOf } from './figures.js';

/** The one figure of a disclosure for a measure of its year; null where it states none or several. */
export function figureOf(
  role: string,
  view: DisclosureView,
  measure: string,
  policy: RoundingPolicy,
): AcrossFigure | null {
  const stated = ownFigure(view, measure);
  return stated.kind === 'stated' ? acrossFigure(role, stated.figure, policy) : null;
}

/**
 * Another unit's money that a unit leaves no room for: the unit states the whole of its department, and the other has
 * some too. Null where the two figures differ, are zero, or no other unit has any.
 */
export function repeated(
  unit: AcrossFigure,
  department: AcrossFigure,
  others: readonly AcrossFigure[],
): AcrossFigure | null {
  if (unit.value.eq(0) || gapOf(unit, department) !== null) return null;
  const slack = unit.interval.high
    .minus(unit.interval.low)
    .plus(department.interval.high.minus(department.interval.low));
  return others.find(({ interval }) => interval.low.gt(slack)) ?? null;
}
