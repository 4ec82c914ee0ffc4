import type { Activity } from '../../schema/records.js';
import { decimalText, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import {
  acrossEntities,
  type OfEntity,
  reportingEntityColumns,
  TO_REPORTING_ENTITY,
} from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const performanceActivities = defineTable<OfEntity<Activity>>({
  name: 'performance_activities',
  title: { zh: '绩效活动', en: 'Performance activities' },
  about: {
    zh: '绩效目标表中的职责活动及其下工作活动，每项一行。',
    en: 'Activities of the performance tables and those below them, one a row.',
  },
  key: ['document_id', 'position'],
  references: [TO_DOCUMENT, TO_REPORTING_ENTITY],
  rows: (record) => acrossEntities(record, (r) => r.performance?.activities ?? []),
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<OfEntity<Activity>>((a) => a.entityId),
    required(
      integer('position', '在文件中的次序（从 1 起）', 'Order in the document, from 1', (a) => a.position),
    ),
    text('number', '编号（照原文）', 'Number as printed', (a) => a.number),
    required(text('name', '名称（照原文）', 'Name as printed', (a) => a.name)),
    text('parent_number', '所属活动的编号', 'Number of the activity that it belongs to', (a) => a.parent),
    decimalText('budget_yuan', '年度预算（元）', 'Budget in yuan', (a) => a.budget_yuan),
    text('content', '内容描述', 'What is done', (a) => a.content),
    text('goal', '绩效目标', 'Goal', (a) => a.goal),
    text('indicator', '绩效指标', 'Indicator', (a) => a.indicator),
    text('excellent', '评价标准：优', 'Graded excellent at', (a) => a.criteria.excellent),
    text('good', '评价标准：良', 'Graded good at', (a) => a.criteria.good),
    text('fair', '评价标准：中', 'Graded fair at', (a) => a.criteria.fair),
    text('poor', '评价标准：差', 'Graded poor at', (a) => a.criteria.poor),
    text('table_id', '所在表格', 'Table', (a) => a.table),
    integer('row', '逻辑表行号（从 0 起）', 'Row of the logical table, from 0', (a) => a.row),
    ...locatorColumns<Activity>((a) => a.locator),
  ],
});
