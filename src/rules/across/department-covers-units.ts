import { ADDITIVE_MEASURES } from '../../disclosures/index.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { figureOf, isConfirmed, UNCONFIRMED } from './families.js';
import { acrossBreach, gapOf } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;

/** What a unit has of fiscal money is within what its department has. */
export const departmentCoversUnits: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-003',
  version: 1,
  slug: 'department-covers-units',
  name: { zh: '单位数不大于部门数', en: 'A unit is within its department' },
  statement: {
    zh: '单位公开的一般公共预算、政府性基金预算、“三公”经费、政府采购等，不应大于其部门同一年度公开的数字。',
    en: 'General public budget, government funds, the three public expenses and procurement of a unit do not exceed those of its department for the same year.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '部门与单位同一年度、同类公开均在本批文件内。事业收入等可在部门与单位间往来抵销的不比较。',
    en: 'Department and unit disclose for the same year and both are among the documents. Revenue that payments between the two may cancel out is not compared.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '部门预算、决算包括本级和所属单位。', en: 'A department includes itself and its units.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '{unit}“{first_label}”为{first}，大于其部门{department}的“{second_label}”{second}，多{difference}。',
      en: '{unit} states {first} for "{first_label}", more than {second} for "{second_label}" of its department {department}, by {difference}.',
    },
  },
  byHand: {
    zh: '比较部门与单位同一张表；先确认单位确由该部门汇总、口径相同。',
    en: 'Compare the same table of both; see first whether the department does consolidate the unit.',
  },
  examples: {
    holds: '部门：三公经费 10.00｜单位：三公经费 6.00',
    fails: '部门：三公经费 10.00｜单位：三公经费 60.00',
  },
  related: ['C-004', 'C-005'],
  evaluate({ own, departments }) {
    if (departments.length === 0)
      return notApplicable('No department of this entity discloses for the year among the documents.');
    const pairs = departments.flatMap((department) =>
      ADDITIVE_MEASURES.flatMap((measure) => {
        const a = figureOf('unit', own, measure, POLICY);
        const b = figureOf('department', department, measure, POLICY);
        return a && b ? [{ a, b, measure, department }] : [];
      }),
    );
    if (pairs.length === 0) return notEvaluable('Department and unit state no measure of these once each.');
    const compared = pairs.map((pair) => {
      const { a, b } = pair;
      return { ...pair, gap: a.value.gt(b.value) ? gapOf(a, b) : null };
    });
    const told = compared.map(({ a, gap }) => ({ holds: gap === null, telling: a.value.gt(0) }));
    if (!isConfirmed([own, ...departments], told)) return notEvaluable(UNCONFIRMED);
    return {
      kind: 'evaluated',
      applied: pairs.length,
      breaches: compared.flatMap(({ a, b, gap, measure, department }): AcrossBreach[] => {
        const values = { unit: own.name, department: department.name };
        return gap === null ? [] : [acrossBreach(a, b, gap, `${department.entity} ${measure}`, values)];
      }),
    };
  },
});
