import type { Fact } from '../schema/fact.js';
import { oncePerRecord } from './once.js';
import { sameSentence } from './prose.js';
import { passages } from './statements.js';

/** A change that the prose states, with the figures of the same measure around it. */
export interface Comparison {
  readonly change: Fact;
  /** The amount that changed: the nearest one before the change in its paragraph, or else behind it. */
  readonly amount: Fact | null;
  /** The amount changed from, where the paragraph states it once. */
  readonly base: Fact | null;
  /** Every other amount of the paragraph, of whatever measure: another reading of what changed. */
  readonly others: readonly Fact[];
  /** Amount and change stand in one sentence. */
  readonly close: boolean;
}

const BASES: Readonly<Record<string, readonly string[]>> = {
  change: ['prior'],
  variance: ['initial_budget', 'budgeted', 'adjusted_budget'],
};

/** Every change (against another year) and variance (against the budget) of the prose in its surroundings. */
export const comparisonsIn = oncePerRecord((record): readonly Comparison[] =>
  passages(record).flatMap((facts) =>
    facts.flatMap((change, index): Comparison[] => {
      const bases = BASES[change.role];
      if (!bases || isJoint(change, facts.slice(0, index))) return [];
      const isAmount = (fact: Fact): boolean => fact.role === 'amount' && fact.amount_yuan !== null;
      const isOwn = (fact: Fact): boolean =>
        isAmount(fact) && fact.measure === change.measure && fact.year === change.year;
      const amount = facts.slice(0, index).findLast(isOwn) ?? facts.slice(index + 1).find(isOwn) ?? null;
      return [
        {
          change,
          amount,
          base: only(facts.filter((f) => f.measure === change.measure && bases.includes(f.role))),
          others: facts.filter((fact) => isAmount(fact) && fact !== amount),
          close: amount !== null && sameSentence(record, amount, change),
        },
      ];
    }),
  ),
);

/** Whether the figure was told already, of another measure: 收支总预算 states revenue and expenditure in one. */
const isJoint = (fact: Fact, before: readonly Fact[]): boolean =>
  before.some(
    (other) =>
      other.role === fact.role &&
      other.measure !== fact.measure &&
      other.amount_yuan === fact.amount_yuan &&
      other.percent === fact.percent &&
      other.locator.start === fact.locator.start &&
      other.locator.end === fact.locator.end,
  );

const only = (facts: readonly Fact[]): Fact | null =>
  new Set(facts.map(({ amount_yuan }) => amount_yuan)).size === 1 ? facts[0]! : null;
