import type { FactRole } from '../../schema/fact.js';
import { GENERIC_MEASURES, isOtherSide } from '../../vocabulary/measure-relations.js';
import type { Base, Token, TokenOf } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { beginClause } from './clause.js';
import { nextOfQueue } from './money.js';
import { isNamed, recentFacts, type State, type Subject, unnamed } from './state.js';
import { impliedZero, settle, state } from './statement.js';
import { isVariance, yearOf } from './time.js';

const deniedBefore = (at: State): boolean =>
  recentFacts(at).some(
    (fact) => fact.implied && fact.start >= at.sentenceStart && fact.keys.join() === at.subject?.keys.join(),
  );

/** 比预算28万元节约10万元: right behind the figure that is compared with. */
function behindBase(at: State, start: number): boolean {
  const last = at.facts.at(-1);
  return last !== undefined && last.end === start && /^(?:prior|budgeted|.*_budget)$/.test(last.role);
}

/** 支出预算20万元,实际支出14万元,节约6万元: the budget of what is spent stands in the sentence. */
const savesOfBudget = (at: State): boolean =>
  recentFacts(at).some(
    (fact) =>
      (fact.role === 'budgeted' || fact.role === 'initial_budget') &&
      fact.start >= at.sentenceStart &&
      fact.keys.join() === at.subject?.keys.join(),
  );

/** 预决算差异率: the figure against the budget stated before it. */
const budgetStated = (at: State): Base => ({
  of:
    recentFacts(at).findLast(({ role }) => role === 'budgeted' || role === 'initial_budget')?.role ===
    'initial_budget'
      ? 'initial_budget'
      : 'budget',
  period: null,
  figure: null,
});

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
      at.asOf = token.asOf ? token.period : null;
      return;
    case 'base':
      // 其中甲1万元、乙2万元,较上年增加…; 其中甲1万元;与上年相比…: the whole is compared, not the part named last.
      if (at.whole && comparesWhole(at)) at.subject = at.whole;
      at.subject ??= leftToCompare(at, token.base) ?? at.head;
      pending.base = baseHere(token.base, at, context);
      pending.baseEnd = token.end;
      pending.baseUsed = false;
      pending.direction = token.direction ?? null;
      pending.from = token.start;
      at.lastBase = pending.base;
      return;
    case 'direction':
      // 节约资金20万元, where nothing is compared, is money saved and no change.
      if (token.needsBase && !pending.base && savesOfBudget(at)) pending.base = budgetStated(at);
      if (token.needsBase && !pending.base && !behindBase(at, token.start)) {
        at.loose += '节约';
        return;
      }
      if (token.against) pending.base = budgetStated(at);
      pending.direction = token.direction;
      pending.reaches = token.reaches;
      if (token.each) at.subject = jointSubject(at) ?? at.subject;
      return;
    case 'unit':
      at.lastUnit = token.unit;
      at.declaredUnit = true;
      return;
    case 'ordinal':
      takeUp(at, token.of);
      return;
    case 'flat':
      stateFlat(at, token, context);
      return;
    case 'role':
      // 2016年收入决算100万元, where nothing has been named that it could be the final figure of.
      if (
        token.side &&
        (isOtherTotal(at.subject, token.side) ||
          (!isNamed(at.subject) && (at.head === null || isGeneral(at.head))))
      )
        at.subject = { keys: [`${token.side}_total`], start: token.start, end: token.end };
      pending.role = roleHere(token.role, at, context);
      pending.own = true;
      if (at.subject && (token.role === 'planned' || token.role === 'final'))
        at.subject = { ...at.subject, worded: true };
      return;
    case 'completion':
      pending.completion = token.base;
      return;
    case 'modifier':
      modify(at, token);
      return;
    case 'zero':
      // 没有…安排的支出,…支出表为空表: said of the money before.
      if (token.ofTable && deniedBefore(at)) return;
      if (token.again) {
        stateNoneAgain(at, token, context);
        return;
      }
      // 虽未安排项目支出，但…: what is conceded of some is not stated of the whole.
      at.zeroAt = CONCESSION.test(at.loose) ? null : token.start;
      return;
    case 'all_of':
      stateWholePart(at, token, context);
      return;
    case 'of_which':
      // 按采购类别分:…;按资金来源分:…: the same whole divided once more.
      at.partRole = roleOfParts(at);
      at.whole = (token.anew ? (at.whole ?? at.sentenceHead) : null) ?? at.subject ?? at.head;
      settle(at, false);
      beginClause(at, token.end);
      return;
    default:
  }
}

/**
 * The part named last in the sentence before, where the comparison of the whole has been stated already: a second one
 * (…项目支出80万元,用于…。比上年增加5万元) is the part's.
 */
function leftToCompare(at: State, base: Base): Subject | null {
  const { head, lastSubject } = at;
  if (!head || !lastSubject) return null;
  const isCompared = (subject: Subject): boolean =>
    recentFacts(at).some(
      (fact) =>
        fact.keys.join() === subject.keys.join() &&
        (isVariance(base)
          ? fact.percentKind === 'completion' || fact.role === 'variance'
          : fact.role === 'change'),
    );
  const stated = recentFacts(at).some(
    (fact) => fact.role === 'amount' && fact.keys.join() === lastSubject.keys.join(),
  );
  return stated && isCompared(head) && !isCompared(lastSubject) ? lastSubject : null;
}

const comparesWhole = (at: State): boolean =>
  (at.subject === null || at.subject.start < at.clauseStart) &&
  at.stated === 0 &&
  (at.afterSemicolon ||
    at.statedBefore > 1 ||
    (at.subject?.keys.every((key) => BALANCES.has(key)) === true && !partsCompared(at)));

/** Each part behind 其中 is followed by its own comparison: so is a balance among them. */
const partsCompared = (at: State): boolean =>
  recentFacts(at).some(
    (fact) =>
      fact.role === 'change' && fact.start >= at.sentenceStart && fact.keys.join() !== at.whole?.keys.join(),
  );

/** Balances carried from year to year: as a part behind 其中 they are rarely what a comparison is about. */
const BALANCES: ReadonlySet<string> = new Set(['carryover_in', 'carryover_out', 'use_of_nonfiscal_surplus']);

/**
 * What a comparison is with in this document: 比2023年年初预算数 in the accounts of 2023 is their own budget, and 上年 behind
 * a figure that its words call a budget or a final figure is the last year's one of the same kind.
 */
function baseHere(base: Base, at: State, context: ProseContext): Base {
  if (base.of !== 'period') return base;
  const ownYear = context.fiscalYear !== null && yearOf(base.period, context) === context.fiscalYear;
  if (ownYear && base.figure === 'budget' && context.kind === 'final_accounts')
    return { of: base.initial ? 'initial_budget' : 'budget', period: null, figure: null };
  if (base.figure !== null || !base.named || !at.subject?.worded || context.kind === 'unknown') return base;
  return { ...base, figure: context.kind === 'budget' ? 'budget' : 'final' };
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
      if (at.whole && comparesWhole(at)) at.subject = at.whole;
      pending.ceiling = true;
      return;
    case 'cumulative':
      pending.cumulative = true;
      return;
    case 'sum':
      pending.sum = true;
      return;
    case 'respective':
      at.queue = namedTogether(at).flatMap((subject) =>
        subject.keys.map((key) => ({ ...subject, keys: [key] })),
      );
      // 分别减少3万元、2万元 of what nothing tells: none of it is the last measure's.
      if (at.queue.length === 0 && at.listed > 1 && (at.subject?.start ?? 0) < at.sentenceStart)
        at.queue = Array.from({ length: at.listed }, () => unnamed(at.clauseStart));
      return;
    case 'each':
      at.subject = jointSubject(at) ?? at.subject;
      return;
  }
}

/** The measures that 分别, 各 or 均 speak of: those named since the last figure, or together before it. */
function namedTogether(at: State): readonly Subject[] {
  const count = (subjects: readonly Subject[]) => subjects.reduce((sum, { keys }) => sum + keys.length, 0);
  if (count(at.named) > 1) return at.named;
  const stated = recentFacts(at).filter((fact) => fact.role === 'amount' && fact.start >= at.sentenceStart);
  // 基本支出80万元,项目支出20万元,分别增长3%和下降5%: the parts listed behind 其中.
  const parts = stated.filter((fact) => at.whole !== null && fact.start > at.whole.end);
  if (at.named.length === 0 && count(at.together) < 2 && parts.length > 1)
    return parts.map(({ keys, labelStart, labelEnd }) => ({ keys, start: labelStart, end: labelEnd }));
  // 甲3万元、乙2万元、丙1万元,分别增长5%、持平、下降8%: the list of the clause before.
  if (at.named.length === 0 && count(at.together) < 2 && at.statedBefore > 1 && at.stated === 0)
    return stated
      .slice(-at.statedBefore)
      .map(({ keys, labelStart, labelEnd }) => ({ keys, start: labelStart, end: labelEnd }));
  // 三公经费中,甲3万元,乙2万元,丙1万元。与上年相比,分别减少…: as many parts as the sentence before lists.
  const before = partsBefore(at);
  if (at.named.length === 0 && stated.length === 0 && before.length > 1) return before;
  // 甲项目36万元,乙项目18万元,比上年分别增加2万元和1万元: the lines of the sentence.
  const lines = stated.every(({ keys }) => /^(?:functional|economic):/.test(keys[0]!));
  if (at.named.length === 0 && count(at.together) < 2 && stated.length > 1 && lines)
    return stated.map(({ keys, labelStart, labelEnd }) => ({ keys, start: labelStart, end: labelEnd }));
  // 收入总计100万元，支出总计100万元，各增加5万元: two sides with a figure each.
  const [first, second] = stated.slice(-2);
  if (first && second && isOtherSide(first.keys[0]!, second.keys[0]!) && at.named.length === 0)
    return [first, second].map(({ keys, labelStart, labelEnd }) => ({
      keys,
      start: labelStart,
      end: labelEnd,
    }));
  return at.named.length === 0 && count(at.together) > 1 ? at.together : at.named;
}

/** The amounts of the sentence before, or all but the first (their whole), where 分别 lists as many figures. */
function partsBefore(at: State): readonly Subject[] {
  const amounts = recentFacts(at).filter(
    ({ role, start }) => role === 'amount' && start >= at.sentenceBefore && start < at.sentenceStart,
  );
  const spare = amounts.length - at.listed;
  if (at.listed < 2 || (spare !== 0 && spare !== 1)) return [];
  return amounts
    .slice(spare)
    .map(({ keys, labelStart, labelEnd }) => ({ keys, start: labelStart, end: labelEnd }));
}

/** 2021年预算为20万元,其中…: what follows are parts of the budget. */
function roleOfParts(at: State): FactRole | null {
  const last = at.facts.at(-1);
  if (!last || last.start < at.sentenceStart) return null;
  return last.role === 'budgeted' || last.role === 'initial_budget' ? last.role : null;
}

function jointSubject(at: State): Subject | null {
  const subjects = namedTogether(at);
  const [first] = subjects;
  if (!first || subjects.length < 2) return null;
  return { keys: subjects.flatMap(({ keys }) => keys), start: first.start, end: subjects.at(-1)!.end };
}

/** 前者, 后者: one of the measures that were named together. */
function takeUp(at: State, of: 'first' | 'last'): void {
  const together = at.named.length > 1 ? at.named : at.together;
  const subject = of === 'first' ? together[0] : together.at(-1);
  if (!subject) return;
  at.subject = subject;
  at.together = together;
  at.pending = { ...at.pending, role: null, completion: null, direction: null };
}

/** 收入决算数为100万元,支出决算数为90万元: the total of the other side was named last. */
const isOtherTotal = (subject: Subject | null, side: 'revenue' | 'expenditure'): boolean =>
  subject?.keys.join() === (side === 'revenue' ? 'expenditure_total' : 'revenue_total');

const isGeneral = (subject: Subject): boolean => subject.keys.every((key) => GENERIC_MEASURES.has(key));

/** 与上年持平: a change of zero, said in words. */
function stateFlat(at: State, token: TokenOf<'flat'>, context: ProseContext): void {
  const subject = nextOfQueue(at) ?? at.subject ?? at.head;
  if (!subject || (token.needsBase && !at.pending.base)) return;
  const { start } = token;
  if (token.base) at.pending.base = token.base;
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

/** 上年无此项支出: zero of what was named before, of the year that the clause names. */
function stateNoneAgain(at: State, token: TokenOf<'zero'>, context: ProseContext): void {
  const { subject } = at;
  if (!isNamed(subject) || at.whole?.keys.join() === subject.keys.join()) return;
  const year = yearOf(at.period, context);
  const earlier = year !== null && context.fiscalYear !== null && year < context.fiscalYear;
  const stated = recentFacts(at).some(
    (fact) =>
      fact.role === 'amount' && fact.start >= at.sentenceStart && fact.keys.join() === subject.keys.join(),
  );
  // 无此项支出 behind the amount itself tells of no other year than the one at hand.
  if (!earlier && stated) return;
  state(
    at,
    context,
    subject,
    impliedZero(subject.keys),
    earlier ? 'prior' : 'amount',
    token.start,
    token.end,
  );
  if (earlier) at.period = null;
  settle(at, false);
}

/** 全部是基本支出: the amount stated last is one part of itself. */
function stateWholePart(at: State, token: TokenOf<'all_of'>, context: ProseContext): void {
  const amount = recentFacts(at).findLast((fact) => fact.role === 'amount' && fact.value !== null);
  if (!amount || amount.start < at.sentenceStart) return;
  if (token.part === 'domestic' && amount.keys.join() !== 'official_reception') return;
  const subject = {
    keys:
      token.part === 'domestic' ? ['domestic_reception'] : amount.keys.map((key) => `${key}/${token.part}`),
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
