import type { Table } from '../../schema/table.js';
import { squash } from '../../shared/text.js';
import {
  classificationOf,
  economicCodes,
  economicName,
  functionalCodes,
  functionalName,
} from '../../vocabulary/classification/index.js';
import { plainName } from '../classified.js';
import { defineRule, notApplicable } from '../define.js';
import { cellEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Year in which the names of the older list were in force; those of the years before it are not all known. */
const OLDER = 2017;

/** A code is printed with the name of a line that has nearly the same code. */
export const codeOfAnotherLine = defineRule({
  id: 'X-011',
  version: 1,
  slug: 'code-of-another-line',
  name: { zh: '科目编码疑似笔误', en: 'A code mistyped' },
  statement: {
    zh: '表中科目编码应是所印科目名称的编码。',
    en: 'A code in a table is that of the line whose name is printed beside it.',
  },
  scope: ['tables'],
  applies: {
    zh: '名称在科目表中另有编码、所印编码与之只差相邻两位互换的科目；或（2018年起）只差末两位中的一位、而所印编码是另一科目的。名称在所印编码下也使用过的、所印编码在本文件中另以其本名出现的不算。',
    en: 'Lines whose name the classification has under a code from which the printed one differs by two neighbouring digits changed round, or, since 2018, by one of its last two digits where the printed code is that of another line. Names that were ever in use under the printed code, and codes that the document prints under their own name too, are left out.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '《政府收支分类科目》',
      text: { zh: '每个科目当年只有一个编码。', en: 'A line has one code in a year.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{name}”的编码印为{printed}，疑应为{expected}。',
      en: '"{name}" is printed under the code {printed}; it seems to be {expected}.',
    },
    other: {
      zh: '“{name}”的编码印为{printed}（{other}），疑应为{expected}。',
      en: '"{name}" is printed under the code {printed}, which is that of "{other}"; it seems to be {expected}.',
    },
  },
  byHand: {
    zh: '在当年《政府收支分类科目》中查该科目名称的编码。',
    en: 'Look the name up in the classification of the year.',
  },
  examples: {
    holds: '（表）2130306 水利工程运行与维护',
    fails: '（表）2130360 水利工程运行与维护',
  },
  related: ['X-004', 'F-008'],
  evaluate(record) {
    const lines = linesOf(record);
    if (lines.length === 0) return notApplicable('No table prints codes of a classification.');
    const own = new Set(lines.flatMap(({ code, name }) => (isItsName(code, name) ? [code] : [])));
    const seen = new Set<string>();
    const breaches = lines.flatMap((line): Breach[] => {
      const key = JSON.stringify([line.code, plainName(line.name)]);
      if (own.has(line.code) || seen.has(key)) return [];
      seen.add(key);
      return breachOf(line, record.fiscal_year);
    });
    return { kind: 'evaluated', applied: lines.length, breaches };
  },
});

interface Line {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly name: string;
}

const linesOf = ({ tables }: CheckableRecord): readonly Line[] =>
  tables.flatMap((table) =>
    table.grade === 'doubtful'
      ? []
      : table.rows.flatMap(({ code, name, cells }, row): Line[] => {
          const kind = code === null ? null : classificationOf(code);
          if (code === null || !name || (kind !== 'functional' && kind !== 'economic')) return [];
          // The code has to stand in a cell as it is: one put together from pieces may have been put together wrongly.
          const column = cells.findIndex((cell) => squash(cell).startsWith(code));
          return column < 0 ? [] : [{ table, row, column, code, name: squash(name) }];
        }),
  );

/** Codes that the lists of any year have for a name. */
const codesOf = ({ code, name }: Line): readonly string[] =>
  classificationOf(code) === 'economic'
    ? economicCodes(name)
    : [...new Set([...functionalCodes([name], null), ...functionalCodes([name], OLDER)])];

const nameOf = (code: string): string | null =>
  classificationOf(code) === 'economic' ? economicName(code) : functionalName(code);

/** Whether the lists give the code this name, or one that begins with it. */
function isItsName(code: string, name: string): boolean {
  const plain = plainName(name);
  const names = [nameOf(code), classificationOf(code) === 'functional' ? functionalName(code, OLDER) : null];
  return names.some((known) => {
    const own = known === null ? '' : plainName(known);
    return own !== '' && (own.startsWith(plain) || plain.startsWith(own));
  });
}

function breachOf(line: Line, year: number | null): Breach[] {
  const known = codesOf(line);
  if (known.includes(line.code)) return [];
  const other = nameOf(line.code);
  const isOfOther = other !== null && year !== null && year > OLDER;
  const meant = known.filter(
    (code) => isSwapped(code, line.code) || (isOfOther && isSiblingByOneDigit(code, line.code)),
  );
  const [expected] = meant;
  if (expected === undefined || meant.length > 1) return [];
  return [
    {
      variant: other === null ? 'default' : 'other',
      values: { name: line.name, printed: line.code, expected, ...(other === null ? {} : { other }) },
      evidence: [cellEvidence('table', line.table, line.row, line.column)],
      observed: line.code,
      expected,
      difference: null,
      tolerance: null,
    },
  ];
}

const differing = (a: string, b: string): readonly number[] =>
  [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));

function isSwapped(a: string, b: string): boolean {
  const [first, second, ...more] = a.length === b.length ? differing(a, b) : [];
  return (
    first !== undefined &&
    second === first + 1 &&
    more.length === 0 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

const isSiblingByOneDigit = (a: string, b: string): boolean =>
  a.length === b.length && differing(a, b).length === 1 && a.slice(0, -2) === b.slice(0, -2);
