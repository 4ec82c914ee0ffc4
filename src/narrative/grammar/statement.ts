import type { FactRole } from '../../schema/fact.js';
import { type Decimal, decimal } from '../../shared/money.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { ProseContext } from '../types.js';
import type { FactBuilder } from './fact-builder.js';
import type { State, Subject } from './state.js';
import { nothingPending } from './state.js';
import { compareTo, isVariance, yearOf } from './time.js';

/** The figure of a statement: an amount, a count, or neither (a change stated only as a percentage). */
export interface Stated {
  readonly value: Decimal | null;
  readonly unit: string | null;
  readonly printedUnit: string | null;
  readonly decimals: number | null;
  readonly quantity: Decimal | null;
  readonly implied: boolean;
  readonly irregular: boolean;
}

/** No figure at all. */
export const NOTHING_STATED: Stated = {
  value: null,
  unit: null,
  printedUnit: null,
  decimals: null,
  quantity: null,
  implied: false,
  irregular: false,
};

/** A zero said in words, in the kind of figure that the measure has. */
export const impliedZero = (keys: readonly string[]): Stated =>
  keys.every((key) => measureOf(key)?.type === 'count')
    ? { ...NOTHING_STATED, quantity: decimal(0), implied: true }
    : { ...NOTHING_STATED, value: decimal(0), unit: '元', implied: true };

/** Adds the fact that `subject` is stated at [start, end) with `role`, and returns it so that words behind can complete it. */
export function state(
  at: State,
  context: ProseContext,
  subject: Subject,
  stated: Stated,
  role: FactRole,
  start: number,
  end: number,
): FactBuilder {
  const { pending } = at;
  const compared = role === 'change' || role === 'variance';
  const base = pending.base ?? (compared ? at.lastBase : null);
  const named = subject.end <= start && subject.start >= at.sentenceStart && start - subject.end < 40;
  const fact: FactBuilder = {
    keys: subject.keys,
    labelStart: subject.start,
    labelEnd: subject.end,
    ...stated,
    role,
    year:
      role === 'prior'
        ? priorYear(at, context)
        : yearOf(at.period ?? (subject.keys.every(isHolding) ? at.asOf : null), context),
    direction: null,
    compareTo: compared
      ? role === 'variance' && !isVariance(base)
        ? 'initial_budget'
        : compareTo(base, context)
      : null,
    percent: null,
    percentKind: null,
    percentBase: null,
    multiple: null,
    reason: null,
    approximate: pending.approximate,
    start: named ? subject.start : Math.min(pending.from ?? start, start),
    end,
  };
  at.facts.push(fact);
  if (role === 'amount') at.stated++;
  return fact;
}

/** Counts and values of what is held, which a day is stated for. */
const isHolding = (key: string): boolean =>
  /^(?:equipment_(?!purchased)|vehicle_count|fixed_assets|assets|building_area|land_area|staff_)/.test(key);

function priorYear(at: State, context: ProseContext): number | null {
  const period = at.pending.base?.period ?? at.period ?? { kind: 'offset' as const, years: -1 };
  const year = yearOf(period, context);
  // `上年` under a heading that has set no earlier year.
  return year === context.fiscalYear && year !== null ? year - 1 : year;
}

/** Forgets what was pending for the figure just stated; a comparison stays in force for a percentage that may follow,
 *  and so does 完成预算 behind the budget's own figure (`完成预算28.60万元的92.0%`). */
export function settle(at: State, keepBase: boolean): void {
  const { base, completion, direction, role } = at.pending;
  at.pending = keepBase ? { ...nothingPending(), base, baseUsed: true, completion } : nothingPending();
  // 分别增加3万元和2万元: what was said of the first holds for those still to come.
  if (at.queue.length > 0) at.pending = { ...at.pending, base, completion, direction, role };
  if (at.named.reduce((sum, { keys }) => sum + keys.length, 0) > 1) at.together = at.named;
  at.named = [];
}
