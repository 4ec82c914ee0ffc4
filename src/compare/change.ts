import { decimal, formatYuan } from '../shared/money.js';
import { type Disclosed, figureOf, type Observations } from './choose.js';
import { ratio } from './ratio.js';
import type { Change, Observation, Proof } from './types.js';

export const NO_CHANGE: Change = { stated: null, own: null };

/** How a figure stands to the year before: as its document says, and against the entity's own disclosure of that year. */
export function changeOf(
  current: Observation,
  before: Disclosed | undefined,
  observations: Observations,
): Change {
  const stated = observations.change(current.document, current.measure);
  const earlier = before ? figureOf(before, observations, current.measure) : null;
  return {
    stated: stated ? { ...proofOf(stated), value: signed(stated), percent: signedPercent(stated) } : null,
    own: earlier ? against(current, earlier.observation) : null,
  };
}

function against(current: Observation, earlier: Observation): Change['own'] {
  const now = decimal(current.value!);
  const before = decimal(earlier.value!);
  const difference = now.minus(before);
  return {
    ...proofOf(earlier),
    before: earlier.value!,
    difference: current.role === 'count' ? difference.toFixed() : formatYuan(difference),
    percent: ratio(difference.times(100), before, 2),
  };
}

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

export const proofOf = ({ document, source, printed, locator }: Proof): Proof => ({
  document,
  source,
  printed,
  locator,
});
