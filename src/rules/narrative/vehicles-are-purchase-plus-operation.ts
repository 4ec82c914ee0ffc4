import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { divisionsIn } from '../statements.js';

const POLICY = { truncation: true } as const;
const QUERY = {
  whole: 'official_vehicle_total',
  role: 'amount',
  required: ['official_vehicle_purchase', 'official_vehicle_operation'],
} as const;

/** Expenditure on official vehicles in the prose equals purchase and operation. */
export const vehiclesArePurchasePlusOperation = defineRule({
  id: 'N-005',
  version: 1,
  slug: 'vehicles-are-purchase-plus-operation',
  name: {
    zh: '公务用车购置及运行费等于购置费与运行费之和',
    en: 'Official vehicles equal purchase plus operation',
  },
  statement: {
    zh: '文字中公务用车购置及运行费应等于购置费与运行维护费之和。',
    en: 'Expenditure on official vehicles in the prose equals purchase and operation together.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段（或同一节的各段）中列出总额、购置费和运行费；之和超过总额时缺项也报告。分列各段时只作警告。',
    en: 'Passages, or sections whose paragraphs take one part each, that state the whole, purchase and operation; parts above the whole are reported in any case. What is put together over paragraphs is a warning at most.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '公务用车购置及运行费应当细化到公务用车购置费和公务用车运行费。',
        en: 'Expenditure on official vehicles is published by purchase and operation.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，购置费与运行费之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but purchase and operation add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在原文中把购置费与运行维护费相加，与公务用车购置及运行费比较。',
    en: 'Add purchase and operation and compare with the whole.',
  },
  examples: {
    holds: '公务用车购置及运行费23.2万元（其中：公务用车购置费0万元，公务用车运行费23.2万元）',
    fails: '公务用车购置及运行费23.2万元（其中：公务用车购置费18万元，公务用车运行费23.2万元）',
  },
  related: ['A-006', 'N-004'],
  evaluate(record) {
    const divisions = divisionsIn(record, QUERY, 'sections');
    if (divisions.length === 0) return notApplicable('The prose does not divide official vehicles.');
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notEvaluable('Not both parts are stated, or other amounts stand between them.')
    );
  },
});
