import { choice, decimalText, flag, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { type Headline, headlinesOf } from '../headline.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const measures = defineTable<Headline>({
  name: 'measures',
  title: { zh: '主要指标', en: 'Measures' },
  about: {
    zh: '每个文件每项指标在其年度的数值各一行，便于部门间比较。同一指标多处载明时，取表格优先、精确者优先；是否一致见 agree。文件中另列的所属单位的数值不在此表，见 disclosure_values，以及 facts 与 table_lines 的 reporting_entity。',
    en: 'One row per document and measure: its figure of the year, ready to be compared. Where it is stated several times, a table comes before prose and the more exact print before the rounded one; `agree` says whether all agree. Figures of units that a document reports apart are not here: disclosure_values has them, and facts and table_lines with their `reporting_entity`.',
  },
  key: ['document_id', 'measure'],
  references: [
    TO_DOCUMENT,
    { columns: ['document_id', 'fact_id'], table: 'facts', tableColumns: ['document_id', 'fact_id'] },
  ],
  rows: (record) => headlinesOf(record),
  columns: [
    ...DOCUMENT_COLUMNS,
    required(text('measure', '指标', 'Key of the measure', (h) => h.measure.key)),
    required(text('measure_zh', '指标名称（中文）', 'Name of the measure in Chinese', (h) => h.measure.zh)),
    required(text('measure_en', '指标名称（英文）', 'Name of the measure in English', (h) => h.measure.en)),
    choice('type', '金额或数量', 'Money or a count', ['money', 'count'], (h) => h.measure.type),
    decimalText('amount_yuan', '金额（元）', 'Amount in yuan', (h) => h.fact.amount_yuan),
    decimalText('quantity', '数量', 'Quantity', (h) => h.fact.quantity),
    flag('implied', '以文字表述（无、持平、未安排）', 'Said in words', (h) => h.fact.implied),
    required(
      integer('statements', '文件中载明的次数', 'How often the document states it', (h) => h.statements),
    ),
    flag(
      'agree',
      '各处是否一致（四舍五入以内）',
      'Whether all statements agree within rounding',
      (h) => h.agree,
    ),
    required(text('fact_id', '所取的数据事实', 'The fact that it is taken from', (h) => h.fact.id)),
    required(text('quote', '原文', 'As printed', (h) => h.fact.quote)),
    text('unit', '原文单位', 'Unit as printed', (h) => h.fact.unit_in_text),
    ...locatorColumns<Headline>((h) => h.fact.locator),
  ],
});
