import type { Fact } from '../../schema/fact.js';
import { budgetFigure } from '../activities.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factFigure } from '../figures.js';
import { bodyParagraphs } from '../prose.js';
import { sumBreach, sumGap } from '../sums.js';
import type { CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;
/** The document's own statement that the budgets of the activities are its project expenditure. */
const STATED =
  /(?:年度)?预算(?:数|金额)\s*(?:均|全部|仅|都)?\s*(?:为|是|指|即|系)\s*(?:部门|本年度?|安排的)?\s*项目支出/u;

/** Where the document says that activity budgets are project expenditure, they add up to it. */
export const activitiesAreProjectExpenditure = defineRule({
  id: 'X-002',
  version: 1,
  slug: 'activities-are-project-expenditure',
  name: {
    zh: '绩效活动预算之和等于项目支出',
    en: 'The budgets of the activities add up to project expenditure',
  },
  statement: {
    zh: '文件注明绩效表中的年度预算数为项目支出时，各职责活动年度预算数之和应等于项目支出。',
    en: 'Where a document says that the budgets in its performance table are project expenditure, the budgets of the highest activities add up to it.',
  },
  scope: ['records', 'facts', 'prose'],
  applies: {
    zh: '仅限文件自己注明“年度预算数为项目支出”的情形；一般情况下绩效金额与项目支出口径不同。',
    en: 'Only documents that say so themselves; in general the two have different scopes.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'wording',
      text: { zh: '文件自身的说明。', en: "The document's own statement." },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文件称绩效表预算数为项目支出，项目支出为{stated}，各职责活动之和为{sum}，相差{difference}。',
      en: 'The document says that activity budgets are project expenditure, which is {stated}; the activities add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '把绩效表中各职责活动（一级）的年度预算数相加，与支出说明中的项目支出比较。',
    en: 'Add up the budgets of the highest activities and compare with project expenditure in the explanation.',
  },
  examples: {
    holds: '项目支出320万元。绩效表：一、外事 120.00｜二、网络 200.00。（备注：表中的年度预算数为项目支出）',
    fails: '项目支出320万元。绩效表：一、外事 120.00｜二、网络 100.00。（备注：表中的年度预算数为项目支出）',
  },
  related: ['A-004'],
  evaluate(record) {
    const activities = (record.records.performance?.activities ?? []).filter(({ parent }) => parent === null);
    const texts = [
      ...bodyParagraphs(record).map(({ text }) => text),
      ...record.tables.flatMap(({ notes }) => notes),
    ];
    if (!texts.some((text) => STATED.test(text)))
      return notApplicable('The document does not say that activity budgets are project expenditure.');
    const whole = projectExpenditure(record);
    const parts = activities.flatMap((activity) => budgetFigure(record, 'addend', activity) ?? []);
    if (whole === null || parts.length === 0)
      return notEvaluable('Project expenditure is not stated once, or no activity states a budget.');
    const gap = sumGap(whole, parts);
    const breaches = gap === null ? [] : [sumBreach(whole, parts, gap)];
    return { kind: 'evaluated', applied: 1, breaches };
  },
});

/** The one amount that the prose states for project expenditure of the year; null for none or several. */
function projectExpenditure(record: CheckableRecord) {
  const isOwn = ({ measure, role, year, where, implied }: Fact): boolean =>
    measure === 'project_expenditure' &&
    role === 'amount' &&
    where === 'text' &&
    !implied &&
    (year === null || year === record.fiscal_year);
  const facts = record.facts.filter(isOwn);
  if (new Set(facts.map(({ amount_yuan }) => amount_yuan)).size !== 1) return null;
  return factFigure('total', facts[0]!, POLICY);
}
