import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import type { CheckableRecord } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;

/** Agency operating cost is not above the daily public expenditure that it is part of. */
export const agencyOperatingWithinPublic = defineRule({
  id: 'L-001',
  version: 2,
  slug: 'agency-operating-within-public',
  name: {
    zh: '机关运行经费大于公用经费',
    en: 'Agency operating cost exceeds public expenditure',
  },
  statement: {
    zh: '机关运行经费是行政单位和参公单位的公用经费，一般不大于本部门的公用经费。',
    en: 'Agency operating cost is the public expenditure of administrative units, and as a rule not above that of the whole department.',
  },
  scope: ['facts'],
  applies: {
    zh: '文字各列示一个机关运行经费和一个公用经费的文件；小于公用经费属正常（含事业单位）；大一倍以上的口径不同，不判断。',
    en: 'Documents whose prose states one figure of each. A smaller figure is normal, since institutions have public expenditure too; one more than twice the other is of another scope.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '机关运行经费指各部门的公用经费，包括办公及印刷费、邮电费、差旅费等。',
        en: "Agency operating cost means the departments' public expenditure.",
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '机关运行经费{agency}大于公用经费{public}，口径可能不同。',
      en: 'Agency operating cost of {agency} exceeds public expenditure of {public}; their scopes may differ.',
    },
  },
  byHand: {
    zh: '比较机关运行经费与基本支出中的公用经费，查看说明的口径。',
    en: 'Compare both and see how the document defines them.',
  },
  examples: {
    holds: '公用经费209.73万元；机关运行经费209.73万元。',
    fails: '公用经费209.73万元；机关运行经费290.73万元。',
  },
  related: ['N-003'],
  evaluate(record) {
    const agency = oneFigure(record, 'agency_operating');
    const spent = oneFigure(record, 'public_expenditure');
    if (agency === 'none' || spent === 'none')
      return notApplicable('The prose does not state both agency operating cost and public expenditure.');
    if (agency === 'several' || spent === 'several')
      return notEvaluable('The prose states one of them in several ways.');
    // Twice as much is no slip: one of them is of another scope, such as a single item.
    if (agency.interval.low.gt(spent.interval.high.times(2)))
      return notEvaluable('The two figures are of different scopes: one is more than twice the other.');
    const exceeds = agency.interval.low.gt(spent.interval.high);
    if (!exceeds) return { kind: 'evaluated', applied: 1, breaches: [] };
    const values = { agency: inUnit(agency.value, agency.unit), public: inUnit(spent.value, spent.unit) };
    const breach = {
      values,
      evidence: [agency.evidence, spent.evidence] as const,
      observed: values.agency,
      expected: `≤ ${values.public}`,
      difference: inUnit(agency.value.minus(spent.value), agency.unit),
      tolerance: null,
    };
    return { kind: 'evaluated', applied: 1, breaches: [breach] };
  },
});

function oneFigure(record: CheckableRecord, measure: string): Figure | 'none' | 'several' {
  const facts = record.facts.filter(
    (fact: Fact) =>
      fact.measure === measure &&
      fact.where === 'text' &&
      fact.role === 'amount' &&
      (fact.year === null || fact.year === record.fiscal_year),
  );
  const figures = facts.flatMap((fact) => factFigure('stated', fact, POLICY) ?? []);
  if (figures.length === 0) return 'none';
  return new Set(figures.map(({ value }) => value.toFixed())).size === 1 ? figures[0]! : 'several';
}
