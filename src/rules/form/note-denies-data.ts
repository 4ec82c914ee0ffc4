import type { Evidence } from '../../schema/finding.js';
import type { Table } from '../../schema/table.js';
import { squash } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { cellEvidence, wordsEvidence } from '../evidence.js';
import { noteTexts } from '../table-notes.js';
import type { Breach } from '../types.js';

/** The note says that the table itself is empty. */
const EMPTY = /(?:故|因此|所以)?(?:本|此|该)表(?:为空|无数据|没有数据|为空表)|空表(?:列示|公开)/u;
const CONDITION = /如|若|凡|则|当/u;

/** A note says that a table is empty which has figures. */
export const noteDeniesData = defineRule({
  id: 'F-012',
  version: 1,
  slug: 'note-denies-data',
  name: { zh: '有数据的表注明空表', en: 'A table with data noted as empty' },
  statement: {
    zh: '注明“本表为空表”的表格不应列有非零金额。',
    en: 'A table whose note says that it is empty holds no figures but zeros.',
  },
  scope: ['tables'],
  applies: {
    zh: '附有空表说明的表格；“如……则……”一类的条件说明不算。',
    en: 'Tables with a note that they are empty; notes with an if do not count.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '注释与表内数据矛盾。', en: 'The note contradicts the table.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{title}”注明“{note}”，表中却列有{amount}。',
      en: 'The note of "{title}" says "{note}", yet the table holds {amount}.',
    },
  },
  byHand: { zh: '查看注释是否属于该表。', en: 'See whether the note belongs to this table.' },
  examples: {
    holds: '合计 0.00　注：本部门没有政府性基金支出，故本表为空表。',
    fails: '合计 120.00　注：本部门没有政府性基金支出，故本表为空表。',
  },
  related: ['F-011'],
  evaluate(record) {
    const noted = record.tables.flatMap((table) => {
      const note = noteTexts(table).find((text) => EMPTY.test(text) && !CONDITION.test(text));
      return note === undefined ? [] : [{ table, note }];
    });
    if (noted.length === 0) return notApplicable('No table is noted as empty.');
    return {
      kind: 'evaluated',
      applied: noted.length,
      breaches: noted.flatMap(({ table, note }) => breachOf(table, note)),
    };
  },
});

function breachOf(table: Table, note: string): Breach[] {
  const figure = firstFigure(table);
  if (figure === null) return [];
  const title = squash(table.title) || table.kind;
  return [
    {
      values: { title, note, amount: figure.printed },
      evidence: [wordsEvidence('stated', title, note, table.locator), figure],
      observed: figure.printed,
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}

function firstFigure(table: Table): Evidence | null {
  for (const [row, { amounts }] of table.rows.entries())
    for (const [column, amount] of Object.entries(amounts))
      if (/[1-9]/.test(amount)) return cellEvidence('stated', table, row, Number(column));
  return null;
}
