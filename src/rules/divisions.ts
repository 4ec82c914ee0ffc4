import type { Fact } from '../schema/fact.js';
import { changeFigure, type Figure, factFigure } from './figures.js';
import type { RoundingPolicy } from './interval.js';
import type { Division } from './statements.js';
import { sumBreach, sumGap } from './sums.js';
import type { Breach, Evaluation } from './types.js';

/**
 * Judges wholes against their parts. Parts larger than the whole contradict it always; parts smaller only where nothing
 * else can be a part (`complete`). Amounts of which none is negative, or changes with their signs.
 *
 * @returns null where no division can be judged.
 */
export function judgeDivisions(
  divisions: readonly Division[],
  policy: RoundingPolicy,
  figures: 'amount' | 'change',
): Evaluation | null {
  let applied = 0;
  const breaches: Breach[] = [];
  const read = (role: string, fact: Fact): Figure | null =>
    figures === 'amount' ? factFigure(role, fact, policy) : changeFigure(role, fact, policy);
  for (const { whole, parts, complete, scattered } of divisions) {
    const total = read('total', whole);
    const addends = parts.flatMap((part) => read('addend', part) ?? []);
    if (total === null || addends.length < parts.length) continue;
    const gap = sumGap(total, addends);
    const exceeds = figures === 'amount' && gap !== null && gap.difference.lt(0);
    if (!(complete && parts.length >= 2) && !exceeds) continue;
    applied++;
    if (gap === null || closesWithoutBalances(total, parts, addends)) continue;
    const certainty = scattered ? 'undetermined' : 'source_likely';
    breaches.push({ ...sumBreach(total, addends, gap), certainty });
  }
  return applied === 0 ? null : { kind: 'evaluated', applied, breaches };
}

/** What is carried from year to year: beside 合计 it stands behind the parts and is none of them, in 总计 it is one. */
const BALANCES: ReadonlySet<string> = new Set([
  'carryover_in',
  'carryover_out',
  'surplus_distribution',
  'use_of_nonfiscal_surplus',
]);

function closesWithoutBalances(total: Figure, parts: readonly Fact[], addends: readonly Figure[]): boolean {
  const own = addends.filter((_, i) => !BALANCES.has(parts[i]!.measure));
  return own.length >= 2 && own.length < addends.length && sumGap(total, own) === null;
}
