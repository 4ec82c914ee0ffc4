import type { FactRole } from '../schema/fact.js';
import type { DisclosureView, PlacedFigure } from './view.js';

/** What a disclosure states for a measure. */
export type Stated =
  | { readonly kind: 'absent' }
  /** Several figures that cannot all stand for one amount: which one is meant is not told. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'stated'; readonly figure: PlacedFigure };

/**
 * The one figure that `figures` state for a measure in a year. Of several equal ones the one printed most exactly, in a
 * table rather than in the prose. Figures that differ by more than the digits printed make it unclear.
 */
export function statedOnce(
  figures: readonly PlacedFigure[],
  measure: string,
  year: number,
  role: FactRole = 'amount',
): Stated {
  const own = figures.filter(
    (figure) => figure.measure === measure && figure.role === role && figure.year === year,
  );
  if (own.length === 0) return { kind: 'absent' };
  const ranked = [...own].sort(
    (a, b) =>
      exactness(b) - exactness(a) ||
      Number(b.where === 'table') - Number(a.where === 'table') ||
      (a.document_id + a.id < b.document_id + b.id ? -1 : 1),
  );
  const [best] = ranked;
  return ranked.every((other) => agree(best!, other))
    ? { kind: 'stated', figure: best! }
    : { kind: 'unclear' };
}

/** The measure's figure in a disclosure of its own year. */
export const ownFigure = (view: DisclosureView, measure: string): Stated =>
  view.year === null ? { kind: 'absent' } : statedOnce(view.figures, measure, view.year);

const UNIT_DIGITS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** Power of ten of the last digit printed, turned round: larger is more exact. */
const exactness = ({ unit_in_text, unit_assumed, decimals, implied }: PlacedFigure): number =>
  implied ? -9 : (decimals ?? 0) - (UNIT_DIGITS[unit_in_text ?? unit_assumed ?? '元'] ?? 4);

/** Whether the less exact of two prints can stand for the other: cut off or rounded. */
function agree(exact: PlacedFigure, other: PlacedFigure): boolean {
  if (exact.amount_yuan === other.amount_yuan) return true;
  const scale = -exactness(other);
  const [a, b] = [BigInt(cents(exact)), BigInt(cents(other))];
  const width = BigInt(10) ** BigInt(Math.max(0, scale + SCALE));
  const difference = a > b ? a - b : b - a;
  return !other.implied && difference <= width;
}

/** Decimals that amounts are compared with: more than any print has. */
const SCALE = 8;
function cents({ amount_yuan }: PlacedFigure): string {
  const [whole = '0', fraction = ''] = amount_yuan!.split('.');
  return whole + fraction.padEnd(SCALE, '0').slice(0, SCALE);
}
