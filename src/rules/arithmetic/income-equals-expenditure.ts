import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable } from '../define.js';
import { factFigure } from '../figures.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { Breach } from '../types.js';

const POLICY = { truncation: false } as const;
const PAIRS = [
  ['revenue_total', 'expenditure_total'],
  ['fiscal_revenue_total', 'fiscal_expenditure_total'],
] as const;
/** A total of all money, what is carried over included; 本年收入合计 need not balance. */
const GRAND = /总计|总合计|总额/;

/** In a two-sided summary both sides have the same total. */
export const incomeEqualsExpenditure = defineRule({
  id: 'A-007',
  version: 1,
  slug: 'income-equals-expenditure',
  name: { zh: '收支总表两侧总计相等', en: 'Both sides of a summary have the same total' },
  statement: {
    zh: '收支总表（财政拨款收支总表）中收入总计应等于支出总计。',
    en: 'In a summary of revenue and expenditure (of all money, or of fiscal appropriations), both totals are equal.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '同一张表同时列有收入总计和支出总计。“本年收入合计”与“本年支出合计”不比较。',
    en: "Tables that state both grand totals. This year's totals (本年收入合计, 本年支出合计) are not compared.",
  },
  severity: 'error',
  basis: [
    {
      kind: 'legal',
      source: '《预算法》',
      text: {
        zh: '收支平衡：总计含结转和结余，两侧必须相等。',
        en: 'The budget balances: with what is carried over, both sides are equal.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '收支总表中“{first_label}”为{first}，“{second_label}”为{second}，相差{difference}。',
      en: 'The summary has {first} for "{first_label}" and {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在收支总表最后一行比较收入总计与支出总计。',
    en: 'Compare both totals on the last line of the summary.',
  },
  examples: { holds: '收入总计 100.00｜支出总计 100.00', fails: '收入总计 100.00｜支出总计 98.00' },
  related: ['N-007'],
  evaluate(record) {
    let applied = 0;
    const breaches: Breach[] = [];
    for (const table of record.tables) {
      const facts = record.facts.filter((fact) => fact.table === table.id && GRAND.test(fact.label));
      for (const [income, expenditure] of PAIRS) {
        for (const fact of facts.filter(({ measure }) => measure === income)) {
          const other = facts.find((f) => f.measure === expenditure && samePeriod(f, fact));
          const a = factFigure('income', fact, POLICY);
          const b = other ? factFigure('expenditure', other, POLICY) : null;
          if (a === null || b === null) continue;
          applied++;
          const gap = equalityGap(a, b);
          if (gap !== null) breaches.push(equalityBreach(a, b, gap));
        }
      }
    }
    if (applied === 0)
      return notApplicable('No table states both a total of revenue and one of expenditure.');
    return { kind: 'evaluated', applied, breaches };
  },
});

const samePeriod = (a: Fact, b: Fact): boolean => a.year === b.year && a.role === b.role;
