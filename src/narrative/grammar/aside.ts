import type { Token } from '../scan/token.js';
import type { FactBuilder } from './fact-builder.js';
import { recentFacts, type State } from './state.js';

/** Begins a reason or a purpose at `token`, if its words can be one here. */
export function openAside(
  at: State,
  token: Extract<Token, { kind: 'reason' | 'aside' }>,
  next: readonly Token[],
): void {
  if (token.kind === 'aside') {
    if (token.word === 'range') return;
    // 用于保障机构正常运转的日常支出936.20万元: nothing is stated yet that could have a purpose.
    if (
      token.word === 'purpose' &&
      !token.strong &&
      !recentFacts(at).some((fact) => fact.start >= at.sentenceStart)
    )
      return;
    at.aside = { kind: token.word, start: token.end, depth: at.outer.length, enumerated: false };
    return;
  }
  const explained = explainable(at);
  // 主要是人员经费100万元 lists parts; 主要是人员增加 gives a reason or a purpose.
  if (!token.strong && listsFigures(next)) return;
  at.aside = {
    kind: explained.length > 0 ? 'reason' : 'purpose',
    start: token.end,
    depth: at.outer.length,
    enumerated: false,
  };
}

/** Facts that a reason given now explains: those that the last change, variance or completion was stated in. */
function explainable(at: State): FactBuilder[] {
  const last = recentFacts(at).findLast((fact) => fact.role !== 'explanatory');
  if (!last) return [];
  const explains =
    last.role === 'change' ||
    last.role === 'variance' ||
    last.percentKind === 'completion' ||
    last.percentKind === 'growth';
  return explains
    ? recentFacts(at).filter(
        (fact) => fact.start === last.start && fact.role === last.role && fact.end === last.end,
      )
    : [];
}

/** Ends the reason in force at `end` (an offset in the view) and gives it to the facts that it explains. */
export function closeAside(at: State, end: number): void {
  const aside = at.aside;
  at.aside = null;
  if (aside?.kind !== 'reason' || end <= aside.start) return;
  for (const fact of explainable(at)) fact.reason ??= { start: aside.start, end };
}

/** Whether the aside in force ends at the mark `tokens[index]`. */
export function endsAside(at: State, tokens: readonly Token[], index: number): boolean {
  const aside = at.aside;
  const token = tokens[index]!;
  if (!aside) return false;
  switch (token.kind) {
    case 'stop':
      return true;
    case 'semicolon':
      return !aside.enumerated || listsFigures(tokens.slice(index + 1, index + 7));
    case 'close':
      return at.outer.length <= aside.depth && aside.depth > 0;
    case 'of_which':
      return tokens[index - 1]?.kind === 'comma' && aside.kind !== 'reason';
    case 'comma':
      if (aside.kind === 'excluding') return true;
      return !aside.enumerated && beginsStatement(tokens.slice(index + 1, index + 7), token.end);
    default:
      return false;
  }
}

/** A clause that states figures of its own: a measure, a comparison or a completion at its very beginning. */
function beginsStatement(next: readonly Token[], start: number): boolean {
  // …等,平均每辆车2.64万元: what each costs.
  const [each, figure] = next;
  if (
    each?.kind === 'modifier' &&
    each.word === 'per_unit' &&
    each.start === start &&
    figure?.kind === 'figure' &&
    figure.figure.kind === 'money' &&
    figure.start === each.end
  )
    return true;
  const first = next.find(
    (token) =>
      token.kind !== 'skip' &&
      token.kind !== 'period' &&
      token.kind !== 'enumerator' &&
      !(token.kind === 'modifier' && token.word === 'per_unit'),
  );
  if (!first) return false;
  if (first.kind === 'base' || first.kind === 'completion' || first.kind === 'share')
    return first.start === start;
  if (first.kind === 'direction')
    return first.start === start && percentBehind(next.slice(next.indexOf(first) + 1));
  return listsFigures(next);
}

const percentBehind = (next: readonly Token[]): boolean =>
  next[0]?.kind === 'figure' && next[0].figure.kind === 'percent';

/** A named measure followed at once by its figure, with no word of change between. */
function listsFigures(next: readonly Token[]): boolean {
  const rest = next.filter(
    (token) =>
      token.kind !== 'skip' &&
      token.kind !== 'period' &&
      token.kind !== 'enumerator' &&
      !(token.kind === 'modifier' && token.word === 'per_unit'),
  );
  const first = rest[0];
  const perUnit = next[0]?.kind === 'modifier' && next[0].word === 'per_unit';
  if (first?.kind !== 'measure' || (first.weak && !perUnit)) return false;
  const after = rest
    .slice(1)
    .find((token) => token.kind !== 'measure' && !(token.kind === 'role' && token.role !== 'variance'));
  if (after?.kind === 'base') return true;
  return (
    after?.kind === 'figure' &&
    (after.figure.kind === 'money' || after.figure.kind === 'count') &&
    after.start - first.end < 12
  );
}
