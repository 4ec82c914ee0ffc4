import { decimal } from '../../shared/money.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Token, TokenOf } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { stateCount } from './count.js';
import { namedBetween } from './filling.js';
import { restOfParts, stateAmount, withoutSign } from './money.js';
import { stateMultiple, statePercent } from './percent.js';
import { projectNamed } from './project.js';
import { partRunTogether } from './run-together.js';
import { recentFacts, type State, type Subject, unnamed } from './state.js';
import { NOTHING_STATED, settle, state } from './statement.js';

/** States the figure `token` about whatever the words before it make it a figure of. */
export function readFigure(
  at: State,
  text: string,
  token: TokenOf<'figure'>,
  next: readonly Token[],
  context: ProseContext,
): void {
  const { figure } = token;
  if (figure.kind === 'money') partRunTogether(at, next);
  const again = projectAgain(at);
  if (again && at.subject === null) at.subject = again;
  const foreign =
    at.loose.length >= 2 &&
    !again &&
    (at.subject === null || at.subject.start < at.itemStart) &&
    at.queue.length === 0 &&
    !at.pending.sum &&
    restOfParts(at) === null;
  const ofSubject =
    at.subject !== null && text[at.subject.end] === '中' && at.subject.start >= at.clauseStart;
  at.zeroAt = null;
  switch (figure.kind) {
    case 'money': {
      const other = at.aside
        ? null
        : (measureBehind(at, text, token, next) ?? (foreign ? projectNamed(at, text, next, context) : null));
      if (other) at.subject = other;
      stateAmount(at, context, figure, token.start, token.end, (foreign || ofSubject) && !other);
      return;
    }
    case 'count':
      stateCount(
        at,
        context,
        text,
        figure,
        token.start,
        token.end,
        foreign || ofSubject || countsOther(at, text, token.start),
      );
      return;
    case 'percent':
      // 百公里油耗下降5%: what falls is something else than what was named before.
      if (foreign && at.pending.direction !== null && at.pending.base === null && at.subject !== null)
        at.subject = unnamed(token.start);
      statePercent(
        at,
        context,
        withoutSign(at, figure.value).toFixed(figure.decimals),
        withoutSign(at, figure.value),
        figure.point,
        token.start,
        token.end,
      );
      return;
    case 'multiple':
      stateMultiple(at, context, figure.value, token.start, token.end);
      return;
    case 'bare':
      if (!bareIsAmount(at, text, token)) return;
      if (countsNothing(at, token)) stateNone(at, context, token);
      else stateAmount(at, context, figure, token.start, token.end, foreign);
  }
}

/** 该项目全年预算数为…: the project that the sentence before was about, or the projects that were assessed. */
function projectAgain(at: State): Subject | null {
  if (!/^[该本此]?项目$/u.test(at.loose)) return null;
  const about = at.subject ?? at.head;
  if (about?.keys[0]?.startsWith('project:')) return about;
  const assessed = recentFacts(at).findLast((fact) => fact.keys[0]!.startsWith('performance_'));
  return assessed
    ? { keys: ['performance_amount'], start: assessed.labelStart, end: assessed.labelEnd }
    : null;
}

/** 机要通信用车为0: none of what is counted, not nothing of what it is worth. */
const countsNothing = (at: State, { figure }: TokenOf<'figure'>): boolean =>
  figure.kind === 'bare' &&
  figure.value.eq(0) &&
  at.subject?.keys.every((key) => measureOf(key)?.type === 'count') === true;

function stateNone(at: State, context: ProseContext, token: TokenOf<'figure'>): void {
  if (at.subject)
    state(
      at,
      context,
      at.subject,
      { ...NOTHING_STATED, quantity: decimal(0) },
      'count',
      token.start,
      token.end,
    );
  settle(at, false);
}

/** Marks and ends behind which nothing can belong to a measure that stands before them. */
const ENDS = new Set<Token['kind']>([
  'comma',
  'pause',
  'semicolon',
  'stop',
  'close',
  'reason',
  'aside',
  'of_which',
]);

/** 安排20万元会议费, 12万元的培训费: the amount stands before its measure, which has no figure of its own. */
function measureBehind(
  at: State,
  text: string,
  token: TokenOf<'figure'>,
  next: readonly Token[],
): Subject | null {
  const [measure, after] = next;
  if (measure?.kind !== 'measure' || measure.weak || at.named.length > 0 || at.queue.length > 0) return null;
  if (!/^的?$/.test(text.slice(token.end, measure.start))) return null;
  if (
    after &&
    !(ENDS.has(after.kind) && after.start === measure.end) &&
    !/^[和及与]/.test(text.slice(measure.end))
  )
    return null;
  at.servedAt = measure.start;
  return { keys: measure.keys, start: measure.start, end: measure.end };
}

/** 绩效自评共发现问题0个: the words between the measure and the count name what is really counted. */
function countsOther(at: State, text: string, start: number): boolean {
  const { subject } = at;
  if (!subject || subject.start < at.itemStart || at.queue.length > 0) return false;
  if (at.pending.direction !== null) return false;
  return namedBetween(text.slice(subject.end, start)).replace('项目', '').length >= 2;
}

/** A number without a unit is an amount only where the words before it leave no other reading. */
function bareIsAmount(at: State, text: string, token: TokenOf<'figure'>): boolean {
  if (at.aside || token.figure.kind !== 'bare') return false;
  if (/[年月日号条款项点时分米吨度级周岁季期类位页批辆台人次个名%‰\dA-Za-z]/.test(text[token.end] ?? ''))
    return false;
  const { pending } = at;
  if (pending.base && pending.baseEnd === token.start)
    return token.figure.decimals > 0 || at.lastUnit !== null;
  if (pending.direction || pending.role) return at.subject !== null || at.head !== null;
  const nothing = token.figure.value.eq(0);
  if (at.lastUnit === null && !nothing && token.figure.decimals === 0) return false;
  const between = at.subject === null ? null : text.slice(at.subject.end, token.start);
  if (between === null || !/^(?:[均都]?[为是]|:|约为?|共计|合计)?$/.test(between)) return false;
  if (nothing && /[为是]$/.test(between)) return true;
  // A whole number may be a code, an order or a page; only a declared unit makes it money, and a code it never is.
  return (
    token.figure.decimals > 0 ||
    (at.declaredUnit && !/^[235]\d{2}(?:\d{2}){0,2}$/.test(text.slice(token.start, token.numberEnd)))
  );
}
