import type { Direction, FactRole } from '../../schema/fact.js';
import type { Decimal } from '../../shared/money.js';
import { PER_UNIT_OF, worthOf } from '../../vocabulary/counting.js';
import { SUMS } from '../../vocabulary/measure-relations.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Figure } from '../scan/figure.js';
import type { ProseContext } from '../types.js';
import { recentFacts, type State, type Subject, unnamed } from './state.js';
import { NOTHING_STATED, type Stated, settle, state } from './statement.js';
import { isVariance, yearOf } from './time.js';

/** An amount, or a bare number where the words before it make it one. */
export type Amount = Extract<Figure, { kind: 'money' | 'bare' }>;

/** States the amount at [start, end) about the subject in force; `foreign` when the words before it name something else. */
export function stateAmount(
  at: State,
  context: ProseContext,
  figure: Amount,
  start: number,
  end: number,
  foreign: boolean,
): void {
  const stated = statedAmount(at, figure);
  if (at.aside) {
    explain(at, context, stated, start, end);
    return;
  }
  const subject = subjectOfAmount(at);
  if (!subject || foreign) {
    // Money for something that the vocabulary does not know: said of the whole only as part of its explanation.
    if (subject && at.whole && at.pending.direction)
      state(at, context, at.whole, stated, 'explanatory', start, end);
    else if (foreign || at.loose.length >= 2 || at.label !== null) {
      at.subject = unnamed(start);
      state(at, context, at.subject, stated, roleOf(at, context), start, end);
    }
    settle(at, false);
    return;
  }
  const role = ofEarlierYear(at, context, subject) ? 'prior' : roleOf(at, context);
  const direction = directionOf(at, figure, role);
  const fact = state(at, context, subject, stated, role, start, end);
  fact.direction = role === 'variance' && direction === null ? varianceDirection(at, fact) : direction;
  if (figure.kind === 'money') at.lastUnit = figure.unit;
  if (role === 'prior') at.period = null;
  settle(at, role === 'change' || role === 'variance' || at.pending.completion !== null);
}

/** 机关运行经费2022年支出90万元,2021年支出100万元: the same for the year before, beside the document's own. */
function ofEarlierYear(at: State, context: ProseContext, subject: Subject): boolean {
  const year = at.period && yearOf(at.period, context);
  if (
    year === null ||
    context.fiscalYear === null ||
    year >= context.fiscalYear ||
    at.pending.direction !== null
  )
    return false;
  // 上年外事接待支出1万元: named as the year before itself.
  if (at.period?.kind === 'offset' && at.asOf === null && subject.start >= at.clauseStart) return true;
  const own = recentFacts(at).some(
    (fact) =>
      fact.start >= at.sentenceStart &&
      fact.role === 'amount' &&
      fact.year === context.fiscalYear &&
      fact.keys.join() === subject.keys.join(),
  );
  return own && at.facts.at(-1)?.keys.join() === subject.keys.join();
}

function statedAmount(at: State, figure: Amount): Stated {
  const printed = figure.kind === 'money';
  return {
    ...NOTHING_STATED,
    value: figure.regular ? figure.value : withoutSign(at, figure.value),
    unit: printed ? figure.unit : at.lastUnit,
    printedUnit: printed && figure.printedUnit !== '' ? figure.printedUnit : null,
    decimals: figure.decimals,
    irregular: !figure.regular,
  };
}

/** 减少(0.3)万元: brackets around the figure of a decrease are those of the form that was filled in. */
export const withoutSign = (at: State, value: Decimal): Decimal =>
  at.pending.direction === 'decrease' ? value.abs() : value;

/** An amount inside a reason, a purpose or a set-aside belongs to the explanation. */
function explain(at: State, context: ProseContext, stated: Stated, start: number, end: number): void {
  const subject = at.subject ?? at.head;
  if (subject) state(at, context, subject, stated, 'explanatory', start, end);
}

function subjectOfAmount(at: State): Subject | null {
  const subject = nextOfQueue(at) ?? restOfParts(at) ?? at.subject;
  const threeNamed = subject === at.subject ? threePublicNamed(at) : null;
  if (threeNamed) {
    at.subject = threeNamed;
    return threeNamed;
  }
  if (at.pending.sum) return sumSubject(at) ?? inMoney(at, subject ?? at.head);
  if (!subject) {
    // The sentence before said what this one is about; from here on it is this sentence's subject too.
    if (at.pending.base || at.pending.direction || at.pending.own) at.subject = at.head;
    return at.subject && inMoney(at, at.subject);
  }
  return inMoney(at, subject);
}

/** 因公出国（境）费、公务用车购置及运行费和公务接待费预算数100万元: one figure of all three. */
function threePublicNamed({ named, pending }: State): Subject | null {
  if (named.length < 3 || pending.direction !== null) return null;
  const keys = new Set(named.flatMap((subject) => subject.keys));
  const whole = THREE_PUBLIC.every((part) => part.some((key) => keys.has(key)));
  return whole && [...keys].every((key) => SUMS[0]!.parts.has(key))
    ? { keys: [SUMS[0]!.whole], start: named[0]!.start, end: named.at(-1)!.end }
    : null;
}

const THREE_PUBLIC: readonly (readonly string[])[] = [
  ['overseas_travel'],
  ['official_vehicle_total', 'official_vehicle_operation'],
  ['official_reception'],
];

/** The subject in money where it names things that are counted; null where those have no worth that the vocabulary knows. */
function inMoney(at: State, subject: Subject | null): Subject | null {
  if (subject === null) return null;
  const keys = subject.keys.map((key) =>
    measureOf(key)?.type === 'count'
      ? (subject.worth ?? (at.pending.perUnit ? PER_UNIT_OF[key] : undefined) ?? worthOf(key) ?? key)
      : key,
  );
  return keys.every((key) => measureOf(key)?.type === 'count') ? null : { ...subject, keys };
}

/** The measure that 分别 gives the next figure to, taken off the queue; null where none waits. */
export function nextOfQueue(at: State): Subject | null {
  const [first, ...rest] = at.queue;
  at.queue = rest;
  return first ?? null;
}

/** 其他3.0万元 at the end of a list of parts: the rest of the whole that the parts belong to. */
export function restOfParts(at: State): Subject | null {
  const part = at.facts.at(-1)?.keys[0];
  if (at.loose !== '其他' || !part?.includes(':') || /^(?:functional|economic|project):/.test(part))
    return null;
  return { keys: [`${part.slice(0, part.indexOf(':'))}:other`], start: at.clauseStart, end: at.clauseStart };
}

function sumSubject(at: State): Subject | null {
  if (at.named.length > 1 && at.named.every((subject) => subject.keys[0]!.startsWith('functional:'))) {
    const names = at.named.map((subject) => subject.keys[0]!.slice('functional:'.length));
    return { keys: [`functional:${names.join('+')}`], start: at.named[0]!.start, end: at.named.at(-1)!.end };
  }
  const keys = new Set(
    recentFacts(at)
      .filter((fact) => fact.role === 'amount')
      .flatMap((fact) => fact.keys),
  );
  const sum = SUMS.find(({ parts }) => keys.size > 1 && [...keys].every((key) => parts.has(key)));
  return sum
    ? { keys: [sum.whole], start: at.pending.from ?? at.clauseStart, end: at.pending.from ?? at.clauseStart }
    : null;
}

function roleOf(at: State, context: ProseContext): FactRole {
  const { pending } = at;
  if (pending.perUnit) return 'per_unit';
  if (pending.ceiling) return 'ceiling';
  if (pending.completion) {
    if (pending.completion === 'initial_budget') return 'initial_budget';
    return pending.completion === 'adjusted_budget' ? 'adjusted_budget' : 'budgeted';
  }
  if (pending.role === 'variance') return 'variance';
  if (pending.direction && !pending.reaches)
    return isVariance(pending.base ?? at.lastBase) ? 'variance' : 'change';
  if (pending.base && !pending.baseUsed && pending.direction === null && pending.role === null) {
    if (pending.base.of === 'period') return 'prior';
    return pending.base.of === 'initial_budget'
      ? 'initial_budget'
      : pending.base.of === 'adjusted_budget'
        ? 'adjusted_budget'
        : 'budgeted';
  }
  if (pending.role) return pending.role;
  if (at.partRole !== null && !pending.own) return at.partRole;
  return pending.cumulative && context.kind === 'unknown' ? 'cumulative' : 'amount';
}

function directionOf(at: State, figure: Amount, role: FactRole): Direction | null {
  if (role !== 'change' && role !== 'variance') return null;
  const { direction } = at.pending;
  const negative = figure.value.lt(0);
  if (direction === 'by_sign') return negative ? 'decrease' : figure.value.gt(0) ? 'increase' : 'flat';
  // `增加-37.00万元` is a decrease, whatever the template's word says.
  return negative && direction === 'increase' ? 'decrease' : direction;
}

/** 差值 is printed without a sign: it has the direction of the amount against the budget stated before it. */
function varianceDirection(at: State, fact: { readonly keys: readonly string[] }): Direction | null {
  const same = recentFacts(at).filter((other) => other.keys[0] === fact.keys[0] && other.value !== null);
  const amount = same.findLast((other) => other.role === 'amount')?.value;
  const budget = same.findLast(
    (other) => other.role === 'initial_budget' || other.role === 'budgeted',
  )?.value;
  if (!amount || !budget) return null;
  return amount.gt(budget) ? 'increase' : amount.lt(budget) ? 'decrease' : 'flat';
}
