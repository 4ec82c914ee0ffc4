import { DISCLOSURE_SCOPES, type Disclosure } from '../../schema/disclosures-list.js';
import { DOCUMENT_KINDS } from '../../schema/document.js';
import { placeOf } from '../../shared/place.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, decimalText, flag, integer, required, text } from '../column-helpers.js';
import { locatorColumns } from '../common-columns.js';
import { type DisclosedFigure, disclosedFigures } from '../disclosed-figures.js';
import { TO_DISCLOSURE } from './disclosures.js';

interface Row extends DisclosedFigure {
  readonly of: Disclosure;
}

export const disclosureValues = defineAcrossTable<Row>({
  name: 'disclosure_values',
  title: { zh: '公开的主要指标', en: 'Values of disclosures' },
  about: {
    zh: '每个公开每项指标在其年度的数值各一行：在计入的各文件（不含副本、旧版、封面；单位无自己的文件时，为部门文件中单独列示的部分）中，取印法正常者、表格、精确者优先。其他文件是否也载明、是否一致，见 documents、agree、others。公开未载明的指标无行；载明为零的金额为 0.00。年度不明的公开无行。',
    en: 'One row per disclosure and measure: its figure of the year. Of the documents that count (copies, older versions and covers do not; of a body without documents of its own, what others report of it apart), a plain print comes before a damaged one, a table before prose, the more exact print before the rounded one; `documents`, `agree` and `others` tell whether the other documents state it too. A measure that a disclosure does not state has no row; one stated as zero has 0.00. A disclosure of no known year has no rows.',
  },
  key: ['disclosure_id', 'measure'],
  references: [
    TO_DISCLOSURE,
    { columns: ['entity_id'], table: 'entities', tableColumns: ['entity_id'] },
    { columns: ['document_id'], table: 'documents', tableColumns: ['document_id'] },
    { columns: ['document_id', 'fact_id'], table: 'facts', tableColumns: ['document_id', 'fact_id'] },
    {
      columns: ['document_id', 'reporting_entity_id'],
      table: 'reporting_entities',
      tableColumns: ['document_id', 'reporting_entity_id'],
    },
  ],
  rows: (item) =>
    item.kind === 'disclosure'
      ? disclosedFigures(item.headlines).map((figure) => ({ ...figure, of: item.disclosure }))
      : [],
  columns: [
    required(text('disclosure_id', '公开编号', 'Disclosure', (r) => r.of.id)),
    required(text('entity_id', '主体编号', 'Entity', (r) => r.of.entity)),
    required(text('entity', '主体名称', 'Name of the entity', (r) => r.of.name)),
    required(integer('fiscal_year', '预算或决算年度', 'Fiscal year', (r) => r.of.fiscal_year)),
    choice('kind', '预算或决算', 'Budget or final accounts', DOCUMENT_KINDS, (r) => r.of.kind),
    choice(
      'scope',
      '部门汇总或单位',
      'Department with its units, or one unit',
      DISCLOSURE_SCOPES,
      (r) => r.of.scope,
    ),
    required(text('measure', '指标', 'Key of the measure', (r) => r.measure.key)),
    required(text('measure_zh', '指标名称（中文）', 'Name of the measure in Chinese', (r) => r.measure.zh)),
    required(text('measure_en', '指标名称（英文）', 'Name of the measure in English', (r) => r.measure.en)),
    choice('type', '金额或数量', 'Money or a count', ['money', 'count'], (r) => r.measure.type),
    decimalText('amount_yuan', '金额（元）', 'Amount in yuan', (r) => r.figure.amount_yuan),
    decimalText('quantity', '数量', 'Quantity', (r) => r.figure.quantity),
    flag('implied', '以文字表述（无、持平、未安排）', 'Said in words', (r) => r.figure.implied),
    flag(
      'doubtful',
      '约数、印法异常或由图像识别',
      'Said to be about so much, printed in a damaged form or read from a picture',
      (r) => r.figure.doubtful,
    ),
    required(text('quote', '原文', 'As printed', (r) => r.figure.quote)),
    text('unit', '原文单位', 'Unit as printed', (r) => r.figure.unit_in_text),
    text(
      'unit_assumed',
      '原文无单位时据上下文推定的单位',
      'Unit taken from the surroundings where none is printed',
      (r) => r.figure.unit_assumed,
    ),
    required(
      text('document_id', '所取的文件', 'Document that it is taken from', (r) => r.figure.document_id),
    ),
    required(text('fact_id', '所取的数据事实', 'The fact that it is taken from', (r) => r.figure.fact)),
    text(
      'reporting_entity_id',
      '所取文件中的单位编号',
      'Body in the document that the figure is of',
      (r) => r.figure.reporting_entity,
    ),
    required(
      integer(
        'documents',
        '载明该指标的文件数',
        'Documents of the disclosure that state it',
        (r) => new Set([r.figure, ...r.others].map(({ document_id }) => document_id)).size,
      ),
    ),
    required(
      integer('statements', '载明的次数', 'How often they state it', (r) =>
        [r.figure, ...r.others].reduce((sum, { statements }) => sum + statements, 0),
      ),
    ),
    flag(
      'agree',
      '各处是否一致（四舍五入以内）',
      'Whether all statements agree within rounding',
      (r) => r.agree,
    ),
    text(
      'others',
      '其他文件所载：文件、数据事实、位置、数值，以；分隔',
      'What the other documents state: document, fact, place, value; parted by ；',
      (r) =>
        r.others
          .map(
            ({ document_id, fact, locator, amount_yuan, quantity }) =>
              `${document_id} ${fact} ${placeOf(locator)}: ${amount_yuan ?? quantity ?? ''}`,
          )
          .join('；') || null,
    ),
    ...locatorColumns<Row>((r) => r.figure.locator),
  ],
});
