import { ADDITIVE_MEASURES, type DisclosureContext } from '../../disclosures/index.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { sumBreach, sumGap } from '../sums.js';
import { figureOf, isConfirmed, repeated, UNCONFIRMED } from './families.js';
import { type AcrossFigure, leastCertain } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;

/** The units of a department, itself among them, add up to it. */
export const departmentIsSumOfUnits: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-004',
  version: 1,
  slug: 'department-is-sum-of-units',
  name: { zh: '部门数等于各单位之和', en: 'A department is the sum of its units' },
  statement: {
    zh: '部门的财政拨款类数字应等于本级与各所属单位之和；单位公开不全时，已公开单位之和不应大于部门数。',
    en: 'Fiscal money of a department equals the sum of the department itself and its units; where not all of them are here, those that are do not exceed it.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '部门与至少两个所属单位（含本级）同一年度的公开在本批文件内。单位重复部门数的由 C-005 报告。',
    en: 'The department and at least two of its units, itself counted, disclose for the year among the documents. A unit that repeats its department is left to C-005.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: {
        zh: '部门预算、决算由本级和所属单位汇总而成。',
        en: 'A department consolidates itself and its units.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '部门“{whole}”为{stated}，本级与{count}个单位之和为{sum}，相差{difference}。',
      en: '"{whole}" of the department is {stated}; its {count} units, itself among them, add up to {sum}, a difference of {difference}.',
    },
    exceeds: {
      zh: '部门“{whole}”为{stated}，已公开的{count}个单位之和已达{sum}，多{difference}。',
      en: '"{whole}" of the department is {stated}; the {count} units that are here already add up to {sum}, {difference} more.',
    },
  },
  byHand: {
    zh: '把各单位公开的同一数字相加后与部门比较；先确认单位名单完整、没有不单独公开的单位。',
    en: 'Add up the figure over the units and compare; see first whether the list of units is complete and each discloses by itself.',
  },
  examples: {
    holds: '部门 10.00｜本级 6.00、下属中心 4.00',
    fails: '部门 10.00｜本级 6.00、下属中心 5.00',
  },
  related: ['C-003', 'C-005'],
  evaluate(context) {
    const { own, units } = context;
    if (own.scope !== 'department') return notApplicable('The disclosure is not that of a department.');
    if (units.views.length < 2)
      return notApplicable('Fewer than two units of the department disclose among the documents.');
    const sums = ADDITIVE_MEASURES.flatMap((measure) => sumOf(context, measure));
    if (sums.length === 0)
      return notEvaluable('No measure of these is stated once by the department and by each of its units.');
    const breaches = sums.map((sum) => breachOf(sum));
    const told = sums.map(({ whole }, i) => ({
      holds: breaches[i]!.length === 0,
      telling: whole.value.gt(0),
    }));
    if (!isConfirmed(units.views, told)) return notEvaluable(UNCONFIRMED);
    return { kind: 'evaluated', applied: sums.length, breaches: breaches.flat() };
  },
});

interface Sum {
  readonly measure: string;
  readonly whole: AcrossFigure;
  readonly parts: readonly AcrossFigure[];
  readonly complete: boolean;
}

function sumOf({ own, units }: DisclosureContext, measure: string): Sum[] {
  const whole = figureOf('department', own, measure, POLICY);
  if (whole === null) return [];
  const parts = units.views.flatMap((view) => figureOf('unit', view, measure, POLICY) ?? []);
  if (parts.length < 2) return [];
  const complete = units.missing.length === 0 && parts.length === units.views.length;
  const others = (part: AcrossFigure) => parts.filter((other) => other !== part);
  if (parts.some((part) => repeated(part, whole, others(part)) !== null)) return [];
  return [{ measure, whole, parts, complete }];
}

function breachOf({ measure, whole, parts, complete }: Sum): AcrossBreach[] {
  const gap = sumGap(whole, parts);
  if (gap === null || (!complete && gap.difference.gt(0))) return [];
  const breach = sumBreach(whole, parts, gap);
  return [
    {
      ...breach,
      ...(complete ? {} : { variant: 'exceeds' }),
      values: { ...breach.values, count: String(parts.length) },
      evidence: [whole.evidence, ...parts.map(({ evidence }) => evidence)],
      certainty: leastCertain([whole, ...parts].map(({ certainty }) => certainty)),
      subject: measure,
    },
  ];
}
