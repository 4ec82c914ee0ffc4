import type { Evidence } from '../../schema/finding.js';
import type { Table } from '../../schema/table.js';
import { comparable, printedRange, type TextView, viewOf } from '../../shared/text.js';
import { RENAMED_LINES, type RenamedLine } from '../../vocabulary/renamed-lines.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { cellEvidence, wordsEvidence } from '../evidence.js';
import { bodyParagraphs, excerpt, type ProseBlock } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

/** What follows the name of a line: its level, its code, or the word that closes its long form. */
const MARK = /^(?:支出)?[（(]\d{0,7}(?:类|款|项|\d{3,7})/u;
/** Words that name the line on purpose by what it was called. */
const ON_PURPOSE = /原$|原名$|原为$|由$|旧$/u;
const YEAR = /((?:19|20)\d{2})年/gu;
const LABEL = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]?、?)/u;

/** A line of the classification is called by a name given up before the year of the document. */
export const outdatedName = defineRule({
  id: 'F-008',
  version: 1,
  slug: 'outdated-name',
  name: { zh: '科目使用旧名称', en: 'A line under a name given up' },
  statement: {
    zh: '支出功能分类科目应使用所属年度的名称，如2019年起“医疗卫生与计划生育支出”已改为“卫生健康支出”。',
    en: 'Lines of the functional classification bear the name of their year; since 2019, for one, 医疗卫生与计划生育支出 is 卫生健康支出.',
  },
  scope: ['prose', 'tables'],
  applies: {
    zh: '年度已知且已启用新名称的文件；明示为原名称，或所在段落说的是更名前年度的，不算。',
    en: 'Documents of a known year in which the new name is in use; a name given on purpose as the former one, or in a paragraph about years before the change, does not count.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '《政府收支分类科目》',
      text: {
        zh: '财政部每年发布的政府收支分类科目规定科目名称。',
        en: 'The yearly classification of the Ministry of Finance fixes the names.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{former}”自{since}年起已改为“{now}”，{year}年的文件仍用旧名称（{times}处）。',
      en: '"{former}" has been "{now}" since {since}; the document of {year} still uses the former name ({times} places).',
    },
  },
  byHand: {
    zh: '对照当年《政府收支分类科目》中该科目的名称。',
    en: 'Look the line up in the classification of the year.',
  },
  examples: {
    holds: '（2026年）卫生健康支出（类）行政事业单位医疗（款）98.27万元。',
    fails: '（2026年）医疗卫生与计划生育支出（类）行政事业单位医疗（款）98.27万元。',
  },
  related: ['X-004'],
  evaluate(record) {
    const year = record.fiscal_year;
    if (year === null) return notEvaluable('The year of the document is not known.');
    const due = RENAMED_LINES.filter(({ since }) => since <= year);
    if (due.length === 0) return notApplicable('No line known to be renamed was so before this year.');
    const prose = paragraphsWith(record, due);
    const cells = cellsWith(record, due);
    const breaches = due.flatMap((line) =>
      breachOf(line, year, [...inProse(prose, line), ...inTables(cells, line)]),
    );
    return { kind: 'evaluated', applied: due.length, breaches };
  },
});

interface Viewed {
  readonly block: ProseBlock;
  readonly view: TextView;
}

/** Radicals printed in place of characters; a text without them is known without normalising each character. */
const RADICAL = /[\u2e80-\u2fdf]/u;

const mayHold = (text: string, due: readonly RenamedLine[]): boolean => {
  const plain = text.replace(/\s+/gu, '');
  return RADICAL.test(plain) || due.some(({ former }) => plain.includes(former));
};

const paragraphsWith = (record: CheckableRecord, due: readonly RenamedLine[]): readonly Viewed[] =>
  bodyParagraphs(record).flatMap((block) =>
    mayHold(block.text, due) ? [{ block, view: viewOf(block.text) }] : [],
  );

interface NamedCell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** Cells that hold one of the names; the blank lines of a form that nobody filled in are the form's, not the writer's. */
const cellsWith = (record: CheckableRecord, due: readonly RenamedLine[]): readonly NamedCell[] =>
  record.tables.flatMap((table) =>
    table.rows.flatMap(({ cells, amounts }, row) =>
      cells.flatMap((cell, column): NamedCell[] => {
        if (cell.length > 60 || Object.keys(amounts).length === 0 || !mayHold(cell, due)) return [];
        return [{ table, row, column, name: comparable(cell).replace(LABEL, '') }];
      }),
    ),
  );

function breachOf(line: RenamedLine, year: number, [first, ...others]: readonly Evidence[]): Breach[] {
  if (!first) return [];
  const { former, now, since } = line;
  return [
    {
      values: { former, now, since: String(since), year: String(year), times: String(others.length + 1) },
      evidence: [first, ...others],
      observed: former,
      expected: now,
      difference: null,
      tolerance: null,
    },
  ];
}

function inProse(prose: readonly Viewed[], { former, since, ambiguous }: RenamedLine): Evidence[] {
  return prose.flatMap(({ block, view }) => {
    if (!view.text.includes(former)) return [];
    if ([...view.text.matchAll(YEAR)].some((match) => Number(match[1]) < since)) return [];
    const found: Evidence[] = [];
    for (let at = view.text.indexOf(former); at >= 0; at = view.text.indexOf(former, at + former.length)) {
      const behind = view.text.slice(at + former.length, at + former.length + 16);
      if (ON_PURPOSE.test(view.text.slice(Math.max(0, at - 3), at))) continue;
      if (ambiguous && !MARK.test(behind)) continue;
      const range = printedRange(view, at, at + former.length);
      const words = block.text.slice(range.start, range.end);
      found.push(wordsEvidence('stated', excerpt(block.text), words, { ...block.locator, ...range }));
    }
    return found;
  });
}

function inTables(cells: readonly NamedCell[], { former, ambiguous }: RenamedLine): Evidence[] {
  return cells
    .filter(({ name }) => name === former)
    .filter(({ table, row }) => !ambiguous || table.rows[row]!.code !== null)
    .map(({ table, row, column }) => cellEvidence('stated', table, row, column));
}
