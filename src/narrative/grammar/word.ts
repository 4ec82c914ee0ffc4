import type { FactRole } from '../../schema/fact.js';
import type { Token, TokenOf } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { beginClause } from './clause.js';
import { recentFacts, type State } from './state.js';
import { impliedZero, settle, state } from './statement.js';
import { isVariance, yearOf } from './time.js';

/** Words that make a clause a concession or a condition. */
const CONCESSION = /虽|即使|如果|若|凡|对于|除非/;

/** Takes in a word that says how the figures around it are meant. */
export function readWord(at: State, token: Token, context: ProseContext): void {
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

/** 与上年持平: a change of zero, said in words. */
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
