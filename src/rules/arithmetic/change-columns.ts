import type { Table } from '../../schema/table.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { cellEvidence } from '../evidence.js';
import { percentText, rangeText } from '../percent.js';
import type { Breach } from '../types.js';
import { inUnit } from '../wording.js';
import { type RelatedLine, relatedColumns } from './column-relations.js';

const HEAD = /增减|增长|变动|变化|完成|执行率|占比|比重/u;

/** Columns of changes and rates follow from the amounts beside them. */
export const changeColumns = defineRule({
  id: 'A-010',
  version: 2,
  slug: 'change-columns',
  name: { zh: '表中增减额、增减率与金额相符', en: 'Columns of changes and rates follow from the amounts' },
  statement: {
    zh: '表中“增减额”“增减%”“完成率”等栏应等于其所比较的两栏金额之差或之比。',
    en: 'Columns such as change, change in per cent and completion equal the difference or the ratio of the two columns that they compare.',
  },
  scope: ['tables'],
  applies: {
    zh: '表头为增减、完成、占比等、且至少三行、五分之四以上（或除一行外各行，且所列数值不同）的行与某两栏相符的栏；找不到这两栏的不判断。',
    en: 'Columns headed as changes or rates that tie with two other columns on at least three and four fifths of the lines, or, where they state different things, on all lines but one. Where no two columns do, nothing is said.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: {
        zh: '增减额＝本期－上期；增减率＝增减额÷上期。',
        en: 'Change = now − before; rate = change ÷ before.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: { truncation: true } },
  messages: {
    default: {
      zh: '“{label}”为{stated}，按“{of_label}”{of}与“{against_label}”{against}计算应为{expected}。',
      en: '"{label}" is {stated}; "{of_label}" ({of}) and "{against_label}" ({against}) give {expected}.',
    },
  },
  byHand: {
    zh: '在该行用本期数与上期数（或决算数与预算数）重新计算增减额、增减率或完成率。',
    en: 'On that line compute the change or the rate from both amounts again.',
  },
  examples: {
    holds: '上年执行数 100.00｜本年预算数 120.00｜增减额 20.00｜增减% 20.00',
    fails: '上年执行数 100.00｜本年预算数 120.00｜增减额 20.00｜增减% 2.00',
  },
  related: ['A-003', 'N-008'],
  evaluate(record) {
    const headed = record.tables.filter((table) =>
      table.columns.some(
        ({ role, path }) => (role === 'amount' || role === 'percent') && HEAD.test(path.join('')),
      ),
    );
    if (headed.length === 0) return notApplicable('No table has a column of changes or rates.');
    const found = headed.flatMap((table) =>
      relatedColumns(table).map(({ lines, column }) => ({ table, lines, column })),
    );
    if (found.length === 0)
      return notEvaluable('No column of changes or rates ties with two other columns on most of its lines.');
    return {
      kind: 'evaluated',
      applied: found.reduce((n, { lines }) => n + lines.length, 0),
      breaches: found.flatMap(({ table, lines, column }) =>
        lines.flatMap((line) => (line.closes ? [] : [breachOf(table, column, line)])),
      ),
    };
  },
});

function breachOf(table: Table, column: number, line: RelatedLine): Breach {
  const { row, of, against, stated, computed } = line;
  const evidence = cellEvidence('stated', table, row, column);
  const isAmount = stated.kind === 'amount';
  const printed = isAmount
    ? inUnit(stated.figure.value, stated.figure.unit)
    : percentText(stated.printed, '');
  const expected = isAmount ? inUnit(of.value.minus(against.value), of.unit) : rangeText(computed);
  return {
    values: {
      label: evidence.label,
      stated: printed,
      of_label: of.evidence.label,
      of: inUnit(of.value, of.unit),
      against_label: against.evidence.label,
      against: inUnit(against.value, against.unit),
      expected,
    },
    evidence: [evidence, of.evidence, against.evidence],
    observed: printed,
    expected,
    difference: null,
    tolerance: null,
  };
}
