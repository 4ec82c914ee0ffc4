import type { Direction } from '../../schema/fact.js';
import type { Figure } from './figure.js';

/** A year or a place in time, before it is set against the document's own year. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'offset'; readonly years: number };

/** What a comparison is with. */
export interface Base {
  /** Another year, or the budget of the same year. */
  readonly of: 'period' | 'initial_budget' | 'budget' | 'adjusted_budget';
  readonly period: Period | null;
  /** Which of that year's figures: its budget, its final accounts, its execution; null where none is named. */
  readonly figure: 'budget' | 'final' | 'execution' | null;
  /** 上年 itself was named as the base, not only 同比. */
  readonly named?: boolean;
  /** Of a budget: the one at the beginning of the year. */
  readonly initial?: boolean;
}

/** One word of the grammar, as it stands at [start, end) of a prose view. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'measure'; readonly keys: readonly string[]; readonly weak: boolean }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly numberEnd: number }
  | { readonly kind: 'period'; readonly period: Period; readonly asOf: boolean; readonly weak?: boolean }
  | {
      readonly kind: 'base';
      readonly base: Base;
      /** The comparison itself says which way (小于上年预算数). */
      readonly direction?: Direction;
    }
  | {
      readonly kind: 'direction';
      readonly direction: Direction | 'by_sign';
      readonly reaches: boolean;
      /** 各增加, 均减少: said of every measure named together. */
      readonly each?: boolean;
      /** Said against the budget of the same year (预决算差异率). */
      readonly against?: 'budget';
      /** A change only behind a comparison (比预算节约). */
      readonly needsBase?: boolean;
    }
  | {
      readonly kind: 'flat';
      readonly approximate: boolean;
      readonly needsBase: boolean;
      /** What the words themselves say it is flat against. */
      readonly base?: Base;
    }
  | {
      readonly kind: 'role';
      readonly role:
        | 'initial_budget'
        | 'budgeted'
        | 'adjusted_budget'
        | 'budget_addition'
        | 'final'
        | 'planned'
        | 'variance'
        | 'prior'
        | 'executed';
      /** The words name the side of the account too (`支出决算为`). */
      readonly side?: 'revenue' | 'expenditure';
    }
  | { readonly kind: 'completion'; readonly base: 'initial_budget' | 'budget' | 'adjusted_budget' }
  | {
      readonly kind: 'share';
      readonly percent: string;
      readonly base: { readonly start: number; readonly end: number } | null;
      readonly regular: boolean;
    }
  | { readonly kind: 'reason'; readonly strong: boolean }
  | { readonly kind: 'aside'; readonly word: 'purpose' | 'excluding' | 'range'; readonly strong: boolean }
  | {
      readonly kind: 'modifier';
      readonly word: 'approximate' | 'per_unit' | 'ceiling' | 'cumulative' | 'respective' | 'sum' | 'each';
    }
  | { readonly kind: 'ordinal'; readonly of: 'first' | 'last' }
  | {
      readonly kind: 'zero';
      /** Said of a table (为空表). */
      readonly ofTable?: boolean;
      /** Said of what was named before (无此项支出). */
      readonly again?: boolean;
    }
  | { readonly kind: 'all_of'; readonly part: 'basic' | 'project' | 'domestic' }
  | {
      readonly kind: 'of_which';
      /** The whole is divided in another way than before (按…分). */
      readonly anew?: boolean;
    }
  | { readonly kind: 'enumerator' }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'semicolon' }
  | { readonly kind: 'colon' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'skip' }
);

export type TokenKind = Token['kind'];
export type TokenOf<K extends TokenKind> = Extract<Token, { readonly kind: K }>;
/** A token without its place. */
export type TokenBody = Token extends infer T ? (T extends Token ? Omit<T, 'start' | 'end'> : never) : never;
