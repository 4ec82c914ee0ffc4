import type { FactRole } from '../../schema/fact.js';
import { SPENDING_OF } from '../../vocabulary/measure-relations.js';
import type { Token, TokenOf } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { closeAside, endsAside, openAside } from './aside.js';
import { stateCount } from './count.js';
import { restOfParts, stateAmount } from './money.js';
import { statePercent, stateShare } from './percent.js';
import { projectNamed } from './project.js';
import { nothingPending, recentFacts, type State } from './state.js';
import { impliedZero, settle, state } from './statement.js';
import { nameSubject } from './subject.js';
import { isVariance, yearOf } from './time.js';

/** Words that fill a clause without naming anything that a figure could be about. */
const FILLING =
  /其中|[为是了的共计达有约在上及和与安排数额总本部门单位我局委全年度实际完成下达已将由被等均将各还另并且也都即]|预算|支出|收入|资金|金额|财政拨款|当年|年末|累计|国内|人次|人数|批次|参加|接待|组织|购置|保有|更新|实有|使用|合并|具体|情况|如下|规模/g;

const NOTHING_NARROWER: Readonly<Record<string, string>> = {};

/** Words that make a clause a concession or a condition. */
const CONCESSION = /虽|即使|如果|若|凡|对于|除非/;

/** Reads the tokens of one paragraph into facts, from left to right. `at` is changed and returned. */
export function interpret(text: string, tokens: readonly Token[], context: ProseContext, at: State): State {
  let covered = 0;
  tokens.forEach((token, index) => {
    if (token.start - covered >= 2) at.label = { start: covered, end: token.start };
    at.loose += text
      .slice(covered, token.start)
      .replace(FILLING, '')
      .replace(/[^\u4e00-\u9fffA-Za-z]/g, '');
    covered = token.end;
    if (endsAside(at, tokens, index)) closeAside(at, token.start);
    read(at, text, token, tokens.slice(index + 1, index + 8), context);
  });
  if (at.aside) closeAside(at, text.length);
  closeClause(at, context);
  return at;
}

function read(at: State, text: string, token: Token, next: readonly Token[], context: ProseContext): void {
  switch (token.kind) {
    case 'measure':
      nameSubject(at, text, token, next[0], context.within ?? NOTHING_NARROWER);
      if (
        context.kind === 'final_accounts' &&
        at.subject?.end === token.end &&
        namesBudget(text.slice(token.start, token.end))
      )
        at.pending.role = 'budgeted';
      return;
    case 'figure':
      readFigure(at, text, token, context);
      return;
    case 'share':
      stateShare(at, context, token);
      return;
    case 'reason':
    case 'aside':
      if (!at.aside) openAside(at, token, next);
      return;
    case 'enumerator':
      if (at.aside) at.aside.enumerated = true;
      return;
    case 'open':
      at.outer.push(at.subject);
      beginClause(at, token.end);
      return;
    case 'close':
      closeClause(at, context);
      at.subject = at.outer.pop() ?? at.subject;
      beginClause(at, token.end);
      return;
    case 'comma':
    case 'pause':
    case 'colon':
    case 'semicolon':
    case 'stop':
      readMark(at, token, context);
      return;
    default:
      if (!at.aside) readWord(at, token, context);
  }
}

/** 培训费预算 in a final account is the budget of it; the budgets that funds are named after are not meant. */
const namesBudget = (wording: string): boolean =>
  /预算(?:数|额|总额)?$/.test(wording) && !/(?:公共|基金|经营)预算$/.test(wording);

function readWord(at: State, token: Token, context: ProseContext): void {
  const { pending } = at;
  if (token.kind !== 'of_which') pending.from ??= token.start;
  switch (token.kind) {
    case 'period':
      // 2025年当年预算: 当年 goes on about the year just named.
      if (token.weak && at.period !== null) return;
      at.period = token.period;
      return;
    case 'base':
      at.subject ??= at.head;
      pending.base = token.base;
      pending.baseEnd = token.end;
      pending.direction = null;
      pending.from = token.start;
      at.lastBase = token.base;
      return;
    case 'direction':
      pending.direction = token.direction;
      pending.reaches = token.reaches;
      return;
    case 'flat':
      stateFlat(at, token, context);
      return;
    case 'role':
      pending.role = roleHere(token.role, at, context);
      pending.own = true;
      return;
    case 'completion':
      pending.completion = token.base;
      return;
    case 'modifier':
      modify(at, token);
      return;
    case 'zero':
      // 虽未安排项目支出，但…: what is conceded of some is not stated of the whole.
      at.zeroAt = CONCESSION.test(at.loose) ? null : token.start;
      return;
    case 'all_of':
      stateWholePart(at, token, context);
      return;
    case 'of_which':
      at.whole = at.subject ?? at.head;
      settle(at, false);
      beginClause(at, token.end);
      return;
    default:
  }
}

function roleHere(role: TokenOf<'role'>['role'], at: State, context: ProseContext): FactRole | null {
  switch (role) {
    case 'executed':
      // 2025年预算执行数 in the budget of 2026 is what it is compared with.
      return at.period && yearOf(at.period, context) !== context.fiscalYear ? 'prior' : null;
    case 'final':
      return null;
    case 'planned':
    case 'budgeted':
      return context.kind === 'final_accounts' ? 'budgeted' : null;
    case 'initial_budget':
      // A budget's 年初预算 is the budget itself.
      return context.kind === 'budget' ? null : role;
    default:
      return role;
  }
}

function modify(at: State, token: TokenOf<'modifier'>): void {
  const { pending } = at;
  switch (token.word) {
    case 'approximate':
      pending.approximate = true;
      return;
    case 'per_unit':
      pending.perUnit = true;
      return;
    case 'ceiling':
      pending.ceiling = true;
      return;
    case 'cumulative':
      pending.cumulative = true;
      return;
    case 'sum':
      pending.sum = true;
      return;
    case 'respective':
    case 'each':
      at.queue = at.named.flatMap((subject) => subject.keys.map((key) => ({ ...subject, keys: [key] })));
      return;
  }
}

function readFigure(at: State, text: string, token: TokenOf<'figure'>, context: ProseContext): void {
  const { figure } = token;
  const foreign =
    at.loose.length >= 2 &&
    (at.subject === null || at.subject.start < at.itemStart) &&
    at.queue.length === 0 &&
    !at.pending.sum &&
    restOfParts(at) === null;
  const ofSubject =
    at.subject !== null && text[at.subject.end] === '中' && at.subject.start >= at.clauseStart;
  at.zeroAt = null;
  switch (figure.kind) {
    case 'money': {
      const project = foreign && !at.aside ? projectNamed(at, text) : null;
      if (project) at.subject = project;
      stateAmount(at, context, figure, token.start, token.end, (foreign && !project) || ofSubject);
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
      statePercent(
        at,
        context,
        figure.value.toFixed(figure.decimals),
        figure.value,
        figure.point,
        token.start,
        token.end,
      );
      return;
    case 'multiple':
      settle(at, true);
      return;
    case 'bare':
      if (bareIsAmount(at, text, token)) stateAmount(at, context, figure, token.start, token.end, foreign);
  }
}

/** 绩效自评共发现问题0个: the words between the measure and the count name what is really counted. */
function countsOther(at: State, text: string, start: number): boolean {
  const { subject } = at;
  if (!subject || subject.start < at.itemStart || at.queue.length > 0) return false;
  const between = text
    .slice(subject.end, start)
    .replace(FILLING, '')
    .replace(/项目|[^\u4e00-\u9fff]/g, '');
  return between.length >= 2;
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
  if (at.subject === null || !/^(?:为|是|:|约为?|共计)?$/.test(text.slice(at.subject.end, token.start)))
    return false;
  // A whole number may be a code, an order or a page; only a declared unit makes it money, and a code it never is.
  return (
    token.figure.decimals > 0 ||
    (at.declaredUnit && !/^[2356]\d{2}(?:\d{2}){0,2}$/.test(text.slice(token.start, token.numberEnd)))
  );
}

function stateFlat(at: State, token: TokenOf<'flat'>, context: ProseContext): void {
  const subject = at.subject ?? at.head;
  if (!subject || (token.needsBase && !at.pending.base)) return;
  const { start } = token;
  at.pending.approximate ||= token.approximate;
  const role = isVariance(at.pending.base) ? 'variance' : 'change';
  const fact = state(
    at,
    context,
    subject,
    impliedZero(subject.keys),
    role,
    at.pending.from ?? start,
    token.end,
  );
  fact.direction = 'flat';
  settle(at, true);
}

/** 全部是基本支出: the amount stated last is one part of itself. */
function stateWholePart(at: State, token: TokenOf<'all_of'>, context: ProseContext): void {
  const amount = recentFacts(at).findLast((fact) => fact.role === 'amount' && fact.value !== null);
  if (!amount || amount.start < at.sentenceStart) return;
  const subject = {
    keys: amount.keys.map((key) => `${key}/${token.part}`),
    start: amount.labelStart,
    end: amount.labelEnd,
  };
  const { value, unit, printedUnit, decimals } = amount;
  state(
    at,
    context,
    subject,
    { value, unit, printedUnit, decimals, quantity: null, implied: true, irregular: false },
    'amount',
    token.start,
    token.end,
  );
  settle(at, false);
}

function readMark(at: State, token: Token, context: ProseContext): void {
  if (at.aside) return;
  if (token.kind === 'pause') {
    at.itemStart = token.end;
    at.loose = '';
    at.label = null;
    return;
  }
  closeClause(at, context);
  if (token.kind === 'semicolon') settle(at, false);
  if (token.kind === 'stop') endSentence(at, token.end);
  beginClause(at, token.end);
}

function beginClause(at: State, start: number): void {
  at.clauseStart = start;
  at.itemStart = start;
  at.loose = '';
  at.label = null;
  at.zeroAt = null;
  at.pending = { ...nothingPending(), base: at.pending.base };
}

/** 无机关运行经费: a clause with a word for zero and no figure states zero of what it names. */
function closeClause(at: State, context: ProseContext): void {
  const { zeroAt, subject } = at;
  at.zeroAt = null;
  if (
    zeroAt === null ||
    at.aside ||
    !subject ||
    subject.start < at.clauseStart ||
    at.pending.direction ||
    at.pending.base
  )
    return;
  const named = at.named.filter((other) => other.start >= at.clauseStart);
  const spending = subject.keys.some((key) => Object.values(SPENDING_OF).includes(key));
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
  }
}

function endSentence(at: State, end: number): void {
  at.head = at.sentenceHead ?? at.head;
  at.sentenceHead = null;
  at.subject = null;
  at.whole = null;
  at.period = null;
  at.lastBase = null;
  at.pending = nothingPending();
  at.named = [];
  at.queue = [];
  at.sentenceStart = end;
}
