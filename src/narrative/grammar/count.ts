import { COUNT_OF, COUNTED_BEHIND } from '../../vocabulary/counting.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Figure } from '../scan/figure.js';
import type { ProseContext } from '../types.js';
import { type State, type Subject, unnamed } from './state.js';
import { NOTHING_STATED, settle, state } from './statement.js';
import { isVariance } from './time.js';

type Count = Extract<Figure, { kind: 'count' }>;

/** 12个一级项目: the thing counted stands behind the figure. */
const PROJECTS_BEHIND = /(?:(二)级|一级)?(?:部门)?(?:预算|支出|部门|重点)?项目/y;

const OF_FEW = /重点项目$/u;

/** States the count at [start, end), where the words around it name something whose number the vocabulary knows. */
export function stateCount(
  at: State,
  context: ProseContext,
  text: string,
  figure: Count,
  start: number,
  end: number,
  foreign: boolean,
): void {
  if (at.aside) return;
  // 纳入绩效管理的项目4个,…;其中重点项目1个,金额180万元: some of them, and their money is not all of it.
  if (OF_FEW.test(text.slice(Math.max(0, start - 8), start))) {
    at.subject = unnamed(start);
    settle(at, false);
    return;
  }
  const subject =
    projectsBehind(text, end) ??
    countedBehind(text, start, end, figure) ??
    (foreign ? null : countedSubject(at, text, figure));
  const { direction } = at.pending;
  if (subject && direction !== null && direction !== 'by_sign' && !at.pending.reaches) {
    // 共有车辆37辆,比上年减少2辆: how many more or fewer.
    const role = isVariance(at.pending.base ?? at.lastBase) ? 'variance' : 'change';
    const more = { ...NOTHING_STATED, quantity: figure.value, printedUnit: figure.unit };
    if (at.pending.base || at.lastBase)
      state(at, context, subject, more, role, start, end).direction = direction;
  } else if (subject && (direction === null || at.pending.reaches) && !at.pending.perUnit) {
    state(
      at,
      context,
      subject,
      { ...NOTHING_STATED, quantity: figure.value, printedUnit: figure.unit },
      'count',
      start,
      end,
    );
    at.subject = { ...subject, worth: worthOf(at, text, subject) };
  } else if (subject === null && direction !== null && at.pending.base) {
    // 较上年增加6个项目、1,200万元: the money is still to come.
    return;
  } else if (foreign && HELD.has(figure.group)) at.subject = null; // What it is worth is not the last measure's.
  settle(at, false);
}

/** Groups of things that have a worth, which may be printed behind their number. */
const HELD: ReadonlySet<string> = new Set(['vehicles', 'machines', 'area']);

/** 召开4次会议, 购置2辆公务用车: the thing counted stands behind its number. */
function countedBehind(text: string, start: number, end: number, figure: Count): Subject | null {
  for (const { pattern, groups, key, verb } of COUNTED_BEHIND) {
    if (!groups.includes(figure.group)) continue;
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match && (!verb || verb.test(text.slice(Math.max(0, start - 6), start))))
      return { keys: [key], start: end, end: end + match[0].length };
  }
  return null;
}

/** Money of visitors counted: of domestic receptions where the count was called so, else of receptions. */
function worthOf(at: State, text: string, subject: Subject): string | undefined {
  if (!/^reception_/.test(subject.keys[0]!)) return undefined;
  const named = text.slice(subject.start, subject.end);
  return named.includes('国内') || at.subject?.worth === 'domestic_reception'
    ? 'domestic_reception'
    : 'official_reception';
}

function projectsBehind(text: string, end: number): Subject | null {
  PROJECTS_BEHIND.lastIndex = end;
  const match = PROJECTS_BEHIND.exec(text);
  if (!match || !text.includes('绩效')) return null;
  return {
    keys: [match[1] ? 'performance_projects:second_level' : 'performance_projects'],
    start: end,
    end: end + match[0].length,
  };
}

function countedSubject(at: State, text: string, figure: Count): Subject | null {
  const subject = at.subject;
  if (!subject) return null;
  const key = subject.keys[0]!;
  // 购置单价50万元以上的设备2台 are bought, not held.
  if (
    key.startsWith('equipment_') &&
    /(?:购置|采购|新增)$/.test(text.slice(Math.max(0, subject.start - 2), subject.start))
  )
    return { ...subject, keys: ['equipment_purchased_count'] };
  // 接待人次 behind 国（境）外公务接待批次 goes on about the same visitors.
  const previous = at.facts.at(-1);
  if (
    key === 'reception_persons' &&
    previous?.keys[0] === 'foreign_reception_batches' &&
    !text.slice(previous.end, subject.start).includes(')')
  )
    return { ...subject, keys: ['foreign_reception_persons'] };
  const counted = COUNT_OF[key]?.[figure.group];
  if (counted) return { ...subject, keys: [counted] };
  const own = measureOf(key);
  if (own?.type !== 'count' || !key.includes(':')) return null;
  // 参公单位1家 counts no persons.
  const posts = key.startsWith('staff_establishment') && figure.unit === '个';
  if (key.startsWith('staff_') && figure.group !== 'persons' && !posts) return null;
  return subject;
}
