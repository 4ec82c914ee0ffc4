import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { divisionsIn } from '../statements.js';

const POLICY = { truncation: true } as const;
/** Wholes whose parts are known, so that it can be told whether all of them are stated. */
const WHOLES = [
  { whole: 'expenditure_total', required: ['basic_expenditure', 'project_expenditure'] },
  { whole: 'expenditure_current_year', required: ['basic_expenditure', 'project_expenditure'] },
  { whole: 'basic_expenditure', required: ['personnel_expenditure', 'public_expenditure'] },
  {
    whole: 'three_public_total',
    required: ['overseas_travel', 'official_vehicle_total', 'official_reception'],
  },
  {
    whole: 'official_vehicle_total',
    required: ['official_vehicle_purchase', 'official_vehicle_operation'],
  },
];

/** A change of a total equals the changes of its parts that the same passage states. */
export const changesAddUp = defineRule({
  id: 'N-006',
  version: 1,
  slug: 'changes-add-up',
  name: { zh: '总额增减等于各部分增减之和', en: 'The change of a total equals the changes of its parts' },
  statement: {
    zh: '文字中总额比上年增减数应等于同一段所列各部分增减数的代数和（减少为负）。',
    en: 'The change of a total equals the sum of the changes of its parts in the same passage, decreases counted below zero.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中以同一年份为基础说明总额和两个以上部分的增减，且段中金额全部读懂。',
    en: 'Passages that state, against the same year, the change of a total and of two or more parts, every amount of which was understood.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: {
        zh: '总额的变动为各部分变动之和。',
        en: 'A total changes by the sum of what its parts change by.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”增减数为{stated}，各部分增减数之和为{sum}，相差{difference}。',
      en: '"{whole}" changes by {stated}, but its parts change by {sum} in all, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '把各部分的增加数相加、减去减少数，与总额的增减数比较。',
    en: 'Add the increases of the parts, take off the decreases and compare with the change of the total.',
  },
  examples: {
    holds: '支出较上年增加191.03万元，其中：基本支出增加321.03万元，项目支出减少130万元。',
    fails: '支出较上年增加191.03万元，其中：基本支出增加321.03万元，项目支出减少30万元。',
  },
  related: ['N-008', 'N-011'],
  evaluate(record) {
    const divisions = WHOLES.flatMap((query) => divisionsIn(record, { ...query, role: 'change' })).filter(
      ({ parts }) => parts.length >= 2,
    );
    if (divisions.length === 0)
      return notApplicable('No passage states the change of a total and of two parts of it.');
    return (
      judgeDivisions(divisions, POLICY, 'change') ??
      notEvaluable('The passages hold other amounts or lack a part, so that the changes may not be all.')
    );
  },
});
