import type { Direction } from '../../schema/fact.js';
import type { Evidence } from '../../schema/finding.js';
import type { Decimal } from '../../shared/money.js';
import { comparisonsIn } from '../comparisons.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence, placeOf, wordsEvidence } from '../evidence.js';
import { type Figure, factFigure } from '../figures.js';
import { meet } from '../interval.js';
import { paragraphOf, sentenceAround } from '../prose.js';
import { passages } from '../statements.js';
import type { Bilingual, Breach, CheckableRecord } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;
const WORDS: Readonly<Record<Direction, Bilingual>> = {
  increase: { zh: '增加', en: 'an increase' },
  decrease: { zh: '减少', en: 'a decrease' },
  flat: { zh: '持平', en: 'no change' },
};

const BUDGETS: readonly string[] = ['initial_budget', 'budgeted', 'adjusted_budget'];
const AGAINST_BUDGET = /决算数?(大于|高于|多于|小于|低于|少于|等于)(?:年初|全年|调整后?|当年)?预算/gu;
const MEANING: Readonly<Record<string, Direction>> = {
  大于: 'increase',
  高于: 'increase',
  多于: 'increase',
  小于: 'decrease',
  低于: 'decrease',
  少于: 'decrease',
  等于: 'flat',
};

/** The word for the direction of a change agrees with the two amounts. */
export const directionOfChange = defineRule({
  id: 'N-015',
  version: 1,
  slug: 'direction-of-change',
  name: { zh: '增减方向与金额相符', en: 'The direction of a change agrees with the amounts' },
  statement: {
    zh: '文字同时列出本期数和基数时，增加、减少、持平的说法应与两数大小一致。',
    en: 'Where the prose states an amount and what it is compared with, its word for the direction agrees with the two.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出同一指标的本期数、唯一的基数和方向；“基本持平”等约数不判断。',
    en: 'Passages that state for one measure an amount, one base and a direction; approximate words are not judged.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: {
        zh: '本期数大于基数即为增加，小于即为减少。',
        en: 'More than the base is an increase, less a decrease.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{label}”由{base}变为{amount}，文字却称{stated}。',
      en: '"{label}" goes from {base} to {amount}, yet the text says {stated}.',
    },
  },
  byHand: {
    zh: '比较本期数与所列上年数（或预算数）的大小。',
    en: 'Compare the amount with the stated earlier amount or budget.',
  },
  examples: {
    holds: '培训费预算5.00万元，决算5.60万元，决算数大于预算数。',
    fails: '培训费预算5.00万元，决算5.60万元，决算数小于预算数。',
  },
  related: ['N-008', 'N-011'],
  evaluate(record) {
    const judged = [...fromFacts(record), ...fromWords(record)];
    if (judged.length === 0)
      return notApplicable('No passage states an amount, its base and the direction of change.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(breachOf) };
  },
});

/** A direction as worded, between two amounts. */
interface Worded {
  readonly direction: Direction;
  readonly now: Figure;
  readonly before: Figure;
  readonly evidence: Evidence;
}

/** Directions that stand with their measure. */
function fromFacts(record: CheckableRecord): readonly Worded[] {
  return comparisonsIn(record).flatMap(({ change, amount, base }): Worded[] => {
    if (amount === null || base === null || change.direction === null || change.approximate) return [];
    const now = factFigure('amount', amount, POLICY);
    const before = factFigure('base', base, POLICY);
    if (now === null || before === null) return [];
    return [{ direction: change.direction, now, before, evidence: factEvidence('direction', change) }];
  });
}

/**
 * 决算数大于预算数 in words of its own, without a figure: it speaks of the last measure before it, where its sentence
 * states final amount and budget of that measure and of no other. Left out where the passage states variances of its own.
 */
function fromWords(record: CheckableRecord): readonly Worded[] {
  return passages(record).flatMap((facts): Worded[] => {
    const text = facts[0] ? paragraphOf(record, facts[0]) : null;
    if (text === null || facts.some(({ role, direction }) => role === 'variance' && direction !== null))
      return [];
    return [...text.matchAll(AGAINST_BUDGET)].flatMap((match): Worded[] => {
      const sentence = sentenceAround(text, match.index, match.index + match[0].length);
      const inside = facts.filter(
        ({ locator }) => (locator.start ?? 0) >= sentence.start && (locator.end ?? 0) <= match.index,
      );
      const measured = inside.filter(({ role }) => role === 'amount' || BUDGETS.includes(role));
      const [amount, ...moreAmounts] = measured.filter(({ role }) => role === 'amount');
      const [base, ...moreBases] = measured.filter(({ role }) => role !== 'amount');
      if (!amount || !base || moreAmounts.length > 0 || moreBases.length > 0) return [];
      const now = factFigure('amount', amount, POLICY);
      const before = factFigure('base', base, POLICY);
      if (amount.measure !== base.measure || now === null || before === null) return [];
      const start = match.index;
      const place = { ...amount.locator, start, end: start + match[0].length };
      const evidence = wordsEvidence('direction', amount.label, match[0], place);
      return [{ direction: MEANING[match[1]!]!, now, before, evidence }];
    });
  });
}

function breachOf({ direction, now, before, evidence }: Worded): Breach[] {
  if (meet(now.interval, before.interval)) return [];
  const actual = now.value.gt(before.value) ? 'increase' : 'decrease';
  if (actual === direction) return [];
  return [
    {
      values: {
        label: now.evidence.label,
        amount: inUnit(now.value, now.unit),
        base: inUnit(before.value, before.unit),
        stated: WORDS[direction],
      },
      evidence: [evidence, now.evidence, before.evidence],
      observed: WORDS[direction].zh,
      expected: WORDS[actual].zh,
      difference: null,
      tolerance: null,
      holdsWith: (place, yuan) => {
        const [amount, prior] = [now, before].map(({ value, evidence: own }) =>
          placeOf(own) === placeOf(place) ? yuan : value,
        ) as [Decimal, Decimal];
        return direction === 'flat'
          ? amount.eq(prior)
          : direction === 'increase'
            ? amount.gt(prior)
            : amount.lt(prior);
      },
    },
  ];
}
