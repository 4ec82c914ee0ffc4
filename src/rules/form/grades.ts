import type { Activity } from '../../schema/records.js';
import { type Decimal, decimal } from '../../shared/money.js';
import { squash } from '../../shared/text.js';

export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;

/** Numbers that a grade spans; a single number spans itself. */
export interface GradeRange {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,6})?)';
const UNIT = '(%|[^\\d\\s%-]{0,3})';
const SINGLE = new RegExp(`^[^\\d]{0,12}?${NUMBER}${UNIT}$`, 'u');
const AT_LEAST = new RegExp(
  `^[^\\d]{0,12}?(?:≥|>=|>|不低于|不少于|大于等于|大于)?${NUMBER}${UNIT}(?:\\(含\\))?(?:及以上|以上|及其以上)$|^[^\\d]{0,12}?(?:≥|>=|>|不低于|不少于|大于等于|大于)${NUMBER}${UNIT}$`,
  'u',
);
const AT_MOST = new RegExp(
  `^[^\\d]{0,12}?${NUMBER}${UNIT}(?:\\(含\\))?(?:及以下|以下|以内)$|^[^\\d]{0,12}?(?:≤|<=|<|不高于|不超过|少于|小于等于|小于|低于)${NUMBER}${UNIT}$`,
  'u',
);
const RANGE = new RegExp(`^[^\\d]{0,12}?${NUMBER}${UNIT}(?:-|—|–|~|至|到)${NUMBER}${UNIT}$`, 'u');

/** Reads the words of a grade (`90%以下`, `5-10次`, `95%及以上`, `无`); null where they are no number. */
export function readGrade(words: string): GradeRange | null {
  const text = squash(words).replace(/[。.;；]$/u, '');
  if (text.length > 40) return null;
  if (text === '无' || text === '零') return { low: decimal(0), high: decimal(0) };
  const range = RANGE.exec(text);
  if (range) {
    const [a, b] = [decimal(range[1]!), decimal(range[3]!)];
    return a.lte(b) ? { low: a, high: b } : { low: b, high: a };
  }
  const least = AT_LEAST.exec(text);
  if (least) return { low: decimal((least[1] ?? least[3])!), high: null };
  const most = AT_MOST.exec(text);
  if (most) return { low: null, high: decimal((most[1] ?? most[3])!) };
  const single = SINGLE.exec(text);
  return single ? { low: decimal(single[1]!), high: decimal(single[1]!) } : null;
}

/** The grades of an activity from best to worst; null where fewer than three are printed or one is no number. */
export function gradesOf({ criteria }: Activity): readonly GradeRange[] | null {
  const printed = GRADES.flatMap((grade) => criteria[grade] ?? []);
  if (printed.length < 3) return null;
  const ranges = printed.map(readGrade);
  return ranges.every((range) => range !== null) ? ranges : null;
}

/**
 * Which way the numbers go from the best grade to the worst: down (more is better), up (less is better), or null where
 * they do neither throughout.
 */
export function gradesRun(ranges: readonly GradeRange[]): 'down' | 'up' | null {
  const steps = ranges.slice(1).map((range, index) => compare(ranges[index]!, range));
  if (steps.every((step) => step === 'down')) return 'down';
  return steps.every((step) => step === 'up') ? 'up' : null;
}

/** Direction from one grade to the next, told by the ends that both have. */
function compare(better: GradeRange, worse: GradeRange): 'down' | 'up' | null {
  const [a, b] = [better.low ?? better.high!, worse.low ?? worse.high!];
  if (a.gt(b)) return 'down';
  if (a.lt(b)) return 'up';
  // The same number: `90%以上` then `90%以下` goes down.
  if (better.high === null && worse.low === null) return 'down';
  if (better.low === null && worse.high === null) return 'up';
  if (worse.low === null) return 'down';
  return better.low === null || worse.high === null ? 'up' : null;
}
