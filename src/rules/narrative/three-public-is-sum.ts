import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { type Division, divisionsIn } from '../statements.js';
import type { CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;
const QUERY = {
  whole: 'three_public_total',
  role: 'amount',
  required: ['overseas_travel', 'official_vehicle_total', 'official_reception'],
} as const;

/** The three public expenses of the prose equal travel abroad, vehicles and receptions. */
export const threePublicIsSum = defineRule({
  id: 'N-004',
  version: 2,
  slug: 'three-public-is-sum',
  name: { zh: '“三公”经费等于三项之和', en: 'The three public expenses equal the sum of the three' },
  statement: {
    zh: '文字中“三公”经费应等于因公出国（境）费、公务用车购置及运行费、公务接待费之和。',
    en: 'The three public expenses in the prose equal travel abroad, official vehicles and receptions together.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段（或同一节的各段）中列出“三公”经费总额和全部三项；之和超过总额时缺项也报告。分列各段时只作警告。',
    en: 'Passages, or sections whose paragraphs take one part each, that state the total and all three; parts above the total are reported in any case. What is put together over paragraphs is a warning at most.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。',
        en: 'The three public expenses are travel abroad, official vehicles and official receptions.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，各分项之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but its parts add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在原文中把三项金额相加，与“三公”经费总额比较。',
    en: 'Add up the three amounts and compare with the total.',
  },
  examples: {
    holds: '“三公”经费24.1万元，其中因公出国（境）费0万元，公务用车购置及运维费23.2万元，公务接待费0.9万元。',
    fails: '“三公”经费24.1万元，其中因公出国（境）费0万元，公务用车购置及运维费23.2万元，公务接待费9万元。',
  },
  related: ['A-006', 'N-005'],
  evaluate(record) {
    const divisions = divisionsIn(record, QUERY, 'sections').filter(
      (division) => !listsPurchaseApart(record, division),
    );
    if (divisions.length === 0) return notApplicable('The prose states no total with parts of it.');
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notEvaluable('Not all three parts are stated, or other amounts stand between them.')
    );
  },
});

/** 公务用车及运行维护费10万元;公务用车购置20万元: words that may mean the running alone, beside vehicles bought. */
const listsPurchaseApart = (record: CheckableRecord, { parts }: Division): boolean =>
  parts.some(
    ({ measure, label, locator }) =>
      measure === 'official_vehicle_total' &&
      !/购/.test(label) &&
      record.facts.some(
        (fact) =>
          fact.measure === 'official_vehicle_purchase' &&
          fact.role === 'amount' &&
          fact.locator.block === locator.block &&
          fact.amount_yuan !== null &&
          fact.amount_yuan !== '0.00',
      ),
  );
