import type { Token } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { closeAside, endsAside, openAside } from './aside.js';
import { beginClause, closeClause, readMark } from './clause.js';
import { readFigure } from './figure.js';
import { namedBetween } from './filling.js';
import { stateShare } from './percent.js';
import { type State, type Subject, unnamed } from './state.js';
import { nameSubject } from './subject.js';
import { unnamedTotal } from './total.js';
import { readWord } from './word.js';

const NOTHING_NARROWER: Readonly<Record<string, string>> = {};

/** Reads the tokens of one paragraph into facts, from left to right. `at` is changed and returned. */
export function interpret(text: string, tokens: readonly Token[], context: ProseContext, at: State): State {
  let covered = 0;
  tokens.forEach((token, index) => {
    const { loose } = at;
    if (token.start - covered >= 2) at.label = { start: covered, end: token.start };
    at.loose += namedBetween(text.slice(covered, token.start));
    if (endsAside(at, tokens, index)) closeAside(at, token.start);
    // Ordinary words in the shape of a measure are words like those around them: they stay to be covered.
    if (read(at, text, token, tokens.slice(index + 1, index + 8), context)) covered = token.end;
    else at.loose = loose;
  });
  if (at.aside) closeAside(at, text.length);
  closeClause(at, context);
  return at;
}

/** False where the words of `token` turn out to mean nothing to the grammar here. */
function read(at: State, text: string, token: Token, next: readonly Token[], context: ProseContext): boolean {
  if (token.kind !== 'measure') {
    readOther(at, text, token, next, context);
    return true;
  }
  const taken = nameSubject(at, text, token, next, context.within ?? NOTHING_NARROWER);
  if (
    context.kind === 'final_accounts' &&
    at.subject?.end === token.end &&
    namesBudget(text.slice(token.start, token.end))
  )
    at.pending.role = 'budgeted';
  return taken;
}

function readOther(
  at: State,
  text: string,
  token: Exclude<Token, { kind: 'measure' }>,
  next: readonly Token[],
  context: ProseContext,
): void {
  switch (token.kind) {
    case 'figure':
      readFigure(at, text, token, next, context);
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
      at.outer.push(behindUnknownName(at) ? unnamed(token.start) : at.subject);
      at.stated = 0;
      beginClause(at, token.end);
      return;
    case 'close':
      closeClause(at, context);
      at.subject = calledTogether(at, text, token.end) ?? at.outer.pop() ?? at.subject;
      at.stated = 0;
      at.statedBefore = 0;
      beginClause(at, token.end);
      return;
    case 'comma':
    case 'pause':
    case 'colon':
    case 'semicolon':
    case 'stop':
      readMark(at, token, context);
      return;
    case 'role':
      if (at.aside) return;
      at.subject ??= unnamedTotal(at, next, context);
      readWord(at, token, context);
      return;
    case 'modifier':
      if (at.aside) return;
      // 收入和支出分别增加5万元: one figure said of both.
      if (token.word === 'respective' && saysOne(next))
        readWord(at, { kind: 'modifier', word: 'each', start: token.start, end: token.end }, context);
      else {
        const each = token.word === 'each' && listsTwo(text, next);
        if (each || token.word === 'respective') at.listed = figuresListed(text, next);
        readWord(at, each ? { ...token, word: 'respective' } : token, context);
      }
      return;
    case 'direction':
      if (at.aside) return;
      // 收、支总计各减少5万元、3万元: a figure for each, in order.
      if (token.each && listsTwo(text, next)) {
        readWord(at, { kind: 'modifier', word: 'respective', start: token.start, end: token.end }, context);
        readWord(at, { ...token, each: false }, context);
      } else readWord(at, token, context);
      return;
    default:
      if (!at.aside) readWord(at, token, context);
  }
}

/** 甲费、乙费、丙费(“三公”经费)决算总额: what the bracket calls the list is what the figure behind it is of. */
const CALLED_TOGETHER = /[,、和及][^,、()。;]{2,20}\((?:以下)?(?:[简统合]称|即)?:?三公经费\)$/;

function calledTogether(at: State, text: string, end: number): Subject | null {
  const { subject } = at;
  if (subject?.keys.join() !== 'three_public_total') return null;
  if (!CALLED_TOGETHER.test(text.slice(Math.max(0, end - 50), end))) return null;
  at.outer.pop();
  const together: Subject = { ...subject, start: end, end };
  at.named = [together];
  at.sentenceHead = together;
  return together;
}

/** 一般公务用车6辆,特种车(洒水车)2辆: the bracket stands behind the name of something else than what was counted before. */
const behindUnknownName = (at: State): boolean =>
  at.facts.at(-1)?.role === 'count' &&
  at.loose.length >= 2 &&
  at.subject !== null &&
  at.subject.start < at.itemStart;

/** A single figure up to the end of the clause, with no other one behind it in the next. */
function saysOne(next: readonly Token[]): boolean {
  const at = next[0]?.kind === 'direction' ? 1 : 0;
  const [figure, mark, behind] = next.slice(at);
  if (figure?.kind !== 'figure' || !mark) return false;
  const ends = mark.kind === 'stop' || mark.kind === 'semicolon';
  return ends || (mark.kind === 'comma' && behind?.kind === 'direction');
}

/** Two figures of one kind right behind one another: 5万元、3万元. */
function listsTwo(text: string, next: readonly Token[]): boolean {
  const [first, ...rest] = next;
  const second = rest[0]?.kind === 'pause' ? rest[1] : rest[0];
  return (
    first?.kind === 'figure' &&
    second?.kind === 'figure' &&
    first.figure.kind === second.figure.kind &&
    /^[、,和及与]?$/.test(text.slice(first.end, second.start))
  );
}

/** How many figures follow right behind one another, each with the mark between them: 减少3万元、2万元、1万元. */
function figuresListed(text: string, next: readonly Token[]): number {
  const figures = next.filter(({ kind }) => kind === 'figure');
  let listed = 0;
  for (const figure of figures) {
    const before = figures[listed - 1];
    if (before && !/^[、,和及与]{1,2}$/.test(text.slice(before.end, figure.start))) break;
    listed++;
  }
  return listed;
}

/** 培训费预算 in a final account is the budget of it; the budgets that funds are named after are not meant. */
const namesBudget = (wording: string): boolean =>
  /预算(?:数|额|总额)?$/.test(wording) && !/(?:公共|基金|经营)预算$/.test(wording);
