import type { InputErrorCode } from '../../shared/input-error.js';
import { plural } from './words.js';

/** Inputs that a run was told not to work on: how many, and by which option. */
export function leftOutLines(reasons: readonly ({ readonly code: string } | null)[]): {
  readonly count: number;
  readonly lines: readonly string[];
} {
  const of = (code: InputErrorCode): number => reasons.filter((reason) => reason?.code === code).length;
  const [later, older] = [of('skipped-for-later'), of('skipped-older')];
  return {
    count: later + older,
    lines: [
      ...(later > 0 ? [`${plural(later, 'input')} left for a later run (--limit).`] : []),
      ...(older > 0
        ? [`${plural(older, 'input')} left out: older than the day (--since), and not read before.`]
        : []),
    ],
  };
}

/** Inputs that other shards do. */
export const elsewhereLines = (count: number): readonly string[] =>
  count > 0 ? [`${plural(count, 'input')} left to other shards (--shard).`] : [];
