import type { PerformanceProject } from '../../schema/records.js';
import { choice, decimalText, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns, tableGradeColumn } from '../common-columns.js';
import {
  acrossEntities,
  type OfEntity,
  reportingEntityColumns,
  TO_REPORTING_ENTITY,
} from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const performanceProjects = defineTable<OfEntity<PerformanceProject>>({
  name: 'performance_projects',
  title: { zh: '绩效项目', en: 'Performance projects' },
  about: {
    zh: '绩效目标表中的项目，每个一行；部门整体支出的表另计为 department。',
    en: 'One row per project of the performance targets; a form about the whole department is of scope department.',
  },
  key: ['document_id', 'project_id'],
  references: [TO_DOCUMENT, TO_REPORTING_ENTITY],
  rows: (record) => acrossEntities(record, (r) => r.performance?.projects ?? []),
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<OfEntity<PerformanceProject>>((p) => p.entityId),
    required(text('project_id', '项目编号（本数据集）', 'Project', (p) => p.id)),
    choice(
      'scope',
      '项目或部门整体',
      'A project, or the whole department',
      ['project', 'department'],
      (p) => p.scope,
    ),
    required(text('name', '名称（照原文）', 'Name as printed', (p) => p.name)),
    text('code', '项目编码（照原文）', 'Code as printed', (p) => p.code),
    text('supervisor', '主管部门', 'Department in charge', (p) => p.supervisor),
    text('implementer', '实施单位', 'Unit that carries it out', (p) => p.implementer),
    decimalText('budget_yuan', '资金总额（元）', 'Budget in yuan', (p) => p.budget_yuan),
    decimalText('fiscal_yuan', '财政拨款（元）', 'Fiscal appropriation in yuan', (p) => p.fiscal_yuan),
    decimalText('other_funds_yuan', '其他资金（元）', 'Other funds in yuan', (p) => p.other_funds_yuan),
    text('period', '实施期限', 'Period', (p) => p.period),
    text('overview', '项目概况', 'What it is', (p) => p.overview),
    text('goal', '年度目标', 'Goal of the year', (p) => p.goal),
    text('goal_whole', '实施期目标', 'Goal of the whole time', (p) => p.goal_whole),
    text('table_id', '所在表格', 'Table', (p) => p.table),
    tableGradeColumn<OfEntity<PerformanceProject>>((p) => p.table),
    integer('row', '逻辑表行号（从 0 起）', 'Row of the logical table, from 0', (p) => p.row),
    ...locatorColumns<OfEntity<PerformanceProject>>((p) => p.locator),
  ],
});
