import { comparisonsIn } from '../comparisons.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { factFigure } from '../figures.js';
import { meet } from '../interval.js';
import type { Bilingual, Breach } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;
const WORDS: Readonly<Record<'increase' | 'decrease' | 'flat', Bilingual>> = {
  increase: { zh: '增加', en: 'an increase' },
  decrease: { zh: '减少', en: 'a decrease' },
  flat: { zh: '持平', en: 'no change' },
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
    let applied = 0;
    const breaches: Breach[] = [];
    for (const { change, amount, base } of comparisonsIn(record)) {
      if (amount === null || base === null || change.direction === null || change.approximate) continue;
      const now = factFigure('amount', amount, POLICY);
      const before = factFigure('base', base, POLICY);
      if (now === null || before === null) continue;
      applied++;
      if (meet(now.interval, before.interval)) continue;
      const actual = now.value.gt(before.value) ? 'increase' : 'decrease';
      if (actual === change.direction) continue;
      breaches.push({
        values: {
          label: amount.label,
          amount: inUnit(now.value, now.unit),
          base: inUnit(before.value, before.unit),
          stated: WORDS[change.direction],
        },
        evidence: [factEvidence('direction', change), now.evidence, before.evidence],
        observed: WORDS[change.direction].zh,
        expected: WORDS[actual].zh,
        difference: null,
        tolerance: null,
      });
    }
    if (applied === 0)
      return notApplicable('No passage states an amount, its base and the direction of change.');
    return { kind: 'evaluated', applied, breaches };
  },
});
