import type { Fact } from '../../schema/fact.js';
import type { Evidence } from '../../schema/finding.js';
import { type Decimal, decimal } from '../../shared/money.js';
import { type Comparison, comparisonsIn } from '../comparisons.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { changeFigure, type Figure, factFigure, withAmount } from '../figures.js';
import { growthRate, type Interval, meet, negate, percentInterval, share, subtract } from '../interval.js';
import { percentText, rangeText } from '../percent.js';
import type { Breach } from '../types.js';
import { inUnit } from '../wording.js';
import { runsBothWays } from './two-directions.js';

const POLICY = { truncation: true } as const;

/** A growth rate of the prose follows from the amount and its change. */
export const growthRateFollows = defineRule({
  id: 'N-008',
  version: 1,
  slug: 'growth-rate',
  name: { zh: '增减百分比与金额相符', en: 'The growth rate follows from the amounts' },
  statement: {
    zh: '文字中的增长（下降）百分比应等于增减额除以基数（本期数减增减额，或所列上年数）。',
    en: 'A stated rate of growth or decline equals the change divided by the base (the amount less the change, or the stated earlier amount).',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出同一指标的本期数、增减额（或上年数）和百分比。若段中另一金额能解释该百分比，则不判断。',
    en: 'Passages that state amount, change (or earlier amount) and rate of one measure. Where another amount of the passage explains the rate, nothing is said.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '增长率＝增减额÷基数。', en: 'Rate of growth = change ÷ base.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{label}”（{stated_change}），文字称{stated}，按金额计算应为{rate}。',
      en: 'For "{label}" ({stated_change}) the text states {stated}; the amounts give {rate}.',
    },
    own_base: {
      zh: '“{label}”（{stated_change}），文字称{stated}，系以本期数为基数计算；按基期数计算应为{rate}。',
      en: 'For "{label}" ({stated_change}) the text states {stated}, which takes the new amount as base; against the earlier amount it is {rate}.',
    },
  },
  byHand: {
    zh: '增减额÷（本期数－增减额）×100%，与文字所列百分比比较；减少时增减额取负。',
    en: 'Divide the change by (amount less change) and compare; a decrease counts below zero.',
  },
  examples: {
    holds: '培训费12.00万元，比上年增加3.00万元，增长33.33%。',
    fails: '培训费12.00万元，比上年增加3.00万元，增长25%。',
  },
  related: ['N-011', 'N-013', 'N-015'],
  evaluate(record) {
    const stated = comparisonsIn(record).filter(
      ({ change }) => change.percent !== null && change.percent_kind === 'growth' && !change.approximate,
    );
    if (stated.length === 0) return notApplicable('The prose states no rate of growth.');
    const judged = stated.flatMap((comparison) => judge(comparison) ?? []);
    if (judged.length === 0)
      return notEvaluable('No rate of growth stands with the amount and the change that it follows from.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(({ breach }) => breach) };
  },
});

/** Null where the rate cannot be judged; else no breach or one. */
function judge(comparison: Comparison): { readonly breach: readonly Breach[] } | null {
  const { change, amount, close } = comparison;
  const figures = figuresOf(comparison);
  if (figures === null || amount === null) return null;
  const { now, difference } = figures;
  const rate = growthRate(now.interval, difference);
  const printed = percentInterval(decimal(change.percent!).abs().toFixed(), POLICY);
  if (rate === null) return null;
  if (meet(sizeOf(rate), printed)) return { breach: [] };
  if (explained(comparison, difference, printed) || isMisread(comparison, printed)) return null;
  // 增加30万元，下降8.88%: where the rate fits the change the other way, the one wrong word is named by N-021.
  if (runsBothWays(change.quote) && fitsReversed(figures, printed)) return { breach: [] };
  const ownBase = share(difference, now.interval);
  const direction = change.direction === 'decrease' ? '-' : '';
  const value = centralRate(figures);
  return {
    breach: [
      {
        variant: ownBase !== null && meet(sizeOf(ownBase), printed) ? 'own_base' : 'default',
        values: {
          label: amount.label,
          stated_change: `${inUnit(now.value, now.unit)}, ${signed(figures.value, now.unit)}`,
          stated: percentText(change.percent!, direction),
          rate: value,
        },
        evidence: [factEvidence('rate', change), now.evidence, ...figures.base],
        observed: percentText(change.percent!, direction),
        expected: `${inUnit(figures.value, now.unit)} ÷ ${inUnit(now.value.minus(figures.value), now.unit)} = ${value}`,
        difference: null,
        tolerance: rangeText(rate),
        severity: close ? 'error' : 'warning',
        holdsWith: (place, yuan) => isRight(comparison, place, yuan),
      },
    ],
  };
}

/** Whether the rate follows once the figure at a place is another. */
function isRight(comparison: Comparison, place: Evidence, yuan: Decimal): boolean {
  const { change, amount, base } = comparison;
  const corrected = (fact: Fact): Fact => withAmount([fact], place, yuan)[0]!;
  const figures = figuresOf({
    ...comparison,
    change: corrected(change),
    amount: amount && corrected(amount),
    base: base && corrected(base),
  });
  const rate = figures === null ? null : growthRate(figures.now.interval, figures.difference);
  const printed = percentInterval(decimal(change.percent!).abs().toFixed(), POLICY);
  return rate !== null && meet(sizeOf(rate), printed) && isDirected(change, figures!.value);
}

/** Whether a change goes the way that the print says. */
const isDirected = ({ direction }: Fact, value: Decimal): boolean =>
  direction === null || (direction === 'decrease' ? value.lte(0) : value.gte(0));

interface Figures {
  readonly now: Figure;
  /** The change with its sign, and everything that the print allows for it. */
  readonly value: Decimal;
  readonly difference: Interval;
  readonly base: readonly Evidence[];
}

function figuresOf({ change, amount, base }: Comparison): Figures | null {
  const now = amount === null ? null : factFigure('amount', amount, POLICY);
  if (now === null) return null;
  const changed = changeFigure('change', change, POLICY);
  if (changed !== null) return { now, value: changed.value, difference: changed.interval, base: [] };
  const before = base === null ? null : factFigure('base', base, POLICY);
  if (before === null) return null;
  const difference = subtract(now.interval, before.interval);
  return { now, value: now.value.minus(before.value), difference, base: [before.evidence] };
}

const centralRate = ({ now, value }: Figures): string =>
  `${value.div(now.value.minus(value)).times(100).toFixed(2)}%`;

const signed = (value: Decimal, unit: string): string => `${value.gt(0) ? '+' : ''}${inUnit(value, unit)}`;

/** Whether the rate fits another amount of the paragraph: then it is open what the change belongs to. */
function explained({ others }: Comparison, difference: Interval, printed: Interval): boolean {
  return others.some((fact: Fact) => {
    const figure = factFigure('amount', fact, POLICY);
    const rate = figure === null ? null : growthRate(figure.interval, difference);
    return rate !== null && meet(sizeOf(rate), printed);
  });
}

/**
 * Whether the rate fits once the change is taken for the earlier amount, or the other way round (`比上年208.89万元增加`):
 * then it is open which of the two the figure is.
 */
function isMisread({ change, amount, base }: Comparison, printed: Interval): boolean {
  const now = amount === null ? null : factFigure('amount', amount, POLICY);
  if (now === null) return false;
  const changed = factFigure('change', change, POLICY);
  const before = base === null ? null : factFigure('base', base, POLICY);
  const readings = [
    changed === null ? null : growthRate(now.interval, subtract(now.interval, changed.interval)),
    before === null ? null : growthRate(now.interval, before.interval),
  ];
  return readings.some((rate) => rate !== null && meet(sizeOf(rate), printed));
}

/** Whether the rate follows from the change with its direction turned round. */
function fitsReversed({ now, difference }: Figures, printed: Interval): boolean {
  const rate = growthRate(now.interval, negate(difference));
  return rate !== null && meet(sizeOf(rate), printed);
}

/** A rate without its sign: the print says 下降5% or 下降-5%. */
function sizeOf({ low, high }: Interval): Interval {
  if (low.gte(0)) return { low, high };
  if (high.lte(0)) return { low: high.abs(), high: low.abs() };
  return { low: decimal(0), high: low.abs().gt(high) ? low.abs() : high };
}
