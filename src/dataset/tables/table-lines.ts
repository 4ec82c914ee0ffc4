import { readCell } from '../../rules/figures.js';
import type { DocumentRecord } from '../../schema/document.js';
import { ROW_KINDS, TABLE_GRADES, TABLE_KINDS, type Table, type TableRow } from '../../schema/table.js';
import { parsePrintedNumber } from '../../shared/money.js';
import { comparable } from '../../shared/text.js';
import { governmentCodes, linesOf, sidesOf } from '../../tables/index.js';
import { classificationOf } from '../../vocabulary/classification/index.js';
import { choice, decimalText, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { reportingEntityColumns, TO_REPORTING_ENTITY } from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

/**
 * What a cell of an amount column holds: a figure, a printed zero, nothing, a dash or the like in place of a figure,
 * a figure whose unit is printed nowhere, or something that was not understood.
 */
export const CELL_STATES = ['amount', 'zero', 'blank', 'dash', 'unit_unknown', 'not_a_number'] as const;
type CellState = (typeof CELL_STATES)[number];

/** One cell of an amount column, with the labels that it stands under. */
interface Line {
  readonly table: Table;
  readonly row: TableRow;
  readonly rowIndex: number;
  readonly column: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly amount: string | null;
  readonly state: CellState;
  /** Code of the government's economic classification that the row prints beside its own. */
  readonly government: string | null;
}

const linesOfTable = (table: Table): readonly Line[] => {
  const sides = sidesOf(table.columns);
  const government = governmentCodes(table);
  return linesOf(table)
    .flatMap(({ row: rowIndex, side, code, name, amounts }) => {
      const row = table.rows[rowIndex]!;
      // A heading or a note states no figure: its blank cells are not missing values.
      const columns = BLANK_STATES_NOTHING.has(row.kind) ? [...amounts.keys()] : sides[side]!.amounts;
      return columns
        .filter((column) => amounts.has(column) || row.cell_locators[column])
        .map((column) => {
          const amount = amounts.get(column) ?? null;
          return {
            table,
            row,
            rowIndex,
            column,
            code,
            name,
            amount,
            state: stateOf(table, rowIndex, column, amount),
            government: government[rowIndex] ?? null,
          };
        });
    })
    .sort((a, b) => a.rowIndex - b.rowIndex || a.column - b.column);
};

const BLANK_STATES_NOTHING: ReadonlySet<TableRow['kind']> = new Set(['heading', 'note', 'blank']);

function stateOf(table: Table, row: number, column: number, amount: string | null): CellState {
  if (amount !== null) return /[1-9]/.test(amount) ? 'amount' : 'zero';
  const printed = comparable(table.rows[row]!.cells[column] ?? '');
  if (printed === '') return 'blank';
  if (readCell('cell', table, row, column, { truncation: false }).kind === 'blank') return 'dash';
  return parsePrintedNumber(printed) ? 'unit_unknown' : 'not_a_number';
}

const codeOf = (classification: string) => (line: Line) =>
  line.code !== null && classificationOf(line.code) === classification ? line.code : null;

export const tableLines = defineTable<Line>({
  name: 'table_lines',
  title: { zh: '表格金额', en: 'Amounts of tables' },
  about: {
    zh: '金额列的每个单元格一行。收支两栏的表格，左右两栏各取自己的科目。金额、零、空白、横线、单位不明、无法读出分别见 state。',
    en: 'One row per cell of an amount column; the halves of a two-sided table keep their own labels. `state` tells a figure, a printed zero, a blank, a dash, a figure without a unit and what could not be read apart.',
  },
  key: ['document_id', 'table_id', 'row', 'column'],
  references: [
    TO_DOCUMENT,
    TO_REPORTING_ENTITY,
    {
      columns: ['document_id', 'section_id'],
      table: 'sections',
      tableColumns: ['document_id', 'section_id'],
    },
  ],
  rows: (record: DocumentRecord) => record.tables.flatMap(linesOfTable),
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<Line>((l) => l.row.reporting_entity ?? l.table.reporting_entity),
    required(text('table_id', '表格编号', 'Table', (l) => l.table.id)),
    choice('table_kind', '表格类别', 'Kind of table', TABLE_KINDS, (l) => l.table.kind),
    text('table_title', '表名（照原文）', 'Title as printed', (l) => l.table.title),
    choice('table_grade', '读表的把握', 'How sure the reading is', TABLE_GRADES, (l) => l.table.grade),
    text('section_id', '所在章节', 'Section', (l) => l.table.section),
    required(integer('row', '逻辑表行号（从 0 起）', 'Row of the logical table, from 0', (l) => l.rowIndex)),
    required(
      integer('column', '逻辑表列号（从 0 起）', 'Column of the logical table, from 0', (l) => l.column),
    ),
    choice('row_kind', '行类别', 'Kind of row', ROW_KINDS, (l) => l.row.kind),
    text('code', '编码（照原文补全）', 'Code, completed from the print', (l) => l.code),
    text('function_code', '支出功能分类科目编码', 'Functional classification', codeOf('functional')),
    text(
      'economic_code',
      '部门预算经济分类科目编码',
      'Department economic classification',
      codeOf('economic'),
    ),
    text(
      'government_economic_code',
      '政府预算经济分类科目编码',
      'Government economic classification',
      (l) => codeOf('government_economic')(l) ?? l.government,
    ),
    text('name', '科目或项目名称（照原文）', 'Name as printed', (l) => l.name),
    integer('level', '层级', 'Level', (l) => l.row.level),
    text('column_path', '表头路径，以 / 分隔', 'Header path, parted by /', (l) =>
      (l.table.columns[l.column]?.path ?? []).join('/'),
    ),
    choice('state', '单元格状态', 'What the cell holds', CELL_STATES, (l) => l.state),
    decimalText('amount_yuan', '金额（元）', 'Amount in yuan', (l) => l.amount),
    text('printed', '原文', 'As printed', (l) => l.row.cells[l.column] ?? null),
    text('unit', '原文单位', 'Unit as printed', (l) => l.table.columns[l.column]?.unit ?? l.table.unit),
    ...locatorColumns<Line>((l) => l.row.cell_locators[l.column] ?? l.row.locator),
  ],
});
