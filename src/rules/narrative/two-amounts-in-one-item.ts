import type { Fact } from '../../schema/fact.js';
import { groupBy } from '../../shared/multimap.js';
import { defineRule, notApplicable } from '../define.js';
import { factFigure } from '../figures.js';
import { paragraphOf } from '../prose.js';
import { passages } from '../statements.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { Breach, CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;

/** An item of the functional classification is stated with two amounts in one paragraph. */
export const twoAmountsInOneItem = defineRule({
  id: 'N-014',
  version: 1,
  slug: 'two-amounts-in-one-item',
  name: { zh: '同一项目两个金额', en: 'One item, two amounts' },
  statement: {
    zh: '同一段中同一功能分类科目同一年度的金额应只有一个。',
    en: 'A paragraph states one amount for an item of the functional classification in a year.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '逐项说明功能分类科目的段落；“其中”基本支出、项目支出不比较。',
    en: 'Paragraphs on single functional items; of-which basic and project expenditure are not compared.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '同一科目同一年度只有一个预算（决算）数。', en: 'An item has one amount in a year.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '同一段中“{first_label}”先为{first}，又为{second}，相差{difference}。',
      en: 'One paragraph states {first} and then {second} for "{first_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '对照一般公共预算支出表中该科目的金额，确定哪一个正确。',
    en: 'Look the item up in the table of expenditure by function to see which one is right.',
  },
  examples: {
    holds: '住房公积金（项）208.80万元，主要用于缴纳住房公积金。2026年预算数为208.80万元。',
    fails: '住房公积金（项）208.80万元，主要用于缴纳住房公积金。2026年预算数为201.50万元。',
  },
  related: ['N-010', 'N-011'],
  evaluate(record) {
    let applied = 0;
    const breaches: Breach[] = [];
    for (const facts of passages(record)) {
      const amounts = facts.filter(
        ({ role, amount_yuan, measure }) => role === 'amount' && amount_yuan !== null && isItem(measure),
      );
      const byItem = groupBy(amounts, ({ measure, year }) => JSON.stringify([measure, year]));
      for (const [first, second, ...more] of byItem.values()) {
        // Three figures and more are a list of its own kind, which is not understood here.
        if (!first || !second || more.length > 0) continue;
        if (isOfWhich(record, first, second)) continue;
        const a = factFigure('stated', first, POLICY);
        const b = factFigure('stated', second, POLICY);
        if (a === null || b === null) continue;
        applied++;
        const gap = equalityGap(a, b);
        if (gap !== null) breaches.push(equalityBreach(a, b, gap));
      }
    }
    if (applied === 0)
      return notApplicable('No paragraph states an item of the functional classification twice.');
    return { kind: 'evaluated', applied, breaches };
  },
});

/** Whether the second figure is named as a part of the first: 主要包括体育竞赛3,017万元. */
function isOfWhich(record: CheckableRecord, first: Fact, second: Fact): boolean {
  const text = paragraphOf(record, first);
  if (text === null) return false;
  const [from, to] = [first.locator.end ?? 0, second.locator.end ?? 0];
  return /其中|包括|包含|含|分别/u.test(text.slice(Math.min(from, to), Math.max(from, to)));
}

const isItem = (measure: string): boolean =>
  measure.startsWith('functional:') && !/\/(?:basic|project)$/.test(measure);
