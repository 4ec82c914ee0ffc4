import type { TableColumn, TableRow } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';

/** What of a table its lists are read from. */
interface Summary {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** One list of a summary: the column of its names and a column of its amounts. A two-sided summary has two or more. */
export interface SummaryList {
  readonly name: number;
  readonly amount: number;
}

/** A row that states a sum and the rows that make it up. */
export interface ListSum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Rows that may belong to the sum, which the form does not tell: carried over, of other money. */
  readonly optional: readonly number[];
}

const ORDINALS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})[、.,]/u,
  /^\(([一二三四五六七八九十]{1,3})\)/u,
  /^(\d{1,2})[、.](?!\d)/u,
  /^\((\d{1,2})\)/u,
];
const SUBTOTAL = /^(?:本年(?:度)?(?:收入|支出)?(?:合计|总计|小计)|(?:收入|支出)(?:合计|小计))$/u;
const TOTAL = /^(?:收入|支出|收支)?(?:总计|总合计|合计|总额)$/u;

/** Every list of a summary, one for each of its amount columns. Words beside a figure are its own, however they are headed. */
export function listsOf(table: Summary): readonly SummaryList[] {
  const lists: SummaryList[] = [];
  let name = -1;
  table.columns.forEach(({ role }, column) => {
    if (role === 'name' || role === 'text') name = column;
    if (role === 'amount' && name >= 0) lists.push({ name, amount: column });
  });
  return lists;
}

/** A run of lines numbered one after the other, and the line that they stand under. */
interface Run {
  readonly style: number;
  readonly parent: number | null;
  readonly rows: number[];
  last: number;
}

/**
 * The sums that the numbering of a list tells: lines 一、二、三、… make up the subtotal (本年收入合计) behind them, or the
 * total where there is none; lines 1、2、… under a line make up that line; subtotal and what follows it make up the total.
 */
export function sumsOf(table: Summary, { name }: SummaryList): readonly ListSum[] {
  const labels = table.rows.map(({ cells, kind }) => (kind === 'note' ? '' : comparable(cells[name] ?? '')));
  const subtotal = labels.findIndex((label) => SUBTOTAL.test(label));
  const total = labels.findLastIndex((label) => TOTAL.test(label));
  const runs = runsOf(labels, subtotal, total);
  const sums: ListSum[] = runs.flatMap((run): ListSum[] => {
    if (run.rows.length < 2) return [];
    if (run.parent !== null) return [{ whole: run.parent, parts: run.rows, optional: [] }];
    const behind = run.rows[0]! < subtotal && subtotal >= 0;
    const whole = behind ? subtotal : total;
    if (whole < 0) return [];
    return [{ whole, parts: run.rows, optional: plainRows(labels, run.rows.at(-1)!, whole) }];
  });
  if (subtotal >= 0 && total > subtotal)
    sums.push({ whole: total, parts: [subtotal], optional: between(labels, subtotal, total) });
  return sums;
}

function runsOf(labels: readonly string[], subtotal: number, total: number): readonly Run[] {
  const done: Run[] = [];
  let open: Run[] = [];
  labels.forEach((label, row) => {
    if (row === subtotal || row === total) {
      done.push(...open);
      open = [];
      return;
    }
    const found = ordinalOf(label);
    if (found === null) return;
    const { style, number } = found;
    const at = open.findLastIndex((run) => run.style === style && run.last === number - 1);
    if (at >= 0) {
      done.push(...open.splice(at + 1));
      open[at]!.rows.push(row);
      open[at]!.last = number;
    } else if (number === 1) open.push({ style, parent: parentOf(labels, row, open), rows: [row], last: 1 });
    // A number out of turn: what the list is made of is not told.
    else open = [];
  });
  return [...done, ...open];
}

/** The line directly above a list that begins; null for the first list of all. */
function parentOf(labels: readonly string[], row: number, open: readonly Run[]): number | null {
  const before = labels.slice(0, row).findLastIndex((label) => label !== '');
  if (before < 0 || TOTAL.test(labels[before]!)) return null;
  return open.length > 0 || before >= 0 ? before : null;
}

function ordinalOf(label: string): { readonly style: number; readonly number: number } | null {
  for (const [style, pattern] of ORDINALS.entries()) {
    const digits = pattern.exec(label)?.[1];
    if (digits !== undefined) return { style, number: /\d/.test(digits) ? Number(digits) : chinese(digits) };
  }
  return null;
}

const DIGITS = '一二三四五六七八九';

/** 一 … 九十九 as a number. */
function chinese(digits: string): number {
  const ten = digits.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(digits) + 1;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(digits[0]!) + 1;
  return tens * 10 + (ten === digits.length - 1 ? 0 : DIGITS.indexOf(digits.at(-1)!) + 1);
}

const between = (labels: readonly string[], from: number, to: number): readonly number[] =>
  labels.flatMap((label, row) => (row > from && row < to && label !== '' ? [row] : []));

/** Lines without a number between the last line of a list and its total. */
const plainRows = (labels: readonly string[], from: number, to: number): readonly number[] =>
  between(labels, from, to).filter((row) => ordinalOf(labels[row]!) === null);

/** More rows of which it is not told whether they belong to a sum are too many to try. */
export const MOST_OPTIONAL = 10;

/** The parts of a sum and those of `others`, which may belong to it, that make it close; null where none do. */
export function subsetThatCloses<Part>(
  parts: readonly Part[],
  others: readonly Part[],
  closes: (chosen: readonly Part[]) => boolean,
): readonly Part[] | null {
  for (let mask = 0; mask < 1 << others.length; mask++) {
    const chosen = [...parts, ...others.filter((_, index) => mask & (1 << index))];
    if (closes(chosen)) return chosen;
  }
  return null;
}
