import { FACT_ROLES, type Fact } from '../../schema/fact.js';
import { choice, decimalText, flag, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { reportingEntityColumns, TO_REPORTING_ENTITY } from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const facts = defineTable<Fact>({
  name: 'facts',
  title: { zh: '数据事实', en: 'Facts' },
  about: {
    zh: '每个数字的一次陈述一行，正文与表格中的主要数字皆收。',
    en: 'One row per statement of a figure, in prose and in the headline cells of tables.',
  },
  key: ['document_id', 'fact_id'],
  references: [
    TO_DOCUMENT,
    TO_REPORTING_ENTITY,
    {
      columns: ['document_id', 'section_id'],
      table: 'sections',
      tableColumns: ['document_id', 'section_id'],
    },
  ],
  rows: (record) => record.facts,
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<Fact>((f) => f.reporting_entity),
    required(text('fact_id', '事实编号', 'Fact', (f) => f.id)),
    choice('where', '正文或表格', 'In the prose or in a table', ['text', 'table'], (f) => f.where),
    required(text('measure', '指标', 'Key of the measure', (f) => f.measure)),
    text(
      'label',
      '指标用词（照原文）；承上文而未再写明的为空',
      'Words of the measure as printed; blank where the sentence leaves them to what stands before it',
      (f) => f.label,
    ),
    text('code', '所涉科目编码', 'Code of the line of the classification', (f) => f.code ?? null),
    text(
      'counterparts',
      '正文与表格中陈述同一数字的另一方事实',
      'Facts of the tables (of the prose) that state the same figure',
      (f) => f.counterparts?.join(' ') ?? null,
    ),
    choice('role', '数字的角色', 'Part that the figure plays', FACT_ROLES, (f) => f.role),
    decimalText('amount_yuan', '金额（元）', 'Amount in yuan', (f) => f.amount_yuan),
    decimalText('quantity', '数量', 'Count or area', (f) => f.quantity),
    decimalText('percent', '百分比（照原文）', 'Percentage as printed', (f) => f.percent),
    text('percent_kind', '百分比的含义', 'What the percentage is', (f) => f.percent_kind),
    text('percent_base', '百分比的基数用词', 'What a share or completion is of', (f) => f.percent_base),
    decimalText('multiple', '倍数（照原文）', 'Multiple as printed', (f) => f.multiple ?? null),
    text('multiple_kind', '倍数的含义', 'What the multiple is', (f) => f.multiple_kind ?? null),
    integer('year', '数字所属年度', 'Year that the figure belongs to', (f) => f.year),
    text('direction', '增减方向', 'Direction as worded', (f) => f.direction),
    text('compare_to', '比较对象', 'What it is compared to', (f) => f.compare_to),
    text('reason', '所述原因', 'Reason stated', (f) => f.reason),
    text('unit_in_text', '原文单位', 'Unit as printed', (f) => f.unit_in_text),
    text(
      'unit_assumed',
      '原文无单位时据上下文推定的单位',
      'Unit taken from the surroundings where none is printed',
      (f) => f.unit_assumed,
    ),
    integer('decimals', '原文小数位数', 'Decimals as printed', (f) => f.decimals),
    flag('implied', '以文字（无、持平）表述', 'Said in words, not in figures', (f) => f.implied),
    flag('approximate', '约数', 'Said to be approximate', (f) => f.approximate),
    flag('ocr', '由页面图像识别', 'Read from a picture of the page', (f) => f.ocr === true),
    flag('irregular', '数字印法异常', 'Printed in a damaged or unusual form', (f) => f.irregular),
    text('section_id', '所在章节', 'Section', (f) => f.section),
    text('table_id', '所在表格', 'Table', (f) => f.table),
    required(text('quote', '原文', 'Printed words that the figure came from', (f) => f.quote)),
    ...locatorColumns<Fact>((f) => f.locator),
  ],
});
