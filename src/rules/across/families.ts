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

/** A comparison of two figures: what came of it, and whether it tells anything that it holds. */
export interface Compared {
  readonly holds: boolean;
  /** Above zero: that both have none shows nothing. */
  readonly telling: boolean;
}

/**
 * Whether figures of a unit inside the document of its department were read as those of the right body: more of them
 * agree with what they are held against than do not. Else the parts of the document may have been told apart wrongly, or
 * stand in another scope, and nothing is said.
 */
export function isConfirmed(views: readonly DisclosureView[], compared: readonly Compared[]): boolean {
  const broken = compared.filter(({ holds }) => !holds).length;
  if (broken === 0 || !views.some(({ inside }) => inside)) return true;
  return compared.filter(({ holds, telling }) => holds && telling).length > broken;
}

/** Why nothing is said of figures that are not confirmed. */
export const UNCONFIRMED =
  'The figures of units inside the document of their department differ in too many measures to be sure whose they are.';
