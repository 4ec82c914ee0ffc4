import { changeBetween, NO_CHANGE, proofsOf, sumOf } from './change.js';
import type { Draft, Observation } from './types.js';
import { writerOf } from './written.js';

/** A figure with that of the same entity for the year before; null where it disclosed none. */
export interface Counted {
  readonly now: Observation;
  readonly before: Observation | null;
}

/** A figure of both years, where it may be missing in one of them: a class of spending that is new, or gone. */
export type Pair = { readonly [Year in keyof Counted]: Observation | null };

/**
 * Figures of several entities as one row. Its change is that of `pairs`, the entities that disclosed for both years: for
 * figures that all have to be there those that have an earlier one.
 */
export function addedUp(
  key: string,
  name: string,
  counted: readonly Counted[],
  pairs: readonly Pair[] = counted.filter(({ before }) => before !== null),
): Draft {
  const figures = counted.map(({ now }) => now);
  const now = pairs.flatMap((pair) => pair.now ?? []);
  const before = pairs.flatMap((pair) => pair.before ?? []);
  const format = writerOf(figures[0]!.role === 'count');
  return {
    key,
    name,
    place: '',
    level: null,
    value: format(sumOf(figures)),
    each: null,
    divisor: null,
    change: before.length === 0 ? NO_CHANGE : { stated: null, own: changeBetween(now, before, format) },
    proof: figures.flatMap(proofsOf),
    agree: figures.every(({ agree }) => agree),
    added: figures.length,
    contained: false,
  };
}
