/** One measure of the vocabulary: what a figure is about. */
export interface Measure {
  /** Stable key, as it stands in `Fact.measure`. */
  readonly key: string;
  /** Standard Chinese and English names, for messages and codebooks. */
  readonly zh: string;
  readonly en: string;
  /** What it counts in: money, or things (辆, 人次, 批次, 台, 平方米). */
  readonly type: 'money' | 'count' | 'percent';
  /** Wordings seen in print, in comparable form (see `comparable`): half-width brackets, straight quotes, no spaces. */
  readonly wordings: readonly string[];
}
