import type { Decimal } from '../../shared/money.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { TokenOf } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import type { FactBuilder } from './fact-builder.js';
import { nextOfQueue } from './money.js';
import { recentFacts, type State, type Subject } from './state.js';
import { NOTHING_STATED, settle, state } from './statement.js';
import { isVariance } from './time.js';

/** A percentage behind a word of change, or behind 完成…预算的. Anything else is no statement about a measure. */
export function statePercent(
  at: State,
  context: ProseContext,
  print: string,
  value: Decimal,
  point: boolean,
  start: number,
  end: number,
): void {
  if (at.aside) return;
  const change = at.facts.at(-1);
  // 减少0.30万元(5.45%): the percentage in brackets is that of the change in front of them.
  if (
    change &&
    isChange(change) &&
    change.percent === null &&
    start === change.end + 1 &&
    at.outer.length > 0
  ) {
    change.percent = print;
    change.percentKind = 'growth';
    change.end = end;
    settle(at, true);
    return;
  }
  const queued = nextOfQueue(at);
  const subject = queued ?? at.subject ?? at.head;
  // 分别占27.3%、72.7%: the second share, too.
  if (
    queued &&
    !at.pending.direction &&
    recentFacts(at).some(({ end }) => end === start - 1) &&
    sharedLast(at)
  ) {
    share(at, context, queued, { percent: print, base: null, start, end });
    return;
  }
  if (subject && at.pending.completion)
    complete(at, context, subject, print, at.pending.completion, start, end);
  else if (subject?.keys[0] === 'budget_execution_rate' && !at.pending.direction)
    complete(at, context, projectExecuted(at) ?? subject, print, 'budget', start, end);
  else if (subject && at.pending.direction && !at.pending.reaches)
    grow(at, context, subject, print, value, point, start, end);
  settle(at, true);
}

const sharedLast = (at: State): boolean =>
  recentFacts(at).findLast(({ percentKind }) => percentKind !== null)?.percentKind === 'share';

/** 甲项目全年预算数100万元,执行数90万元,执行率90%: the project whose execution a rate is. */
function projectExecuted(at: State): Subject | null {
  const amount = recentFacts(at).findLast((fact) => fact.role === 'amount');
  if (!amount || amount.start < at.sentenceStart || !amount.keys[0]!.startsWith('project:')) return null;
  return { keys: amount.keys, start: amount.labelStart, end: amount.labelEnd };
}

function complete(
  at: State,
  context: ProseContext,
  subject: Subject,
  print: string,
  base: string,
  start: number,
  end: number,
): void {
  const amount = recentFacts(at).findLast((fact) => same(fact, subject) && fact.role === 'amount');
  const fact =
    amount && amount.percent === null
      ? amount
      : state(at, context, subject, NOTHING_STATED, 'completion', start, end);
  fact.percent = print;
  fact.percentKind = 'completion';
  fact.percentBase = base;
  fact.end = Math.max(fact.end, end);
}

function grow(
  at: State,
  context: ProseContext,
  subject: Subject,
  print: string,
  value: Decimal,
  point: boolean,
  start: number,
  end: number,
): void {
  const role = isVariance(at.pending.base ?? at.lastBase) ? 'variance' : 'change';
  // 收、支总计分别增加5万元、5万元,增长4%: one rate for each of them.
  const each = subject.keys.length > 1 ? openChanges(at, subject, role) : [];
  if (each.length > 0) {
    for (const fact of each) Object.assign(fact, { percent: print, percentKind: 'growth', end });
    return;
  }
  const changes = recentFacts(at).filter(
    (fact) => same(fact, subject) && fact.role === role && fact.start >= at.sentenceStart,
  );
  const last = changes.at(-1);
  const flat = last?.direction === 'flat' && (last.implied || !value.eq(0));
  const open = last && last.percent === null && !flat ? last : worthChanged(at, subject, role);
  const direction =
    at.pending.direction === 'by_sign'
      ? value.lt(0)
        ? 'decrease'
        : value.gt(0)
          ? 'increase'
          : 'flat'
      : at.pending.direction;
  const fact = open ?? state(at, context, subject, NOTHING_STATED, role, start, end);
  fact.percent = print;
  fact.percentKind = point ? 'percentage_point' : 'growth';
  fact.direction ??= direction;
  fact.end = Math.max(fact.end, end);
}

/** 接待30人次,支出2万元,比上年减少1万元,下降33%: the rate of the money, though the visitors were named last. */
function worthChanged(at: State, { keys }: Subject, role: FactBuilder['role']): FactBuilder | null {
  const last = at.facts.at(-1);
  const counted = keys.every((key) => measureOf(key)?.type === 'count');
  if (!counted || !last || last.role !== role || last.percent !== null || last.value === null) return null;
  return last.start >= at.sentenceStart ? last : null;
}

/** The changes of each measure of a joint subject that still lack a rate; none where one of them has no change. */
function openChanges(at: State, { keys }: Subject, role: FactBuilder['role']): readonly FactBuilder[] {
  const found = keys.map((key) =>
    recentFacts(at).findLast(
      (fact) =>
        fact.keys.join() === key &&
        fact.role === role &&
        fact.percent === null &&
        fact.start >= at.sentenceStart,
    ),
  );
  const open = found.filter((fact) => fact !== undefined);
  return open.length === keys.length ? open : [];
}

/** 增长1.5倍, 是上年的3倍: a change whose size is told as a multiple of what it is compared with. */
export function stateMultiple(
  at: State,
  context: ProseContext,
  value: Decimal,
  start: number,
  end: number,
): void {
  const { pending } = at;
  const subject = nextOfQueue(at) ?? at.subject ?? at.head;
  const direction = pending.direction === 'by_sign' || pending.reaches ? null : pending.direction;
  if (!at.aside && subject && (direction !== null || pending.base || at.lastBase)) {
    const told = recentFacts(at).findLast(
      (fact) => same(fact, subject) && fact.role === 'change' && fact.start >= at.sentenceStart,
    );
    const fact = told ?? state(at, context, subject, NOTHING_STATED, 'change', start, end);
    fact.direction ??= direction ?? (value.gt(1) ? 'increase' : value.lt(1) ? 'decrease' : 'flat');
    fact.multiple = { value, kind: direction === null ? 'ratio' : 'growth' };
    fact.end = Math.max(fact.end, end);
  }
  settle(at, true);
}

type Share = Pick<TokenOf<'share'>, 'percent' | 'base' | 'start' | 'end'>;

/** 占…的32.22%: the share of the amount stated last, or a statement of its own where none was. */
export function stateShare(at: State, context: ProseContext, token: TokenOf<'share'>): void {
  const subject = nextOfQueue(at) ?? at.subject ?? at.head;
  if (at.aside || !subject) return;
  share(at, context, subject, token);
}

function share(at: State, context: ProseContext, subject: Subject, token: Share): void {
  const amounts = recentFacts(at).filter(
    (fact) => fact.role === 'amount' && fact.start >= at.sentenceStart && fact.percent === null,
  );
  // 事业收入8万元(含教育收费2万元),占10%: what stands behind the bracket is again about what stood before it.
  const amount = amounts.findLast((fact) => same(fact, subject)) ?? amounts.at(-1);
  const fact =
    amount && amount.percent === null && (same(amount, subject) || subject.end <= amount.end)
      ? amount
      : state(at, context, subject, NOTHING_STATED, 'share', token.start, token.end);
  fact.percent = token.percent;
  fact.percentKind = 'share';
  fact.percentBase = token.base;
  fact.end = Math.max(fact.end, token.end);
  settle(at, true);
}

const isChange = (fact: FactBuilder): boolean => fact.role === 'change' || fact.role === 'variance';

const same = (fact: FactBuilder, subject: Subject): boolean => fact.keys.join() === subject.keys.join();
