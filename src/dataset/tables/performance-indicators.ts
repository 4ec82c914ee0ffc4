import type { PerformanceIndicator } from '../../schema/records.js';
import { decimalText, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns, tableGradeColumn } from '../common-columns.js';
import {
  acrossEntities,
  type OfEntity,
  reportingEntityColumns,
  TO_REPORTING_ENTITY,
} from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const performanceIndicators = defineTable<OfEntity<PerformanceIndicator>>({
  name: 'performance_indicators',
  title: { zh: '绩效指标', en: 'Performance indicators' },
  about: {
    zh: '绩效目标表中的指标，每个一行：各级指标、目标值及其拆分、权重与完成情况。',
    en: 'One row per indicator of the performance targets: its levels, its target taken apart, weight and result.',
  },
  key: ['document_id', 'position'],
  references: [
    TO_DOCUMENT,
    TO_REPORTING_ENTITY,
    {
      columns: ['document_id', 'project_id'],
      table: 'performance_projects',
      tableColumns: ['document_id', 'project_id'],
    },
  ],
  rows: (record) => acrossEntities(record, (r) => r.performance?.indicators ?? []),
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<OfEntity<PerformanceIndicator>>((i) => i.entityId),
    required(
      integer('position', '在文件中的次序（从 1 起）', 'Order in the document, from 1', (i) => i.position),
    ),
    text('project_id', '所属项目', 'Project that it is of', (i) => i.project),
    text('activity', '所属活动（照原文）', 'Activity that it is of, as printed', (i) => i.activity),
    text('level_1', '一级指标（照原文）', 'First level as printed', (i) => i.levels[0] ?? null),
    text('level_2', '二级指标（照原文）', 'Second level as printed', (i) => i.levels[1] ?? null),
    text('category', '指标类别', 'What it measures', (i) => i.category),
    required(text('name', '指标名称（照原文）', 'Name as printed', (i) => i.name)),
    text('target', '指标值（照原文）', 'Target as printed', (i) => i.target),
    text('operator', '比较方向', 'Direction of the target', (i) => i.operator),
    decimalText('value', '指标值数字', 'Target as a number', (i) => i.value),
    text('unit', '计量单位', 'Unit', (i) => i.unit),
    text('weight', '权重或分值（照原文）', 'Weight or full score as printed', (i) => i.weight),
    text('actual', '实际完成值（照原文）', 'Result as printed', (i) => i.actual),
    text('score', '得分（照原文）', 'Score as printed', (i) => i.score),
    text('standard', '评分标准', 'How the score is given', (i) => i.standard),
    text('explanation', '指标说明', 'What the indicator means', (i) => i.explanation),
    text('table_id', '所在表格', 'Table', (i) => i.table),
    tableGradeColumn<OfEntity<PerformanceIndicator>>((i) => i.table),
    integer('row', '逻辑表行号（从 0 起）', 'Row of the logical table, from 0', (i) => i.row),
    ...locatorColumns<OfEntity<PerformanceIndicator>>((i) => i.locator),
  ],
});
