import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { divisionsIn } from '../statements.js';

const POLICY = { truncation: true } as const;
const QUERY = {
  whole: 'basic_expenditure',
  role: 'amount',
  required: ['personnel_expenditure', 'public_expenditure'],
} as const;

/** Basic expenditure of the prose equals personnel and public expenditure. */
export const basicIsPersonnelPlusPublic = defineRule({
  id: 'N-003',
  version: 1,
  slug: 'basic-is-personnel-plus-public',
  name: {
    zh: '基本支出等于人员经费与公用经费之和',
    en: 'Basic expenditure equals personnel plus public expenditure',
  },
  statement: {
    zh: '文字中基本支出应等于同一段所列人员经费与公用经费之和。',
    en: 'Basic expenditure in the prose equals the sum of personnel and public expenditure that the same passage states.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中同时列出基本支出、人员经费和公用经费，且段中金额全部读懂；两项之和超过基本支出时不受此限。',
    en: 'Passages that state all three, every amount of which was understood; parts above the whole are reported in any case.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: {
        zh: '基本支出由人员经费和公用经费组成。',
        en: 'Basic expenditure is personnel plus public expenditure.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，人员经费与公用经费之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but personnel and public expenditure add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在原文该段把人员经费与公用经费相加，与基本支出比较。',
    en: 'Add personnel and public expenditure in the passage and compare with basic expenditure.',
  },
  examples: {
    holds: '基本支出60万元，其中：人员经费50万元，公用经费10万元。',
    fails: '基本支出60万元，其中：人员经费50万元，公用经费15万元。',
  },
  related: ['N-002', 'L-001'],
  evaluate(record) {
    const divisions = divisionsIn(record, QUERY);
    if (divisions.length === 0)
      return notApplicable('No passage divides basic expenditure into personnel and public expenditure.');
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notEvaluable('The passages hold other amounts or lack a part, so that the parts may not be all.')
    );
  },
});
