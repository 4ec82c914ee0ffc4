import { COUNT_OF } from '../../vocabulary/counting.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Figure } from '../scan/figure.js';
import type { ProseContext } from '../types.js';
import type { State, Subject } from './state.js';
import { NOTHING_STATED, settle, state } from './statement.js';

type Count = Extract<Figure, { kind: 'count' }>;

/** 12个一级项目: the thing counted stands behind the figure. */
const PROJECTS_BEHIND = /(?:(二)级|一级)?(?:预算|支出|部门|重点)?项目/y;

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
  const subject = projectsBehind(text, end) ?? (foreign ? null : countedSubject(at, figure));
  if (subject && at.pending.direction === null && !at.pending.perUnit) {
    state(
      at,
      context,
      subject,
      { ...NOTHING_STATED, quantity: figure.value, printedUnit: figure.unit },
      'count',
      start,
      end,
    );
    at.subject = subject;
  }
  settle(at, false);
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

function countedSubject(at: State, figure: Count): Subject | null {
  const subject = at.subject;
  if (!subject) return null;
  const key = subject.keys[0]!;
  // 接待人次 behind 国（境）外公务接待批次 goes on about the same visitors.
  const previous = at.facts.at(-1);
  if (key === 'reception_persons' && previous?.keys[0] === 'foreign_reception_batches')
    return { ...subject, keys: ['foreign_reception_persons'] };
  const counted = COUNT_OF[key]?.[figure.group];
  if (counted) return { ...subject, keys: [counted] };
  const own = measureOf(key);
  return own?.type === 'count' && key.includes(':') ? subject : null;
}
