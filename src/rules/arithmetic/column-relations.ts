import type { ColumnRole, Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { type Figure, readCell } from '../figures.js';
import { type Interval, meet, percentInterval, share, subtract } from '../interval.js';

const POLICY = { truncation: false } as const;

/** What a column may state of two others. */
type Relation = 'difference' | 'growth' | 'share';

/** What a cell states: an amount, or a percentage as printed. */
export type Stated =
  | { readonly kind: 'amount'; readonly figure: Figure; readonly interval: Interval }
  | { readonly kind: 'percent'; readonly printed: string; readonly interval: Interval };

/** One line of related columns. */
export interface RelatedLine {
  readonly row: number;
  readonly of: Figure;
  readonly against: Figure;
  readonly stated:
    | { readonly kind: 'amount'; readonly figure: Figure }
    | { readonly kind: 'percent'; readonly printed: string };
  readonly computed: Interval;
  readonly closes: boolean;
}

const CHANGE = /增减|增长|变动|变化|[±+]|比.{0,20}(?:增|减)/u;
const PERCENT = /^(-?\d{1,9}(?:\.\d{1,6})?)%?$/u;
const RATE = /完成|执行率|占|比重|比例|%/u;
/** So many lines of more than nothing must tie before a header is believed. */
const LEAST = 3;

/**
 * Columns that a header names as a change or a rate, with the two columns of which they are that on nearly all lines. A
 * header alone does not tell which two are meant.
 */
export function relatedColumns(
  table: Table,
): readonly { readonly column: number; readonly lines: readonly RelatedLine[] }[] {
  const wanted = table.columns.flatMap(({ role, path }, column) => {
    const relations = relationsOf(role, comparable(path.join('')));
    return relations.length > 0 ? [{ column, relations }] : [];
  });
  if (wanted.length === 0) return [];
  const figures = table.columns.map(({ role }, column) =>
    role === 'amount' ? figuresOf(table, column) : [],
  );
  const isWanted = (column: number): boolean => wanted.some((own) => own.column === column);
  const sources = figures.flatMap((own, column) => (own.length > 0 && !isWanted(column) ? [column] : []));
  return wanted.flatMap(({ column, relations }) => {
    const stated = statedOf(table, column, figures[column]!);
    const found = relations.flatMap((relation) =>
      sources.flatMap((of) =>
        sources.flatMap((against) => {
          if (of === against) return [];
          const lines = linesOf(stated, relation, figures[of]!, figures[against]!);
          return isConfirmed(lines) ? [{ column, lines }] : [];
        }),
      ),
    );
    return best(found);
  });
}

function relationsOf(role: ColumnRole, head: string): readonly Relation[] {
  if (role === 'amount') return CHANGE.test(head) ? ['difference'] : [];
  return role === 'percent' && (CHANGE.test(head) || RATE.test(head)) ? ['growth', 'share'] : [];
}

/** The pair that ties most often. */
const best = <T extends { readonly lines: readonly RelatedLine[] }>(found: readonly T[]): readonly T[] =>
  found.length === 0 ? [] : [found.reduce((a, b) => (tying(b.lines) > tying(a.lines) ? b : a))];

const tying = (lines: readonly RelatedLine[]): number => lines.filter(({ closes }) => closes).length;

/** On few lines one alone may be off, if those that tie state three different things: what is 100 % everywhere fits by chance. */
function isConfirmed(lines: readonly RelatedLine[]): boolean {
  const ties = tying(lines);
  if (ties < LEAST) return false;
  if (ties * 5 >= lines.length * 4) return true;
  const told = lines.flatMap(({ closes, stated }) =>
    closes ? [stated.kind === 'percent' ? stated.printed : stated.figure.value.toFixed()] : [],
  );
  return lines.length - ties === 1 && new Set(told).size >= LEAST;
}

/** Figures of a column by row; null where there is none. */
const figuresOf = (table: Table, column: number): readonly (Figure | null)[] =>
  table.rows.map(({ kind }, row) => {
    if (kind === 'note' || kind === 'heading' || kind === 'blank') return null;
    const cell = readCell('amount', table, row, column, POLICY);
    return cell.kind === 'figure' ? cell.figure : null;
  });

/** What a column states on each row, where it is more than nothing: a change of nothing fits any two equal columns. */
const statedOf = (
  table: Table,
  column: number,
  figures: readonly (Figure | null)[],
): readonly (Stated | null)[] =>
  table.rows.map(({ cells }, row) => {
    const figure = figures[row];
    if (figure) return figure.value.eq(0) ? null : { kind: 'amount', figure, interval: figure.interval };
    if (figures.length > 0) return null;
    const printed = PERCENT.exec(comparable(cells[column] ?? '').replaceAll(',', ''))?.[1];
    return printed === undefined || Number(printed) === 0
      ? null
      : { kind: 'percent', printed, interval: percentInterval(printed, { truncation: true }) };
  });

function linesOf(
  stated: readonly (Stated | null)[],
  relation: Relation,
  of: readonly (Figure | null)[],
  against: readonly (Figure | null)[],
): readonly RelatedLine[] {
  const lines: RelatedLine[] = [];
  let off = 0;
  for (const [row, own] of stated.entries()) {
    const first = of[row];
    const second = against[row];
    if (!own || !first || !second) continue;
    const computed = compute(relation, first, second);
    if (computed === null) continue;
    const closes = meet(own.interval, computed);
    lines.push({ row, of: first, against: second, stated: own, computed, closes });
    // Two columns that do not tie on the first lines are not the ones.
    if (!closes && ++off * 4 > stated.length) return [];
  }
  return lines;
}

function compute(relation: Relation, of: Figure, against: Figure): Interval | null {
  if (relation === 'difference') return subtract(of.interval, against.interval);
  const ratio = share(of.interval, against.interval);
  if (ratio === null || relation === 'share') return ratio;
  return { low: ratio.low.minus(100), high: ratio.high.minus(100) };
}
