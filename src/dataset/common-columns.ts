import type { DocumentRecord } from '../schema/document.js';
import { TABLE_GRADES } from '../schema/table.js';
import type { Locator } from '../shared/locator.js';
import type { Column, Value } from './table.js';

/** What every table begins with: which document, whose, of which year. */
export const DOCUMENT_COLUMNS: readonly Column<unknown>[] = [
  {
    name: 'document_id',
    type: 'string',
    required: true,
    about: {
      zh: '文件编号（文件内容 SHA-256 的前 16 位）',
      en: 'First 16 hex digits of the SHA-256 of the file',
    },
    value: (_, record) => record.document_id,
  },
  {
    name: 'entity',
    type: 'string',
    about: { zh: '公开主体名称（照原文）', en: 'Name of the disclosing entity as printed' },
    value: (_, record) => record.entity?.name ?? null,
  },
  {
    name: 'fiscal_year',
    type: 'integer',
    about: { zh: '预算或决算年度', en: 'Fiscal year of the budget or final accounts' },
    value: (_, record: DocumentRecord) => record.fiscal_year,
  },
];

/** How sure the reading of the table is that a row was read from. */
export const tableGradeColumn = <Row>(tableOf: (row: Row) => string): Column<Row> => ({
  name: 'table_grade',
  type: 'string',
  values: TABLE_GRADES,
  about: { zh: '读表的把握', en: 'How sure the reading is' },
  value: (row, record) => record.tables.find(({ id }) => id === tableOf(row))?.grade ?? null,
});

/** What every table ends with: where in the file the thing stands. */
export function locatorColumns<Row>(
  locatorOf: (row: Row, record: DocumentRecord) => Locator | null,
): readonly Column<Row>[] {
  const part = (
    name: string,
    type: 'integer' | 'string',
    zh: string,
    en: string,
    value: (locator: Locator) => Value | undefined,
  ): Column<Row> => ({
    name: `at_${name}`,
    type,
    about: { zh, en },
    value: (row, record) => {
      const locator = locatorOf(row, record);
      return (locator && value(locator)) ?? null;
    },
  });
  return [
    part('page', 'integer', '页码（从 1 起）', 'Page, from 1', (l) => l.page),
    part(
      'bbox',
      'string',
      '页面区域 x0 y0 x1 y1（点，原点在左上）',
      'Area of the page: x0 y0 x1 y1 in points from the top left',
      (l) => l.bbox?.join(' '),
    ),
    part('sheet', 'string', '工作表', 'Sheet', (l) => l.sheet),
    part('cell', 'string', '单元格', 'Cell of the sheet', (l) => l.cell),
    part('block', 'integer', '段落或表格序号（从 0 起）', 'Block of the document, from 0', (l) => l.block),
    part('row', 'integer', '表内行号（从 0 起）', 'Row of the printed table, from 0', (l) => l.row),
    part('column', 'integer', '表内列号（从 0 起）', 'Column of the printed table, from 0', (l) => l.column),
    part('start', 'integer', '文字起点', 'Offset at which the print begins', (l) => l.start),
    part('end', 'integer', '文字终点', 'Offset at which the print ends', (l) => l.end),
    part('line', 'integer', '文本行号（从 1 起）', 'Line of a text file, from 1', (l) => l.line),
  ];
}
