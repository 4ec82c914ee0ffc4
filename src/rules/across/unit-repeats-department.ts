import { ADDITIVE_MEASURES, type DisclosureView } from '../../disclosures/index.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { figureOf, isConfirmed, repeated, UNCONFIRMED } from './families.js';
import { type AcrossFigure, leastCertain } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;

/** A unit states the figure of its whole department although other units have money too. */
export const unitRepeatsDepartment: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-005',
  version: 1,
  slug: 'unit-repeats-department',
  name: { zh: '单位重复部门数', en: 'A unit repeats the figure of its department' },
  statement: {
    zh: '部门内另有单位使用同类资金时，一个单位的数字不应等于整个部门的数字。',
    en: 'Where other units of the department have such money too, no unit states the figure of the whole department.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '部门与至少两个所属单位（含本级）同一年度的公开在本批文件内。',
    en: 'The department and at least two of its units, itself counted, disclose for the year among the documents.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: {
        zh: '部门数包括各单位，另有单位不为零时单个单位小于部门。',
        en: 'A department includes its units; with another unit above zero a single one is less than the whole.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '{unit}“{label}”为{stated}，与整个部门相同，而{other}另有{amount}。',
      en: '{unit} states {stated} for "{label}", as much as the whole department, while {other} has {amount} besides.',
    },
  },
  byHand: {
    zh: '比较该单位、部门和另一单位的同一数字；查看单位表格是否误用了部门表格。',
    en: 'Compare the figure of the unit, the department and the other unit; see whether the table of the department was pasted into that of the unit.',
  },
  examples: {
    holds: '部门 10.00｜本级 6.00、下属中心 4.00',
    fails: '部门 10.00｜本级 10.00、下属中心 4.00',
  },
  related: ['C-003', 'C-004'],
  evaluate({ own, units }) {
    if (own.scope !== 'department') return notApplicable('The disclosure is not that of a department.');
    if (units.views.length < 2)
      return notApplicable('Fewer than two units of the department disclose among the documents.');
    const compared = ADDITIVE_MEASURES.flatMap((measure) => {
      const whole = figureOf('department', own, measure, POLICY);
      const parts = units.views.flatMap((view) => {
        const figure = figureOf('unit', view, measure, POLICY);
        return figure ? [{ view, figure }] : [];
      });
      return whole && parts.length > 1 ? [{ measure, whole, parts }] : [];
    });
    if (compared.length === 0) return notEvaluable('No measure of these is stated once by each of them.');
    const found = compared.map(({ measure, whole, parts }) =>
      parts.flatMap((part) => breachOf(measure, whole, part, parts)),
    );
    const told = compared.map(({ whole }, i) => ({
      holds: found[i]!.length === 0,
      telling: whole.value.gt(0),
    }));
    if (!isConfirmed(units.views, told)) return notEvaluable(UNCONFIRMED);
    return { kind: 'evaluated', applied: compared.length, breaches: found.flat() };
  },
});

interface Part {
  readonly view: DisclosureView;
  readonly figure: AcrossFigure;
}

function breachOf(measure: string, whole: AcrossFigure, part: Part, parts: readonly Part[]): AcrossBreach[] {
  const others = parts.filter((one) => one !== part);
  const figure = repeated(
    part.figure,
    whole,
    others.map((one) => one.figure),
  );
  if (figure === null) return [];
  const other = others.find((one) => one.figure === figure)!;
  return [
    {
      values: {
        unit: part.view.name,
        label: part.figure.evidence.label,
        stated: part.figure.evidence.printed,
        other: other.view.name,
        amount: figure.evidence.printed,
      },
      evidence: [part.figure.evidence, whole.evidence, figure.evidence],
      observed: part.figure.evidence.printed,
      expected: null,
      difference: null,
      tolerance: null,
      certainty: leastCertain([whole, part.figure, figure].map(({ certainty }) => certainty)),
      subject: `${part.view.entity} ${measure}`,
    },
  ];
}
