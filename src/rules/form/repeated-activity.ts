import type { Activity } from '../../schema/records.js';
import { groupBy } from '../../shared/multimap.js';
import { comparable, oneLine } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { activityEvidence } from '../evidence.js';
import type { Breach } from '../types.js';

/** Activities of one duty are the same in every word. */
export const repeatedActivity = defineRule({
  id: 'F-004',
  version: 1,
  slug: 'repeated-activity',
  name: { zh: '工作活动重复', en: 'An activity is printed more than once' },
  statement: {
    zh: '同一职责活动下不应有名称、内容、目标、指标和评价标准全部相同的工作活动。',
    en: 'No two activities of one duty are the same in name, content, goal, indicator and grades.',
  },
  scope: ['records'],
  applies: {
    zh: '绩效表中列有下级工作活动的职责活动；同名但指标不同的活动不算重复。',
    en: 'Duties with activities below them. Activities of one name with different indicators are no repetition.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '重复列示不提供新信息，可能漏填了另一项活动或指标。',
        en: 'The repetition says nothing new; another activity or indicator may be missing in its place.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '工作活动“{name}”以相同文字列示{times}次。',
      en: 'The activity "{name}" is printed {times} times in the same words.',
    },
  },
  byHand: {
    zh: '逐格比较各次列示的内容、目标、指标和标准。',
    en: 'Compare content, goal, indicator and grades cell by cell.',
  },
  examples: {
    holds: '1、金融服务（指标：企业数）｜2、金融服务（指标：案件数）',
    fails: '1、金融服务（指标：企业数）｜2、金融服务（指标：企业数）',
  },
  related: ['F-002'],
  evaluate(record) {
    const lower = (record.records.performance?.activities ?? []).filter(({ parent }) => parent !== null);
    if (lower.length === 0) return notApplicable('No activity stands below another.');
    const breaches = [...groupBy(lower, keyOf).values()].flatMap(breachOf);
    return { kind: 'evaluated', applied: lower.length, breaches };
  },
});

function keyOf({ table, parent, name, content, goal, indicator, criteria }: Activity): string {
  const words = [name, content, goal, indicator, ...Object.values(criteria)].map((text) =>
    comparable(text ?? ''),
  );
  return JSON.stringify([table, parent, ...words]);
}

function breachOf([first, ...others]: readonly Activity[]): Breach[] {
  // A bare name says too little to call a repetition.
  if (!first || others.length === 0 || (first.content === null && first.indicator === null)) return [];
  const evidence = others.map((activity) => activityEvidence('repetition', activity, oneLine(activity.name)));
  return [
    {
      values: { name: oneLine(first.name), times: String(others.length + 1) },
      evidence: [activityEvidence('stated', first, oneLine(first.name)), ...evidence],
      observed: null,
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}
