import { type DisclosureView, type PlacedFigure, statedOnce } from '../../disclosures/index.js';
import type { FactRole } from '../../schema/fact.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { type AcrossFigure, acrossBreach, acrossFigure, gapOf } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;
const ROLES: readonly FactRole[] = ['amount', 'prior'];
/** So many lines must be stated by both, and four fifths of them lie within, before the scopes count as the same. */
const FEWEST = 5;

/** What a unit has for one line by function is within what its department has for it. */
export const unitLinesWithinDepartment: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-010',
  version: 1,
  slug: 'unit-lines-within-department',
  name: { zh: '单位科目数不大于部门同一科目', en: 'A line of a unit is within that of its department' },
  statement: {
    zh: '单位文字说明中某一支出功能分类科目的本年数、上年数，不应大于其部门同一年度、同一科目的数字。',
    en: "What a unit's prose states for a line by function, of the year or the one before, does not exceed what its department states for the same line and year.",
  },
  scope: ['disclosures'],
  applies: {
    zh: '部门与单位同一年度、同类公开均在本批文件内，双方文字中至少有五个相同科目，且其中至少五分之四不超过部门：否则两者口径可能不同，不予判断。',
    en: 'Department and unit disclose for the same year, their prose states at least five lines both have, and at least four fifths of these lie within the department: otherwise the scopes may differ, and nothing is said.',
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
      zh: '{unit}（单位）“{first_label}”{year}年为{first}，大于其部门{department}的“{second_label}”{second}，多{difference}。',
      en: '{unit} (unit) states {first} for "{first_label}" in {year}, more than {second} for "{second_label}" of its department {department}, by {difference}.',
    },
  },
  byHand: {
    zh: '在部门和单位的文字说明中找到该科目，比较同一年度的数字；先确认单位由该部门汇总、口径相同。',
    en: 'Find the line in the prose of both and compare the figures of the year; see first whether the department does consolidate the unit in the same scope.',
  },
  examples: {
    holds: '部门：住房公积金 210.00｜单位：住房公积金 200.00',
    fails: '部门：住房公积金 198.00｜单位：住房公积金 205.00，其他科目均不超过部门',
  },
  related: ['C-003', 'C-004'],
  evaluate({ own, departments }) {
    if (departments.length === 0)
      return notApplicable('No department of this entity discloses for the year among the documents.');
    const compared = departments.map((department) => ({ department, pairs: pairsOf(own, department) }));
    const understood = compared.filter(({ pairs }) => isConfirmed(pairs));
    if (understood.length === 0)
      return notEvaluable(
        'The prose of department and unit states too few lines of the same classification to be sure that the scopes are the same.',
      );
    return {
      kind: 'evaluated',
      applied: understood.reduce((n, { pairs }) => n + pairs.length, 0),
      breaches: understood.flatMap(({ department, pairs }) =>
        pairs.flatMap(({ measure, role, year, unit, whole, exceeds }): AcrossBreach[] => {
          const gap = exceeds ? gapOf(unit, whole) : null;
          const values = { unit: own.name, department: department.name, year: String(year) };
          const subject = `${department.entity} ${measure} ${role}`;
          return gap === null ? [] : [acrossBreach(unit, whole, gap, subject, values)];
        }),
      ),
    };
  },
});

interface Pair {
  readonly measure: string;
  readonly role: FactRole;
  readonly year: number;
  readonly unit: AcrossFigure;
  readonly whole: AcrossFigure;
  /** More than rounding explains. */
  readonly exceeds: boolean;
}

/** The lines that both state once, for the year and the one before. */
function pairsOf(own: DisclosureView, department: DisclosureView): readonly Pair[] {
  const { year } = own;
  if (year === null) return [];
  const measures = [...new Set(own.lines.map(({ measure }) => measure))].sort();
  return measures.flatMap((measure) =>
    ROLES.flatMap((role): Pair[] => {
      const of = role === 'prior' ? year - 1 : year;
      const unit = lineOf('unit', own.lines, measure, of, role);
      const whole = lineOf('department', department.lines, measure, of, role);
      if (!unit || !whole) return [];
      const exceeds = unit.value.gt(whole.value) && gapOf(unit, whole) !== null;
      return [{ measure, role, year: of, unit, whole, exceeds }];
    }),
  );
}

function lineOf(
  role: string,
  lines: readonly PlacedFigure[],
  measure: string,
  year: number,
  wanted: FactRole,
): AcrossFigure | null {
  const stated = statedOnce(lines, measure, year, wanted);
  return stated.kind === 'stated' ? acrossFigure(role, stated.figure, POLICY) : null;
}

function isConfirmed(pairs: readonly Pair[]): boolean {
  const within = pairs.filter(({ exceeds }) => !exceeds).length;
  return pairs.length >= FEWEST && within * 5 >= pairs.length * 4;
}
