import type { PerformanceProject } from '../../schema/records.js';
import { decimal } from '../../shared/money.js';
import { oneLine } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach } from '../types.js';

/** A project with performance targets has money to reach them with. */
export const projectWithoutMoney = defineRule({
  id: 'L-004',
  version: 1,
  slug: 'project-without-money',
  name: { zh: '有绩效目标的项目没有预算', en: 'Targets without a budget' },
  statement: {
    zh: '设有绩效目标的项目应安排预算资金。',
    en: 'A project for which targets are set has a budget.',
  },
  scope: ['records', 'tables'],
  applies: {
    zh: '预算文件中明确列示预算为零的项目；多数项目都有预算时才报告，未读出预算的不判断。',
    en: 'Projects of a budget whose budget is printed as zero, where most projects have one; a budget that was not read is not judged.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2015〕88号',
      text: {
        zh: '项目支出绩效目标应与预算资金相匹配。',
        en: 'The targets of a project match its money.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '项目“{name}”设有绩效目标，预算却为零。',
      en: 'The project "{name}" has targets and a budget of zero.',
    },
  },
  byHand: {
    zh: '查看该项目资金是否以其他来源（如债券、上级转移支付）另行安排，或金额漏填。',
    en: 'See whether its money comes from elsewhere (bonds, transfers) or the amount was left out.',
  },
  examples: { holds: '项目资金总额：120.00万元', fails: '项目资金总额：0.00万元' },
  related: ['X-009'],
  evaluate(record) {
    const { kind } = record;
    const projects = (record.records.performance?.projects ?? []).filter(({ scope }) => scope === 'project');
    if (kind !== 'budget' || projects.length === 0)
      return notApplicable('The document is no budget with targets of projects.');
    const stated = projects.filter(({ budget_yuan }) => budget_yuan !== null);
    if (stated.length === 0) return notEvaluable('No budget of a project was read.');
    const empty = stated.filter(isEmpty);
    if (empty.length * 2 > stated.length)
      return notEvaluable('Most projects print a budget of zero: the amounts stand elsewhere.');
    return { kind: 'evaluated', applied: stated.length, breaches: empty.map(breachOf) };
  },
});

const isEmpty = ({ budget_yuan, fiscal_yuan, other_funds_yuan }: PerformanceProject): boolean =>
  [budget_yuan, fiscal_yuan, other_funds_yuan].every((yuan) => yuan === null || decimal(yuan).eq(0));

function breachOf({ name, table, locator }: PerformanceProject): Breach {
  const words = oneLine(name);
  return {
    values: { name: words },
    evidence: [{ ...wordsEvidence('stated', words, words, locator), table }],
    observed: null,
    expected: null,
    difference: null,
    tolerance: null,
  };
}
