/** One measure of the vocabulary: what a figure is about. */
export interface Measure {
  /** Stable key, as it stands in `Fact.measure`. */
  readonly key: string;
  /** Standard Chinese and English names, for messages and codebooks. */
  readonly zh: string;
  readonly en: string;
  /** What it counts in: money, or things (辆, 人次, 批次, 台, 平方米). */
  readonly type: 'money' | 'count';
  /**
   * Wordings seen in print, written as the prose is matched: without spaces and quotation marks, brackets half-width.
   * `?` behind a character makes it optional (`对个人和家庭的?补助`), `|` inside brackets `{a|b}` gives alternatives.
   */
  readonly wordings: readonly string[];
  /**
   * Wordings so short that they also occur as ordinary words (`收入`, `运行费`): taken only directly before a
   * comparison, a direction, a role word or a figure.
   */
  readonly weak?: readonly string[];
}

/** Wordings that name two measures at once (`收支总预算`): every figure behind them belongs to both. */
export interface JointWording {
  readonly keys: readonly [string, string];
  readonly wordings: readonly string[];
  /** Joint wordings that are ordinary words too (`收支`), taken as weak wordings of measures are. */
  readonly weak?: readonly string[];
}
