import type { CompareTo, Direction, FactRole, MultipleKind, PercentKind } from '../../schema/fact.js';
import type { Decimal } from '../../shared/money.js';

/** A fact while the words behind it may still complete it (a percentage, a reason). Places are offsets in the view. */
export interface FactBuilder {
  readonly keys: readonly string[];
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Value as printed, before its unit; null where only a percentage or a direction is stated. */
  readonly value: Decimal | null;
  /** Unit of money that holds (`万元`), whether printed or taken from the surroundings. */
  readonly unit: string | null;
  readonly printedUnit: string | null;
  readonly decimals: number | null;
  readonly quantity: Decimal | null;
  role: FactRole;
  readonly year: number | null;
  direction: Direction | null;
  compareTo: CompareTo | null;
  percent: string | null;
  percentKind: PercentKind | null;
  percentBase: { readonly start: number; readonly end: number } | string | null;
  multiple: { readonly value: Decimal; readonly kind: MultipleKind } | null;
  reason: { readonly start: number; readonly end: number } | null;
  readonly implied: boolean;
  readonly approximate: boolean;
  readonly irregular: boolean;
  /** Range of the words that state the fact. */
  readonly start: number;
  end: number;
}
