import { GENERIC_MEASURES, SPENDING_OF, UNDER_PERFORMANCE } from '../../vocabulary/measure-relations.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Token, TokenOf } from '../scan/token.js';
import { recentFacts, type State, type Subject } from './state.js';

/** Makes the measure `token` the subject of what follows, unless the words around it make it something else. */
export function nameSubject(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  next: Token | undefined,
  within: Readonly<Record<string, string>>,
): void {
  if (at.aside) return;
  if (token.weak && !weakHolds(at, text, token, next)) return;
  if (qualifies(at, token)) {
    at.subject = { ...at.subject!, end: token.end };
    return;
  }
  const subject: Subject = {
    keys: keysHere(at, text, token, next).map((key) => within[key] ?? key),
    start: token.start,
    end: token.end,
  };
  at.subject = subject;
  at.named.push(subject);
  at.pending.role = null;
  at.pending.completion = null;
  at.pending.direction = null;
  at.pending.perUnit = text.startsWith('单车', token.start);
  at.pending.from ??= token.start;
  at.sentenceHead ??= subject;
}

/** What may stand between the name of a budget line and its figure. */
const LINE_SUFFIX = /^(?:支出|预算|科目|经费|决算|安排|两项|三项|各项|为|是|共|约|和|及|与|、|:)*$/;

/** A short wording is a measure only right before a figure or a word of comparison, and a bare 收入 or 支出 only at the head of a clause. */
function weakHolds(at: State, text: string, token: TokenOf<'measure'>, next: Token | undefined): boolean {
  if (!next) return false;
  const follows = next.start - token.end <= 3;
  // 污染防治项目 is more than the line 污染防治.
  if (
    /^(?:functional|economic):/.test(token.keys[0]!) &&
    !LINE_SUFFIX.test(text.slice(token.end, next.start))
  )
    return false;
  // Named together with others whose sum or respective figures follow.
  const listed =
    next.kind === 'measure' ||
    (next.kind === 'modifier' && (next.word === 'sum' || next.word === 'respective'));
  if (follows && listed && token.keys[0]!.startsWith('functional:')) return true;
  const telling =
    next.kind === 'figure' ||
    next.kind === 'base' ||
    next.kind === 'direction' ||
    next.kind === 'flat' ||
    next.kind === 'role';
  if (!follows || !telling) return false;
  if (token.keys.every((key) => key === 'revenue_total' || key === 'expenditure_total')) {
    const own = at.subject === null || at.subject.keys.every((key) => GENERIC_MEASURES.has(key));
    return own && at.loose === '' && token.start - at.clauseStart <= 8;
  }
  if (next.kind === 'figure' && token.keys.every((key) => measureOf(key)?.type === 'count'))
    return next.figure.kind === 'count';
  return true;
}

/** 公务接待费2023年支出预算: the general word behind a particular one in the same clause only qualifies it. */
function qualifies(at: State, token: TokenOf<'measure'>): boolean {
  const subject = at.subject;
  if (!subject || subject.start < at.clauseStart || at.loose !== '') return false;
  const generic = token.keys.every((key) => GENERIC_MEASURES.has(key));
  return (
    generic &&
    !subject.keys.every((key) => GENERIC_MEASURES.has(key)) &&
    recentFacts(at).every((fact) => fact.start < subject.start || fact.end <= subject.start)
  );
}

function keysHere(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  next: Token | undefined,
): readonly string[] {
  // A shortened name taken up again for a comparison means what the full name meant.
  const head = at.head;
  const compares = next?.kind === 'direction' || next?.kind === 'base' || next?.kind === 'flat';
  if (
    head &&
    compares &&
    head.end - head.start > token.end - token.start &&
    text.startsWith(text.slice(token.start, token.end), head.start)
  )
    return head.keys;
  // 财政拨款支出100万元，其中：一般公共预算80万元: the bare name of a fund is its spending under spending.
  const spending = at.whole?.keys.some((key) => key.includes('expenditure')) === true;
  if (token.weak && spending) return token.keys.map((key) => SPENDING_OF[key] ?? key);
  const last = at.facts.at(-1);
  if (last?.keys[0]?.startsWith('performance_amount'))
    return token.keys.map((key) => UNDER_PERFORMANCE[key] ?? key);
  const whole = at.whole?.keys.find((key) => key.startsWith('functional:'));
  if (whole && !whole.endsWith('/basic') && !whole.endsWith('/project'))
    return token.keys.map((key) =>
      key === 'basic_expenditure'
        ? `${whole}/basic`
        : key === 'project_expenditure'
          ? `${whole}/project`
          : key,
    );
  return token.keys;
}
