import type { Severity } from '../schema/finding.js';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A rule as a page tells of it. */
export interface RuleView {
  readonly id: string;
  readonly severity: Severity;
  readonly family: Bilingual;
  readonly name: Bilingual;
  readonly statement: Bilingual;
  readonly by_hand: Bilingual;
  readonly tolerance_text: Bilingual;
}

/** Names of measures and what the rules say, for all pages of a report. */
export interface VocabularyView {
  readonly measures: Readonly<Record<string, readonly [zh: string, en: string]>>;
  /** Names of the classes of spending: 208 by function, 301 by purpose. */
  readonly classes: Readonly<Record<string, string>>;
  /** What each measure counts in. */
  readonly counts: readonly string[];
  readonly rules: Readonly<Record<string, RuleView>>;
}
