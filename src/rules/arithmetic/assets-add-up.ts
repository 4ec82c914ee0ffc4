import type { AssetItem } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type CellReading, type Figure, readCell } from '../figures.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';

const POLICY = { truncation: false } as const;

/** The whole of a table of state assets equals the sum of its categories. */
export const assetsAddUp = defineRule({
  id: 'A-005',
  version: 1,
  slug: 'assets-add-up',
  name: { zh: '资产总额等于各类资产之和', en: 'Total assets equal the sum of the categories' },
  statement: {
    zh: '固定资产占用情况表中资产总额的价值应等于房屋、车辆、设备、其他固定资产等各类价值之和，“其中”行不计。',
    en: 'In a table of assets, the value of the whole equals the sum of the categories (buildings, vehicles, equipment, others); of-which lines do not count.',
  },
  scope: ['records', 'tables'],
  applies: {
    zh: '列有资产总额和两类以上资产价值的固定资产表。',
    en: 'Asset tables that state the value of the whole and of two categories or more.',
  },
  severity: 'error',
  basis: [
    { kind: 'arithmetic', text: { zh: '总额为各类之和。', en: 'The whole is the sum of its categories.' } },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，各类资产之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but the categories add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '把表中除“其中”行以外各类资产的价值相加，与资产总额比较。',
    en: 'Add up the values of all categories except of-which lines and compare with the whole.',
  },
  examples: {
    holds: '资产总额 100.00｜1、房屋 70.00｜其中：办公用房 60.00｜2、车辆 30.00',
    fails: '资产总额 100.00｜1、房屋 70.00｜其中：办公用房 60.00｜2、车辆 20.00',
  },
  related: ['P-001'],
  evaluate(record) {
    const items = record.records.assets?.items ?? [];
    const tables = record.tables.filter(({ id }) => items.some((item) => item.table === id));
    const results = tables.map((table) =>
      checkTable(
        table,
        items.filter(({ table: t }) => t === table.id),
      ),
    );
    if (results.every((result) => result === 'no-total'))
      return notApplicable('No table of assets states a whole and categories.');
    const evaluated = results.filter((result) => typeof result !== 'string');
    if (evaluated.length === 0)
      return notEvaluable('The lines of the table of assets could not all be read.');
    return { kind: 'evaluated', applied: evaluated.length, breaches: evaluated.flat() };
  },
});

function checkTable(table: Table, items: readonly AssetItem[]): readonly Breach[] | 'no-total' | 'unread' {
  const totals = items.filter(({ total }) => total);
  const others = items.filter(({ total, of_which }) => !total && !of_which);
  if (totals.length !== 1 || others.length < 2) return 'no-total';
  const whole = valueCell(table, 'total', totals[0]!);
  const cells = others.map((item) => valueCell(table, 'addend', item));
  if (whole.kind === 'unread' || cells.some(({ kind }) => kind === 'unread')) return 'unread';
  const parts = cells.flatMap((cell): Figure[] => (cell.kind === 'figure' ? [cell.figure] : []));
  if (whole.kind === 'blank' || parts.length < 2) return 'no-total';
  // A list with levels of its own (固定资产 under 资产总额) would count its parts twice.
  if (others.some(({ row }) => (table.rows[row!]!.level ?? 1) > (table.rows[others[0]!.row!]!.level ?? 1)))
    return 'unread';
  const gap = sumGap(whole.figure, parts);
  return gap === null ? [] : [sumBreach(whole.figure, parts, gap)];
}

function valueCell(table: Table, role: string, { row }: AssetItem): CellReading {
  const column = table.columns.findIndex((own) => own.role === 'amount');
  return row === null || column < 0 ? { kind: 'blank' } : readCell(role, table, row, column, POLICY);
}
