import type { Records } from '../../schema/records.js';
import type { Locator } from '../../shared/locator.js';
import { choice, decimalText, flag, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import {
  acrossEntities,
  type OfEntity,
  reportingEntityColumns,
  TO_REPORTING_ENTITY,
} from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

const ASSET_KINDS = ['total', 'item', 'vehicles', 'equipment', 'planned_purchase'] as const;

interface AssetRow {
  readonly kind: (typeof ASSET_KINDS)[number];
  readonly label: string | null;
  readonly name: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly value: string | null;
  readonly total: boolean;
  readonly ofWhich: boolean;
  readonly purpose: string | null;
  readonly locator: Locator | null;
}

const BLANK = { label: null, quantity: null, unit: null, total: false, ofWhich: false, purpose: null };

function assetRows({ assets }: Records): readonly AssetRow[] {
  if (!assets) return [];
  const { total, items, vehicles, equipment, planned_purchases: planned } = assets;
  const counted = (kind: 'vehicles' | 'equipment', counts: typeof vehicles): AssetRow[] =>
    Object.entries(counts).map(([name, count]) => ({
      ...BLANK,
      kind,
      name,
      quantity: count.quantity,
      value: null,
      locator: count.locator,
    }));
  return [
    ...(total
      ? [
          {
            ...BLANK,
            kind: 'total' as const,
            name: 'fixed_assets_total',
            value: total.amount_yuan,
            total: true,
            locator: total.locator,
          },
        ]
      : []),
    ...items.map(
      (item): AssetRow => ({
        kind: 'item',
        label: item.label,
        name: item.name,
        quantity: item.quantity,
        unit: item.unit,
        value: item.value_yuan,
        total: item.total,
        ofWhich: item.of_which,
        purpose: null,
        locator: item.locator,
      }),
    ),
    ...counted('vehicles', vehicles),
    ...counted('equipment', equipment),
    ...(planned
      ? [
          {
            ...BLANK,
            kind: 'planned_purchase' as const,
            name: 'planned_asset_purchase',
            value: planned.amount_yuan,
            purpose: planned.purpose,
            locator: planned.locator,
          },
        ]
      : []),
  ];
}

export const assets = defineTable<OfEntity<AssetRow>>({
  name: 'assets',
  title: { zh: '国有资产', en: 'State assets' },
  about: {
    zh: '资产总额、资产表各行、正文所述车辆与设备数、拟购置资产。total 行与 of_which 行不可再相加。',
    en: 'Total, lines of asset tables, vehicles and equipment stated in prose, planned purchases. Rows with total or of_which set are not to be added up again.',
  },
  key: ['document_id', 'position'],
  references: [TO_DOCUMENT, TO_REPORTING_ENTITY],
  rows: (record) => acrossEntities(record, assetRows),
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<OfEntity<AssetRow>>((a) => a.entityId),
    required(
      integer('position', '在文件中的次序（从 1 起）', 'Order in the record, from 1', (a) => a.position),
    ),
    choice('kind', '行的来源', 'Where the row comes from', ASSET_KINDS, (a) => a.kind),
    {
      name: 'as_of',
      type: 'date',
      about: { zh: '截止日期', en: 'Date that the figures hold for' },
      value: (_, record) => record.records.assets?.as_of ?? null,
    },
    text('label', '序号（照原文）', 'Number as printed', (a) => a.label),
    required(text('name', '名称（照原文）或指标', 'Name as printed, or key of the measure', (a) => a.name)),
    decimalText('quantity', '数量', 'Quantity', (a) => a.quantity),
    text('unit', '数量单位（照原文）', 'Unit of the quantity as printed', (a) => a.unit),
    decimalText('value_yuan', '价值（元）', 'Value in yuan', (a) => a.value),
    flag('total', '合计行', 'States the whole', (a) => a.total),
    flag('of_which', '其中项', 'Part of the line above', (a) => a.ofWhich),
    text('purpose', '用途', 'Purpose', (a) => a.purpose),
    ...locatorColumns<AssetRow>((a) => a.locator),
  ],
});
