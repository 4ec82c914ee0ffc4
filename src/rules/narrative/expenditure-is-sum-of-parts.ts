import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { judgeDivisions } from '../divisions.js';
import { divisionsIn } from '../statements.js';

const POLICY = { truncation: true } as const;
const WHOLES = ['expenditure_total', 'expenditure_current_year'];

/** An expenditure total of the prose equals basic and project expenditure and what else the passage lists. */
export const expenditureIsSumOfParts = defineRule({
  id: 'N-002',
  version: 1,
  slug: 'expenditure-is-sum-of-parts',
  name: {
    zh: '支出总额等于基本支出、项目支出等之和',
    en: 'Expenditure equals basic plus project expenditure and others',
  },
  statement: {
    zh: '文字中支出总额应等于同一段所列基本支出、项目支出及其他各类支出之和。',
    en: 'An expenditure total in the prose equals the sum of basic, project and other expenditure that the same passage lists.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出支出总额、基本支出和项目支出，且段中金额全部读懂；各部分之和超过总额时不受此限。',
    en: 'Passages that state a total, basic and project expenditure, every amount of which was understood; parts above the total are reported in any case.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '支出总额为各类支出之和。', en: 'Total expenditure is the sum of its kinds.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，所列各类支出之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but the listed kinds of expenditure add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在原文该段把基本支出、项目支出等相加，与支出总额比较。',
    en: 'Add up basic, project and other expenditure in the passage and compare with the total.',
  },
  examples: {
    holds: '2024年支出预算100万元，其中基本支出60万元，项目支出40万元。',
    fails: '2024年支出预算100万元，其中基本支出60万元，项目支出50万元。',
  },
  related: ['N-003', 'N-007'],
  evaluate(record) {
    const divisions = WHOLES.flatMap((whole) =>
      divisionsIn(record, {
        whole,
        role: 'amount',
        required: ['basic_expenditure', 'project_expenditure'],
      }),
    );
    if (divisions.length === 0)
      return notApplicable('No passage states an expenditure total and parts of it.');
    return (
      judgeDivisions(divisions, POLICY, 'amount') ??
      notEvaluable('The passages hold other amounts or lack a part, so that the parts may not be all.')
    );
  },
});
