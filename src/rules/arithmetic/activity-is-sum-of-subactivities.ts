import { oneLine } from '../../shared/text.js';
import { budgetFigure, familiesOf } from '../activities.js';
import { defineRule, notApplicable } from '../define.js';
import { activityLabel } from '../evidence.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';

const POLICY = { truncation: false } as const;

/** The budget of an activity in a performance table equals the sum of the budgets of the activities below it. */
export const activityIsSumOfSubactivities = defineRule({
  id: 'A-004',
  version: 1,
  slug: 'activity-is-sum-of-subactivities',
  name: {
    zh: '职责活动预算等于下级工作活动之和',
    en: "An activity's budget equals the sum of its sub-activities",
  },
  statement: {
    zh: '绩效表中一项职责活动的年度预算数应等于其下各工作活动年度预算数之和。',
    en: 'In a performance table, the budget of an activity equals the sum of the budgets of the activities below it.',
  },
  scope: ['records', 'tables'],
  applies: {
    zh: '本级和至少一个下级活动都列有预算数的职责活动；未列预算数的下级活动不计。',
    en: 'Activities that state a budget and have at least one activity below that states one. Activities without a budget add nothing.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '上级活动为下级活动的合计。', en: 'An activity is the total of the activities below it.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '职责活动“{activity}”年度预算为{stated}，其下各活动之和为{sum}，相差{difference}。',
      en: 'Activity "{activity}" has a budget of {stated}, but the activities below it add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在绩效表中把该职责活动下各工作活动的年度预算数相加，与该职责活动的年度预算数比较。',
    en: 'In the performance table, add up the budgets of the activities below this one and compare with its own.',
  },
  examples: {
    holds: '三、政务管理 10.00｜1、政务服务 （空）｜2、综合业务管理 10.00',
    fails: '三、政务管理 10.00｜1、政务服务 5.00｜2、综合业务管理 10.00',
  },
  related: ['X-002'],
  evaluate(record) {
    let applied = 0;
    const breaches: Breach[] = [];
    for (const { parent, children } of familiesOf(record.records.performance?.activities ?? [])) {
      const whole = budgetFigure(record, 'total', parent);
      const parts = children.flatMap((child) => budgetFigure(record, 'addend', child) ?? []);
      if (whole === null || parts.length === 0) continue;
      applied++;
      const gap = sumGap(whole, parts);
      if (gap === null) continue;
      const breach = sumBreach(whole, parts, gap);
      breaches.push({ ...breach, values: { ...breach.values, activity: oneLine(activityLabel(parent)) } });
    }
    if (applied === 0) return notApplicable('No activity and activity below it both state a budget.');
    return { kind: 'evaluated', applied, breaches };
  },
});
