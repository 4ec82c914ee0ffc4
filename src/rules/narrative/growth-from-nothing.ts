import { comparisonsIn } from '../comparisons.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { changeFigure, factFigure } from '../figures.js';
import { percentText } from '../percent.js';
import type { Breach } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: false } as const;

/** A rate of growth is stated although there was nothing to grow from. */
export const growthFromNothing = defineRule({
  id: 'N-013',
  version: 1,
  slug: 'growth-from-nothing',
  name: { zh: '基数为零却列增长率', en: 'A growth rate from a base of zero' },
  statement: {
    zh: '本期数等于增加额时基数为零，增长率不可计算，不应列百分比。',
    en: 'Where the increase equals the amount, the base was zero; there is no rate of growth to state.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出同一指标的本期数、增加额（或为零的上年数）和增长百分比。',
    en: 'Passages that state amount, increase (or an earlier amount of zero) and rate of growth of one measure.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '除数为零，增长率无意义。', en: 'A rate against zero has no meaning.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{label}”本期{amount}，全部为新增，基数为零，文字却称增长{stated}。',
      en: '"{label}" is {amount}, all of it new: the base is zero, yet the text states growth of {stated}.',
    },
  },
  byHand: {
    zh: '用本期数减增加额得到基数；基数为零时应写明“上年无此支出，不可比”。',
    en: 'Take the increase off the amount; where nothing is left, the text should say that there is nothing to compare with.',
  },
  examples: {
    holds: '公务接待费0.4万元，比上年增加0.1万元，增长33.3%。',
    fails: '公务接待费0.4万元，比上年增加0.4万元，增长100%。',
  },
  related: ['N-008'],
  evaluate(record) {
    let applied = 0;
    const breaches: Breach[] = [];
    for (const { change, amount, base } of comparisonsIn(record)) {
      if (amount === null || change.percent === null || change.percent_kind !== 'growth') continue;
      const now = factFigure('amount', amount, POLICY);
      const changed = changeFigure('change', change, POLICY);
      const before = base === null ? null : factFigure('base', base, POLICY);
      if (now === null || (changed === null && before === null)) continue;
      applied++;
      const fromZero = before === null ? changed?.value.eq(now.value) === true : before.value.eq(0);
      if (!fromZero || now.value.lte(0) || change.percent === '0') continue;
      breaches.push({
        values: {
          label: amount.label,
          amount: inUnit(now.value, now.unit),
          stated: percentText(change.percent, ''),
        },
        evidence: [factEvidence('rate', change), now.evidence],
        observed: percentText(change.percent, ''),
        expected: null,
        difference: null,
        tolerance: null,
      });
    }
    if (applied === 0)
      return notApplicable('No passage states amount, change and rate of growth of a measure.');
    return { kind: 'evaluated', applied, breaches };
  },
});
