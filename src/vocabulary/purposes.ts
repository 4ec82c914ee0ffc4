/** A purpose that lines of the classification serve, told apart by words that no other of these purposes shares. */
export interface Purpose {
  readonly zh: string;
  /** Names of lines that serve it alone. */
  readonly line: RegExp;
  /** Words of an explanation that speak of it. */
  readonly words: RegExp;
}

/** Purposes whose lines everybody has, and whose explanations are copied from one to the next. */
export const PURPOSES: readonly Purpose[] = [
  { zh: '住房', line: /住房公积金|提租补贴|购房补贴/u, words: /住房|公积金|提租|购房|房补/u },
  {
    zh: '医疗',
    line: /(?:行政|事业)单位医疗|公务员医疗补助/u,
    words: /医疗|医保|生育保险|工伤/u,
  },
  { zh: '养老保险', line: /基本养老保险缴费/u, words: /养老|社会保险|社保|社会保障/u },
  { zh: '职业年金', line: /职业年金缴费/u, words: /职业年金|年金|社会保险|社保|社会保障/u },
];
