import type { Fact } from '../../schema/fact.js';
import { addTo } from '../../shared/multimap.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure, readCell } from '../figures.js';
import { meet, sumIntervals } from '../interval.js';
import { equalityBreach, equalityGap } from '../sums.js';
import { hasTables, speaksOfTables, standsInTables, standsUnread } from '../table-cells.js';
import type { Breach, CheckableRecord } from '../types.js';
import { type NamedRow, namedRows, rowsNamed } from './named-rows.js';
import { IN_NO_TABLE } from './wording.js';

const POLICY = { truncation: true } as const;

/** Every amount that the prose gives a line by function stands somewhere in the tables. */
export const linesStandInTables = defineRule({
  id: 'P-004',
  version: 1,
  slug: 'lines-stand-in-tables',
  name: { zh: '文字所列科目金额见于表格', en: 'Amounts of lines by function stand in the tables' },
  statement: {
    zh: '文字给各级支出功能分类科目的本年金额，应见于表中该科目的某一行。',
    en: 'An amount that the prose gives a line of the functional classification for the year stands in a row of this line in the tables.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '文字给类、款、项各级科目的每一个金额，表中列有该科目（按编码或名称）的；全部表格中任一单元格或该科目各行同栏之和与之相符即可。',
    en: 'Each amount that the prose gives a line of any level which the tables print under its code or name. Any cell of any table will do, or the sum of a column over the rows of the line.',
  },
  severity: 'warning',
  basis: [
    { kind: 'arithmetic', text: { zh: '同一科目文表应一致。', en: 'Prose and tables state one thing.' } },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: { default: IN_NO_TABLE },
  byHand: {
    zh: '在各表中查该科目的金额，并查看该句其余数字（上年数、增减）与哪一个相符。',
    en: 'Look the line up in the tables, and see which amount the other figures of the sentence fit.',
  },
  examples: {
    holds: '教育支出（类）118.01万元。（表）205 教育支出 118.01',
    fails: '教育支出（类）181.01万元。（表）205 教育支出 118.01',
  },
  related: ['P-003', 'N-014'],
  evaluate(record) {
    const stated = record.facts.filter((fact) => isOwnAmount(record, fact));
    if (stated.length === 0) return notApplicable('The prose states no amount of a line by function.');
    if (!hasTables(record)) return notApplicable('The document prints no tables to compare with.');
    const rows = namedRows(record);
    const compared = stated.flatMap((fact) => {
      const own = rowsNamed(fact, rows);
      const prose = factFigure('prose', fact, POLICY);
      return own.length === 0 || prose === null ? [] : [{ prose, own }];
    });
    if (compared.length === 0)
      return notEvaluable('No line of the prose is found in the tables by code or name.');
    return {
      kind: 'evaluated',
      applied: compared.length,
      breaches: compared.flatMap(({ prose, own }) => breachOf(record, prose, own)),
    };
  },
});

const isOwnAmount = (record: CheckableRecord, fact: Fact): boolean =>
  fact.where === 'text' &&
  fact.measure.startsWith('functional:') &&
  fact.role === 'amount' &&
  fact.amount_yuan !== null &&
  !fact.implied &&
  !fact.approximate &&
  fact.year === record.fiscal_year &&
  speaksOfTables(record, fact);

function breachOf(record: CheckableRecord, prose: Figure, rows: readonly NamedRow[]): Breach[] {
  const columns = columnsOf(rows);
  const cells = columns.flat();
  const [first] = cells;
  if (!first || prose.value.eq(0)) return [];
  const matches = columns.some((column) =>
    meet(sumIntervals(column.map(({ interval }) => interval)), prose.interval),
  );
  if (matches || cells.some(({ interval }) => meet(interval, prose.interval))) return [];
  if (standsInTables(record, prose) || standsUnread(record, prose)) return [];
  const nearest = cells.reduce((a, b) => (distance(prose, b).lt(distance(prose, a)) ? b : a), first);
  const gap = equalityGap(prose, nearest);
  return gap === null ? [] : [equalityBreach(prose, nearest, gap)];
}

const distance = (a: Figure, b: Figure) => a.value.minus(b.value).abs();

/** Figures of the rows, those of one column of one table together. */
function columnsOf(rows: readonly NamedRow[]): readonly (readonly Figure[])[] {
  const columns = new Map<string, Figure[]>();
  for (const { table, row, amounts, label } of rows)
    for (const column of amounts) {
      const cell = readCell('table', table, row, column, POLICY);
      if (cell.kind !== 'figure') continue;
      const key = `${table.id} ${column}`;
      const words = `${label} · ${table.columns[column]!.path.join('/')}`;
      const figure = { ...cell.figure, evidence: { ...cell.figure.evidence, label: words } };
      addTo(columns, key, figure);
    }
  return [...columns.values()];
}
