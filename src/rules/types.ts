import type { DocumentRecord } from '../schema/document.js';
import type { Certainty, Evidence, Severity } from '../schema/finding.js';
import type { Decimal } from '../shared/money.js';
import type { RoundingPolicy } from './interval.js';

/** What rules see: the record of a document before its findings. Nothing else. */
export type CheckableRecord = Omit<DocumentRecord, 'findings' | 'checks'>;

/** The same words in Chinese and English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a rule looks at. */
export const RULE_FAMILIES = {
  A: { folder: 'arithmetic', zh: '表内勾稽', en: 'Arithmetic inside tables' },
  X: { folder: 'cross', zh: '表间与记录间', en: 'Across tables and records' },
  N: { folder: 'narrative', zh: '文字内部', en: 'Inside the prose' },
  P: { folder: 'prose', zh: '文字与表格', en: 'Prose against tables' },
  F: { folder: 'form', zh: '表述与格式', en: 'Form and wording' },
  L: { folder: 'plausibility', zh: '合理性', en: 'Plausibility' },
  C: { folder: 'across', zh: '文件之间', en: 'Across documents' },
} as const;

export type RuleFamily = keyof typeof RULE_FAMILIES;

/** Why the rule may demand what it demands. */
export type Basis =
  | { readonly kind: 'arithmetic'; readonly text: Bilingual }
  | { readonly kind: 'legal'; readonly source: string; readonly text: Bilingual }
  | { readonly kind: 'wording'; readonly text: Bilingual };

/** How far printed figures may differ without a finding. */
export type Tolerance =
  | { readonly kind: 'rounding'; readonly policy: RoundingPolicy }
  | { readonly kind: 'none' };

/** What a breach says in place of `{name}` in a message; words that differ by language are given in both. */
export type MessageValues = Readonly<Record<string, string | Bilingual>>;

/** One place where a rule does not hold. */
export interface Breach {
  /** Key of the rule's messages; `default` when left out. */
  readonly variant?: string;
  readonly values: MessageValues;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly observed: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** Milder than the rule's own severity where this breach is. */
  readonly severity?: Severity;
  /** At most this certain, whatever the evidence. */
  readonly certainty?: Certainty;
  /** Whether the breach would be none if that piece of its evidence were this amount, in yuan. */
  readonly holdsWith?: HoldsWith;
}

/** Judges a breach again with another amount in one place of its evidence. */
export type HoldsWith = (place: Evidence, yuan: Decimal) => boolean;

/** What came of a rule on a document. `applied` counts how often it could be applied, breaches included. */
export type Evaluation =
  | { readonly kind: 'not_applicable'; readonly reason: string }
  | { readonly kind: 'not_evaluable'; readonly reason: string }
  | { readonly kind: 'evaluated'; readonly applied: number; readonly breaches: readonly Breach[] };

/** What is said of a rule, as data. */
export interface RuleData {
  /** Permanent: family letter and number. Never given to another rule. */
  readonly id: `${RuleFamily}-${string}`;
  /** Raised when the rule comes to other results on the same record. */
  readonly version: number;
  /** File name of the rule and of its folder of cases. */
  readonly slug: string;
  readonly name: Bilingual;
  /** What the rule says, in one or two sentences. */
  readonly statement: Bilingual;
  /** Which parts of the record it reads. */
  readonly scope: readonly ('tables' | 'facts' | 'records' | 'prose' | 'disclosures')[];
  /** When the rule applies and when it does not. */
  readonly applies: Bilingual;
  readonly severity: Severity;
  readonly basis: readonly Basis[];
  readonly tolerance: Tolerance;
  /** Messages by variant; `{name}` is replaced by the breach's value of that name. */
  readonly messages: Readonly<Record<'default', Bilingual> & Record<string, Bilingual>>;
  /** How a person checks a finding by hand. */
  readonly byHand: Bilingual;
  /** A print for which it holds, and one for which it does not. */
  readonly examples: { readonly holds: string; readonly fails: string };
  readonly related: readonly string[];
}

/** A rule: metadata as data, and one pure function. */
export interface Rule extends RuleData {
  readonly evaluate: (record: CheckableRecord) => Evaluation;
}
