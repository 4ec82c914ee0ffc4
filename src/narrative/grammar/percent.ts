import type { Decimal } from '../../shared/money.js';
import type { TokenOf } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import type { FactBuilder } from './fact-builder.js';
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
  const subject = at.subject ?? at.head;
  if (subject && at.pending.completion)
    complete(at, context, subject, print, at.pending.completion, start, end);
  else if (subject?.keys[0] === 'budget_execution_rate')
    complete(at, context, subject, print, 'budget', start, end);
  else if (subject && at.pending.direction && !at.pending.reaches)
    grow(at, context, subject, print, value, point, start, end);
  settle(at, true);
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
  const amount = recentFacts(at).findLast(
    (fact) => same(fact, subject) && fact.role === 'amount' && fact.start >= at.sentenceStart,
  );
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
  const changes = recentFacts(at).filter(
    (fact) => same(fact, subject) && fact.role === role && fact.start >= at.sentenceStart,
  );
  const last = changes.at(-1);
  const open = last && last.percent === null && last.direction !== 'flat' ? last : null;
  const direction =
    at.pending.direction === 'by_sign' ? (value.lt(0) ? 'decrease' : 'increase') : at.pending.direction;
  const fact = open ?? state(at, context, subject, NOTHING_STATED, role, start, end);
  fact.percent = print;
  fact.percentKind = point ? 'percentage_point' : 'growth';
  fact.direction ??= direction;
  fact.end = Math.max(fact.end, end);
}

/** 占…的32.22%: the share of the amount stated last, or a statement of its own where none was. */
export function stateShare(at: State, context: ProseContext, token: TokenOf<'share'>): void {
  const subject = at.subject ?? at.head;
  if (at.aside || !subject) return;
  const amount = recentFacts(at).findLast((fact) => fact.role === 'amount' && fact.start >= at.sentenceStart);
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

const same = (fact: FactBuilder, subject: Subject): boolean => fact.keys.join() === subject.keys.join();
