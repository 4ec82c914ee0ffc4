import { oneLine } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { activityEvidence } from '../evidence.js';
import type { Breach } from '../types.js';
import { GRADES, type GradeRange, gradesOf, gradesRun } from './grades.js';

/** A result belongs to two grades of an indicator at once. */
export const overlappingGrades = defineRule({
  id: 'F-022',
  version: 1,
  slug: 'overlapping-grades',
  name: { zh: '评价标准各档重叠', en: 'Grades that overlap' },
  statement: {
    zh: '同一指标相邻两档评价标准的数值范围不应重叠（端点相接除外）。',
    en: 'The ranges of neighbouring grades of an indicator do not overlap, ends that meet apart.',
  },
  scope: ['records'],
  applies: {
    zh: '至少三档标准为数字、且由优到差逐档递增或递减的指标；各档都写“××以上”的为累计写法，不算重叠。',
    en: 'Indicators with three grades in numbers or more that run one way. Grades that all say “so much and more” are counted from the top and do not overlap.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '重叠部分的结果无法归入唯一一档。',
        en: 'A result within the overlap belongs to no one grade.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '指标“{indicator}”的评价标准“{better}”与“{worse}”重叠。',
      en: 'The grades "{better}" and "{worse}" of the indicator "{indicator}" overlap.',
    },
  },
  byHand: {
    zh: '看两档的数值范围是否有公共部分。',
    en: 'See whether both ranges have numbers in common.',
  },
  examples: { holds: '优 95%以上｜良 80%-95%｜差 80%以下', fails: '优 90%以上｜良 80%-95%｜差 80%以下' },
  related: ['F-002'],
  evaluate(record) {
    const graded = (record.records.performance?.activities ?? []).filter(
      ({ indicator, criteria }) => indicator !== null && GRADES.some((grade) => criteria[grade] !== null),
    );
    if (graded.length === 0) return notApplicable('No indicator has grades.');
    const judged = graded.flatMap((activity) => {
      const ranges = gradesOf(activity);
      const run = ranges === null ? null : gradesRun(ranges);
      return ranges === null || run === null ? [] : [{ activity, ranges, run }];
    });
    if (judged.length === 0) return notEvaluable('No indicator has grades in numbers that run one way.');
    const breaches = judged.flatMap(({ activity, ranges, run }): Breach[] => {
      const printed = GRADES.flatMap((grade) => activity.criteria[grade] ?? []).map(oneLine);
      const at = ranges.findIndex((range, index) => index > 0 && overlap(ranges[index - 1]!, range, run));
      if (at < 0) return [];
      const values = {
        indicator: oneLine(activity.indicator!),
        better: printed[at - 1]!,
        worse: printed[at]!,
      };
      const evidence = activityEvidence('stated', activity, `${values.better} / ${values.worse}`);
      return [
        {
          values,
          evidence: [evidence],
          observed: evidence.printed,
          expected: null,
          difference: null,
          tolerance: null,
        },
      ];
    });
    return { kind: 'evaluated', applied: judged.length, breaches };
  },
});

/** Whether the worse of two grades reaches beyond the near end of the better one. */
function overlap(better: GradeRange, worse: GradeRange, run: 'down' | 'up'): boolean {
  const [near, reach] = run === 'down' ? [better.low, worse.high] : [worse.low, better.high];
  return near !== null && (reach?.gt(near) ?? false);
}
