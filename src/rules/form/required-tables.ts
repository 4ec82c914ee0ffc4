import type { TableKind } from '../../schema/table.js';
import { tableKindOf } from '../../vocabulary/table-kinds.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Bilingual, Breach, CheckableRecord } from '../types.js';

/** Tables that every disclosure of a department holds, empty ones included. */
const REQUIRED: Readonly<Partial<Record<TableKind, Bilingual>>> = {
  income_expenditure_summary: { zh: '部门收支总表', en: 'summary of revenue and expenditure' },
  income_summary: { zh: '部门收入总表', en: 'revenue' },
  expenditure_summary: { zh: '部门支出总表', en: 'expenditure' },
  fiscal_appropriation_summary: { zh: '财政拨款收支总表', en: 'summary of appropriations' },
  general_public_budget_expenditure: { zh: '一般公共预算支出表', en: 'general public budget expenditure' },
  basic_expenditure_economic: { zh: '一般公共预算基本支出表', en: 'basic expenditure' },
  three_public: { zh: '一般公共预算“三公”经费支出表', en: 'the three public expenses' },
  government_fund_expenditure: { zh: '政府性基金预算支出表', en: 'government fund expenditure' },
};
/** A document with so many of them is a whole disclosure; one with fewer is a part of one. */
const WHOLE = 6;

/** A whole disclosure holds all tables that have to be published. */
export const requiredTables = defineRule({
  id: 'F-019',
  version: 2,
  slug: 'required-tables',
  name: { zh: '缺少规定公开的表', en: 'A table that has to be published is missing' },
  statement: {
    zh: '部门预决算应公开收支、收入、支出、财政拨款收支、一般公共预算支出、一般公共预算基本支出、“三公”经费、政府性基金支出八张表，没有数据的列空表并说明。',
    en: 'A department publishes eight tables, those without data empty and with a note: summary, revenue, expenditure, appropriations, general public budget, basic expenditure, the three public expenses and government funds.',
  },
  scope: ['tables'],
  applies: {
    zh: '已列出其中六种以上的文件；更少的是整套公开的一部分，不判断。',
    en: 'Documents with six of the eight or more; fewer are a part of a disclosure and are not judged.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '部门预算、决算应当公开以上各表；没有数据的表格应当列出空表并说明。',
        en: 'Budgets and final accounts of departments are published in these tables; those without data empty and with a note.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '文件列有其他规定公开的表，但没有“{table}”。',
      en: 'The document holds the other tables that have to be published, but none of {table}.',
    },
  },
  byHand: {
    zh: '查看该表是否以其他名称列出、在图片中或在另一附件中公开。',
    en: 'See whether the table stands under another name, in a picture or in another file.',
  },
  examples: { holds: '（八张表齐全，政府性基金表为空表并有说明）', fails: '（没有“三公”经费支出表）' },
  related: ['F-011', 'F-018'],
  evaluate(record) {
    const own = new Set(record.tables.map(({ kind }) => kind));
    const kinds = Object.keys(REQUIRED) as TableKind[];
    const held = kinds.filter((kind) => own.has(kind));
    if (held.length < WHOLE)
      return notApplicable('The document is no whole disclosure: it holds fewer than six of the tables.');
    const unread =
      record.tables.some(({ kind, grade }) => kind === 'other' || grade === 'doubtful') ||
      record.notes.some(({ code }) => UNREAD.test(code));
    const missing = kinds.filter((kind) => !own.has(kind));
    const titled = missing.filter((kind) => isTitled(record, kind));
    if (titled.length > 0)
      return notEvaluable(
        'The title of a table that was not found is printed: the table was not understood.',
      );
    if (missing.length > 0 && unread)
      return notEvaluable('Some tables or pages were not understood; the missing one may be among them.');
    const breaches = missing.map(
      (kind): Breach => ({
        values: { table: REQUIRED[kind]! },
        evidence: [
          wordsEvidence(
            'stated',
            record.tables[0]!.title,
            record.tables[0]!.title,
            record.tables[0]!.locator,
          ),
        ],
        observed: null,
        expected: REQUIRED[kind]!.zh,
        difference: null,
        tolerance: null,
      }),
    );
    return { kind: 'evaluated', applied: kinds.length, breaches };
  },
});

/** A line of the body that is the title of such a table, whatever lies below it. */
const isTitled = (record: CheckableRecord, kind: TableKind): boolean =>
  record.blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.role !== 'contents' &&
      block.text.length <= LONGEST_TITLE &&
      TITLE.test(block.text) &&
      tableKindOf(block.text, []) === kind,
  );

const LONGEST_TITLE = 60;
const TITLE = /表\s*(?:[（(][^（()）]{0,12}[)）]\s*)?$/u;
const UNREAD = /ocr|image|picture|page|unread/u;
