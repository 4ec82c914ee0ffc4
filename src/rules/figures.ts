import type { Fact } from '../schema/fact.js';
import type { Evidence } from '../schema/finding.js';
import type { Table, TableRow } from '../schema/table.js';
import { type Decimal, decimal, formatYuan, MONEY_UNITS, parsePrintedNumber } from '../shared/money.js';
import { comparable } from '../shared/text.js';
import { cellEvidence, type EvidentFact, factEvidence } from './evidence.js';
import { exactly, type Interval, negate, printedInterval, type RoundingPolicy } from './interval.js';

/** A printed figure as a rule works with it: its value and everything that its print allows. In yuan. */
export interface Figure {
  readonly value: Decimal;
  readonly interval: Interval;
  /** Unit of the print, a key of `MONEY_UNITS`. */
  readonly unit: string;
  readonly evidence: Evidence;
}

const SHORT_UNITS: ReadonlyMap<string, string> = new Map([
  ['万', '万元'],
  ['亿', '亿元'],
  ['百万', '百万元'],
  ['千万', '千万元'],
  ['萬元', '万元'],
  ['億元', '亿元'],
]);

/** Unit of money in its standard form; null for words that are none. */
export function moneyUnit(printed: string | null): string | null {
  if (printed === null) return null;
  const plain = comparable(printed);
  const unit = SHORT_UNITS.get(plain) ?? plain;
  return MONEY_UNITS.has(unit) ? unit : null;
}

/** What of a fact tells its amount and how exactly it is printed. */
export type PrintedAmount = Pick<
  Fact,
  'amount_yuan' | 'unit_in_text' | 'unit_assumed' | 'implied' | 'decimals'
>;

/** What of a fact makes a figure. */
export type MoneyFact = EvidentFact & PrintedAmount;

/** The facts of a passage as they would be with another amount in one place of the print. */
export const withAmount = (facts: readonly Fact[], { locator }: Evidence, yuan: Decimal): readonly Fact[] => {
  const place = JSON.stringify(locator);
  return facts.map((fact) =>
    fact.amount_yuan !== null && JSON.stringify(fact.locator) === place
      ? { ...fact, amount_yuan: formatYuan(yuan) }
      : fact,
  );
};

/**
 * The amount of a fact as a figure. A figure said in words (无, 未安排) is exact. Null for a fact without an amount or
 * without a known unit of money, and for a zero-unit print whose decimals are unknown.
 */
export function factFigure(role: string, fact: MoneyFact, policy: RoundingPolicy): Figure | null {
  const amount = factAmount(fact, policy);
  return amount && { ...amount, evidence: factEvidence(role, fact) };
}

/** The same without its evidence. */
export function factAmount(fact: PrintedAmount, policy: RoundingPolicy): Omit<Figure, 'evidence'> | null {
  if (fact.amount_yuan === null) return null;
  const value = decimal(fact.amount_yuan);
  const unit = moneyUnit(fact.unit_in_text) ?? moneyUnit(fact.unit_assumed);
  if (fact.implied) return { value, interval: exactly(value), unit: unit ?? '元' };
  if (unit === null || fact.decimals === null) return null;
  return { value, interval: printedInterval(value, fact.decimals, unit, policy), unit };
}

/** A change as a figure with its sign: what decreased counts below zero. Null where the direction is not told. */
export function changeFigure(
  role: string,
  fact: MoneyFact & Pick<Fact, 'direction'>,
  policy: RoundingPolicy,
): Figure | null {
  const figure = factFigure(role, fact, policy);
  if (figure === null) return null;
  if (fact.direction === 'flat' || figure.value.eq(0)) return figure;
  if (fact.direction === null) return null;
  const downwards = fact.direction === 'decrease';
  // A decrease printed with a minus of its own (减少-5万元) is no clear statement.
  if (figure.value.lt(0)) return null;
  return downwards ? { ...figure, value: figure.value.times(-1), interval: negate(figure.interval) } : figure;
}

/** What a cell of an amount column holds. */
export type CellReading =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Nothing is printed, or a dash in place of a figure. */
  | { readonly kind: 'blank' }
  /** Something is printed that was not understood as an amount. */
  | { readonly kind: 'unread' };

const PLACEHOLDER = /^[-—–―/\\*.…·xX×无]*$/;

/** Label of a row that numbers the columns, where it was not told from a row of data. */
const INDEX_ROW = /^\s*[栏行]\s*次\s*$/u;

/** Reads a cell of a table as a figure in yuan, in the column's unit or else the table's. */
export function readCell(
  role: string,
  table: Table,
  row: number,
  column: number,
  policy: RoundingPolicy,
): CellReading {
  const reading = readOnce(table, row, column, policy);
  if (typeof reading === 'string') return { kind: reading };
  let evidence: Evidence | undefined;
  const figure: Figure = {
    value: reading.value,
    unit: reading.unit,
    // Most cells are only added up and tie exactly; what their print allows and their words are wanted where a sum fails.
    get interval() {
      reading.interval ??= printedInterval(reading.value, reading.decimals, reading.unit, policy);
      return reading.interval;
    },
    get evidence() {
      evidence ??= cellEvidence(role, table, row, column);
      return evidence;
    },
  };
  return { kind: 'figure', figure };
}

interface Amount {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
  /** Worked out when it is first asked for. */
  interval?: Interval;
}

/** What cells of a row were read as, by column, a half for each policy: many rules read the same cells. */
interface ReadRow {
  readonly isIndex: boolean;
  readonly cells: Map<number, Amount | 'blank' | 'unread'>;
}
const READ = new WeakMap<TableRow, ReadRow>();

function readOnce(
  table: Table,
  row: number,
  column: number,
  policy: RoundingPolicy,
): Amount | 'blank' | 'unread' {
  const own = table.rows[row]!;
  const known = READ.get(own) ?? beginRow(own);
  if (known.isIndex) return 'blank';
  const key = column * 2 + Number(policy.truncation);
  const before = known.cells.get(key);
  if (before !== undefined) return before;
  const reading = readAmount(table, own, column);
  known.cells.set(key, reading);
  return reading;
}

function beginRow(row: TableRow): ReadRow {
  const isIndex = row.cells.some((cell) => cell.length <= 8 && INDEX_ROW.test(cell));
  const known: ReadRow = { isIndex, cells: new Map() };
  READ.set(row, known);
  return known;
}

function readAmount(table: Table, { cells, amounts }: TableRow, column: number): Amount | 'blank' | 'unread' {
  const amount = amounts[String(column)];
  const printed = cells[column] ?? '';
  if (amount === undefined)
    return printed === '' || PLACEHOLDER.test(comparable(printed)) ? 'blank' : 'unread';
  const unit = moneyUnit(table.columns[column]!.unit ?? table.unit);
  const number = parsePrintedNumber(printed);
  if (unit === null || number === null) return 'unread';
  return { value: decimal(amount), decimals: number.decimals, unit };
}
