import type { AssetItem, Records } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { formatNumber, parsePrintedNumber } from '../../shared/money.js';
import { oneLine } from '../../shared/text.js';
import { amountOf, measuresWhere, quantitiesOf } from '../amounts.js';
import { openingNumber } from '../numbering.js';
import { purposeOf } from '../purpose.js';
import { proseOfKind } from '../section-prose.js';
import { bracketedUnit, isOfWhich } from '../table-facts/labels.js';
import type { Home } from '../trust.js';
import type { Assembly } from '../types.js';

const HOME = { sections: ['assets'] } as const satisfies Home;

const isVehicles = (measure: string): boolean => /^vehicle_count(?::|$)/.test(measure);
const isEquipment = (measure: string): boolean => measure.startsWith('equipment_');

/** State assets: date, whole, lines of the table, vehicles and equipment by category, planned purchases with purpose. */
export function assets(assembly: Assembly): Records['assets'] {
  const tables = assembly.tables.tables.filter((table) => table.kind === 'fixed_assets');
  const planned = amountOf(assembly, 'planned_asset_purchase', HOME);
  const record = {
    as_of: tables.find((table) => table.as_of !== null)?.as_of ?? statedDate(assembly),
    total: amountOf(assembly, 'fixed_assets_total', HOME),
    items: tables.flatMap(itemsOf),
    vehicles: quantitiesOf(assembly, measuresWhere(assembly, isVehicles), true, HOME),
    equipment: quantitiesOf(assembly, measuresWhere(assembly, isEquipment), true, HOME),
    planned_purchases: planned && { ...planned, purpose: purposeOf(assembly, planned) },
  };
  const { as_of, vehicles, equipment, ...rest } = record;
  const counted = Object.keys(vehicles).length + Object.keys(equipment).length;
  const empty =
    counted === 0 && Object.values(rest).every((v) => v === null || (Array.isArray(v) && v.length === 0));
  return empty ? null : record;
}

function itemsOf(table: Table): AssetItem[] {
  const name = table.columns.findIndex((column) => column.role === 'name');
  const quantity = table.columns.findIndex((column) => column.role === 'quantity');
  const value = table.columns.findIndex((column) => column.role === 'amount');
  if (name < 0 || (quantity < 0 && value < 0)) return [];
  return table.rows.flatMap((row, index): AssetItem[] => {
    const printed = oneLine(row.cells[name] ?? '');
    if (printed === '' || row.kind === 'note' || row.kind === 'heading') return [];
    const counted = parsePrintedNumber(row.cells[quantity] ?? '');
    return [
      {
        ...nameOf(printed),
        unit: bracketedUnit(printed),
        quantity: counted && formatNumber(counted.value),
        value_yuan: row.amounts[String(value)] ?? null,
        total: row.kind === 'total',
        of_which: isOfWhich(printed),
        table: table.id,
        row: index,
        locator: row.cell_locators[name] ?? row.locator,
      },
    ];
  });
}

/** Number and name of an asset line, without 其中 and without the unit in brackets. */
function nameOf(printed: string): { label: string | null; name: string } {
  const plain = printed.replace(/^[（(]?\s*其中\s*[:：]?\s*/u, '');
  const number = openingNumber(plain);
  const named = number ? plain.slice(number.end) : plain;
  const unit = bracketedUnit(named);
  const name = unit === null ? named : named.replace(/(?<!\s)\s*[（(][^（()）]*[）)]\s*$/u, '');
  return { label: number?.label ?? null, name: name.trim() };
}

/** The date that the prose gives to the holdings: `截至2023年12月31日`, or 上年末 of a document whose year is known. */
function statedDate(assembly: Assembly): string | null {
  const year = assembly.identity.fiscalYear;
  for (const { text } of proseOfKind(assembly, 'assets')) {
    const date = /截[至止](?:到)?\s*(20\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(text);
    if (date) return isoDate(date[1]!, date[2]!, date[3]!);
    if (year !== null && /上年(?:年)?[末底]/u.test(text)) return `${year - 1}-12-31`;
  }
  return null;
}

/** ISO date of printed parts; null for a day that does not exist. */
function isoDate(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
