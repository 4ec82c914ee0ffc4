import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { divisionsIn } from '../statements.js';

const POLICY = { truncation: true } as const;
const QUERY = {
  whole: 'procurement_total',
  role: 'amount',
  required: ['procurement_goods', 'procurement_works', 'procurement_services'],
} as const;

/** Government procurement of the prose equals goods, works and services. */
export const procurementIsSumOfKinds = defineRule({
  id: 'N-016',
  version: 1,
  slug: 'procurement-is-sum-of-kinds',
  name: { zh: '政府采购等于货物、工程、服务之和', en: 'Procurement equals goods, works and services' },
  statement: {
    zh: '文字中政府采购总额应等于货物、工程、服务三类之和。',
    en: 'Government procurement in the prose equals goods, works and services together.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出政府采购总额和全部三类；之和超过总额时缺项也报告。',
    en: 'Passages that state the total and all three kinds; parts above the total are reported in any case.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'legal',
      source: '《中华人民共和国政府采购法》第二条',
      text: {
        zh: '政府采购的对象为货物、工程和服务。',
        en: 'Government procurement is of goods, works and services.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，货物、工程、服务之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but goods, works and services add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在原文中把三类金额相加，与政府采购总额比较。',
    en: 'Add up the three amounts and compare with the total.',
  },
  examples: {
    holds: '政府采购预算总额10万元，其中货物1万元、工程4万元、服务5万元。',
    fails: '政府采购预算总额10万元，其中货物1万元、工程4万元、服务8万元。',
  },
  related: ['N-017', 'P-002'],
  evaluate(record) {
    const divisions = divisionsIn(record, QUERY);
    if (divisions.length === 0)
      return notApplicable('The prose states no total of procurement with parts of it.');
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notEvaluable('Not all three kinds are stated, or other amounts stand between them.')
    );
  },
});
