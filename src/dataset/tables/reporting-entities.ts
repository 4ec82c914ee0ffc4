import type { ReportingEntity } from '../../schema/document.js';
import { flag, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const reportingEntities = defineTable<ReportingEntity>({
  name: 'reporting_entities',
  title: { zh: '报告单位', en: 'Reporting entities' },
  about: {
    zh: '文件中分别列示数据的单位，每个一行：公开主体，以及单独成篇、成表或在表中占行的所属单位。',
    en: 'One row per body whose figures a document reports apart: the disclosing entity and its units with parts, tables or rows of their own.',
  },
  key: ['document_id', 'reporting_entity_id'],
  references: [TO_DOCUMENT],
  rows: (record) => record.reporting_entities,
  columns: [
    ...DOCUMENT_COLUMNS,
    required(text('reporting_entity_id', '单位编号', 'Body', (e) => e.id)),
    required(text('name', '单位名称（照原文）', 'Name as printed', (e) => e.name)),
    text('code', '预算单位编码（照原文）', 'Code of the budget unit as printed', (e) => e.code),
    text('level', '部门或单位', 'Department or unit', (e) => e.level),
    flag('principal', '是否公开主体', 'The disclosing entity itself', (e) => e.principal),
    integer('sections', '章节数', 'Sections of its own', (e) => e.sections.length),
    integer('tables', '表格数', 'Tables of its own', (e) => e.tables.length),
    integer('rows', '在他表中的行数', 'Rows in tables of another', (e) => e.rows.length),
    ...locatorColumns<ReportingEntity>((e) => e.locator),
  ],
});
