import { SPENDING_OF } from '../../vocabulary/measure-relations.js';
import type { Token } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { isNamed, nothingPending, type State } from './state.js';
import { impliedZero, settle, state } from './statement.js';

/** Ends the clause or the sentence at the mark `token`, unless it stands inside a reason that goes on. */
export function readMark(at: State, token: Token, context: ProseContext): void {
  if (at.aside) return;
  if (token.kind === 'pause') {
    at.itemStart = token.end;
    at.loose = '';
    at.label = null;
    return;
  }
  closeClause(at, context);
  at.statedBefore = at.stated;
  at.stated = 0;
  at.afterSemicolon = token.kind === 'semicolon';
  if (token.kind === 'semicolon') {
    settle(at, false);
    // …,上年无此项预算;其他收入5万元: the next of the list is this year's again.
    if (at.period?.kind === 'offset' && at.period.years < 0) at.period = null;
  }
  if (token.kind === 'stop') endSentence(at, token.end);
  beginClause(at, token.end);
}

/** Begins a clause at `start`: nothing is pending but the comparison in force. */
export function beginClause(at: State, start: number): void {
  at.clauseStart = start;
  at.itemStart = start;
  at.loose = '';
  at.label = null;
  at.zeroAt = null;
  at.pending = { ...nothingPending(), base: at.pending.base, baseUsed: at.pending.baseUsed };
}

/** 无机关运行经费: a clause with a word for zero and no figure states zero of what it names. */
export function closeClause(at: State, context: ProseContext): void {
  const { zeroAt, subject } = at;
  at.zeroAt = null;
  if (
    zeroAt === null ||
    at.aside ||
    !subject ||
    subject.start < at.clauseStart ||
    at.pending.direction ||
    (at.pending.base && !at.pending.baseUsed) ||
    // 无2021年结转的财政拨款支出 denies money carried over, not the spending.
    /^(?:结转|结余)/.test(at.loose)
  )
    return;
  const named = at.named.filter((other) => other.start >= at.clauseStart);
  // Both sides named at once (无政府性基金预算收支) stay both.
  const spending =
    subject.keys.length === 1 && subject.keys.some((key) => Object.values(SPENDING_OF).includes(key));
  for (const other of named.includes(subject) ? named : [subject]) {
    const each = spending ? { ...other, keys: other.keys.map((key) => SPENDING_OF[key] ?? key) } : other;
    const start = Math.min(zeroAt, each.start);
    const fact = state(
      at,
      context,
      each,
      impliedZero(each.keys),
      'amount',
      start,
      Math.max(zeroAt + 1, each.end),
    );
    if (fact.quantity !== null) fact.role = 'count';
    else if (fact.year !== null && context.fiscalYear !== null && fact.year < context.fiscalYear)
      fact.role = 'prior';
  }
}

function endSentence(at: State, end: number): void {
  // 5.营收3万元,为…: a paragraph that begins with a figure of something unknown goes on about that.
  if (at.sentenceStart === 0 && at.sentenceHead === null && at.subject !== null && !isNamed(at.subject))
    at.head = null;
  at.head = at.sentenceHead ?? at.head;
  at.sentenceHead = null;
  at.lastSubject = at.subject;
  at.subject = null;
  at.whole = null;
  at.period = null;
  at.lastBase = null;
  at.pending = nothingPending();
  at.named = [];
  at.queue = [];
  at.partRole = null;
  at.sentenceBefore = at.sentenceStart;
  at.sentenceStart = end;
}
