import { comparisonsIn } from '../comparisons.js';
import { defineRule, notApplicable } from '../define.js';
import { changeFigure, factFigure } from '../figures.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';

const POLICY = { truncation: true } as const;

/** An amount equals the stated earlier amount (or budget) and the stated change. */
export const priorPlusChange = defineRule({
  id: 'N-011',
  version: 1,
  slug: 'prior-plus-change',
  name: { zh: '本期数等于基数加减增减额', en: 'An amount equals the earlier amount and the change' },
  statement: {
    zh: '文字同时列出本期数、基数（上年数或预算数）和增减额时，本期数应等于基数加减增减额。',
    en: 'Where the prose states an amount, the amount or budget that it is compared with and the change, they tie.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出同一指标的本期数、唯一的基数和带方向的增减额。',
    en: 'Passages that state for one measure an amount, one base and a change with its direction.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '本期数＝基数＋增减额。', en: 'Amount = base + change.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，所列基数与增减额相加为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but the stated base and change give {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '基数加增加额（或减减少额），与本期数比较。',
    en: 'Add the increase to the base (or take off the decrease) and compare.',
  },
  examples: {
    holds: '2024年预算12.00万元，比上年执行数9.00万元增加3.00万元。',
    fails: '2024年预算12.00万元，比上年执行数19.00万元增加3.00万元。',
  },
  related: ['N-008', 'N-015'],
  evaluate(record) {
    let applied = 0;
    const breaches: Breach[] = [];
    for (const { change, amount, base, close } of comparisonsIn(record)) {
      if (amount === null || base === null || change.approximate) continue;
      const whole = factFigure('total', amount, POLICY);
      const before = factFigure('base', base, POLICY);
      const changed = changeFigure('change', change, POLICY);
      if (whole === null || before === null || changed === null) continue;
      applied++;
      const gap = sumGap(whole, [before, changed]);
      if (gap === null) continue;
      const mild = close ? {} : ({ severity: 'warning' } as const);
      breaches.push({ ...sumBreach(whole, [before, changed], gap), ...mild });
    }
    if (applied === 0) return notApplicable('No passage states an amount, its base and its change.');
    return { kind: 'evaluated', applied, breaches };
  },
});
