import { type Decimal, decimal, formatYuan, sum } from '../shared/money.js';
import { type Disclosed, figureOf, type Observations } from './choose.js';
import { ratio } from './ratio.js';
import type { Change, Observation, OwnChange, Proof } from './types.js';
import { writerOf } from './written.js';

export const NO_CHANGE: Change = { stated: null, own: null };

/** How a figure stands to the year before: as its document says, and against the entity's own disclosure of that year. */
export function changeOf(
  current: Observation,
  before: Disclosed | undefined,
  observations: Observations,
): Change {
  const stated = observations.change(current.holder ?? current.document, current.measure);
  const earlier = before ? figureOf(before, observations, current.measure) : null;
  return {
    stated: stated ? { ...proofOf(stated), value: signed(stated), percent: signedPercent(stated) } : null,
    own: earlier ? against(current, earlier.observation) : null,
  };
}

const against = (current: Observation, earlier: Observation): OwnChange =>
  changeBetween([current], [earlier], writerOf(current.role === 'count'));

/** How the sum of figures stands to the sum of earlier ones, of which there is at least one. */
export function changeBetween(
  current: readonly Observation[],
  earlier: readonly Observation[],
  format: (value: Decimal) => string = formatYuan,
): OwnChange {
  const now = sumOf(current);
  const before = sumOf(earlier);
  const difference = now.minus(before);
  return {
    ...proofOf(earlier[0]!),
    now: format(now),
    before: format(before),
    difference: format(difference),
    percent: ratio(difference.times(100), before, 2),
    proof: { now: current.flatMap(proofsOf), before: earlier.flatMap(proofsOf) },
  };
}

export const sumOf = (observations: readonly Observation[]): Decimal =>
  sum(observations.map(({ value }) => decimal(value!)));

/** A change with its sign: documents print the amount, and the direction in words. */
const signed = ({ value, direction }: Observation): string | null =>
  value !== null && direction === 'decrease' && !value.startsWith('-') && !isZero(value)
    ? `-${value}`
    : value;

const signedPercent = ({ percent, direction }: Observation): string | null =>
  percent !== null && direction === 'decrease' && !percent.startsWith('-') && !isZero(percent)
    ? `-${percent}`
    : percent;

const isZero = (digits: string): boolean => /^[0.]+$/.test(digits);

/** Every place that a figure rests on, each with what stands there: a figure that was added up is that of no one place. */
export function proofsOf(observation: Observation): readonly Proof[] {
  const { others = [], value, role } = observation;
  const first = proofOf(observation);
  if (others.length === 0 || value === null) return [first, ...others];
  const rest = decimal(value).minus(sum(others.map((one) => decimal(one.value ?? '0'))));
  return [{ ...first, value: writerOf(role === 'count')(rest) }, ...others];
}

export const proofOf = ({ document, source, printed, locator, value }: Proof): Proof => ({
  document,
  source,
  printed,
  locator,
  value,
});
