import type { Table, TableKind } from '../../schema/table.js';
import { squash } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs } from '../prose.js';
import { noteTexts, saysNothing } from '../table-notes.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Tables that have to be published even where there is nothing to put in, with the words by which the prose names their money. */
const REQUIRED: Readonly<Partial<Record<TableKind, RegExp>>> = {
  government_fund_expenditure: /政府性基金/u,
  state_capital_expenditure: /国有资本经营/u,
  three_public: /三公/u,
};

/** An empty table says why it is empty. */
export const emptyTableWithoutNote = defineRule({
  id: 'F-011',
  version: 1,
  slug: 'empty-table-without-note',
  name: { zh: '空表没有说明', en: 'An empty table without a note' },
  statement: {
    zh: '没有数据的政府性基金、国有资本经营、“三公”经费表应列出空表并说明。',
    en: 'Tables of government funds, state capital and the three public expenses without data are published empty and with a note.',
  },
  scope: ['tables', 'prose'],
  applies: {
    zh: '此三类表为空的文件；表下或正文已说明没有此项收支的不报告。',
    en: 'Documents in which one of these tables is empty; a note at the table or a sentence of the prose that there is none will do.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '没有数据的表格应当列出空表并说明。',
        en: 'Tables without data are listed empty and with an explanation.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: { zh: '“{title}”为空表，没有说明。', en: 'The table "{title}" is empty and nothing says why.' },
  },
  byHand: {
    zh: '查看表下注释和正文中是否说明没有此项收支。',
    en: 'Look at the notes of the table and in the prose for a word that there is none.',
  },
  examples: {
    holds: '（空表）注：本部门没有政府性基金预算拨款安排的支出，故本表为空表。',
    fails: '（空表，无注）',
  },
  related: ['F-012'],
  evaluate(record) {
    const empty = record.tables.filter(
      ({ kind, empty, grade }) => REQUIRED[kind] && empty && grade === 'sure',
    );
    if (empty.length === 0) return notApplicable('No table of these kinds is empty.');
    const breaches = empty.filter((table) => !isExplained(record, table)).map(breachOf);
    return { kind: 'evaluated', applied: empty.length, breaches };
  },
});

const isExplained = (record: CheckableRecord, table: Table): boolean =>
  noteTexts(table).length > 0 ||
  bodyParagraphs(record).some(({ text }) => REQUIRED[table.kind]!.test(text) && saysNothing(squash(text)));

function breachOf(table: Table): Breach {
  const title = squash(table.title) || table.kind;
  return {
    values: { title },
    evidence: [wordsEvidence('stated', title, table.title, table.locator)],
    observed: null,
    expected: null,
    difference: null,
    tolerance: null,
  };
}
