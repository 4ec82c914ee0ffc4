import type { Direction, FactRole } from '../../schema/fact.js';
import type { Base, Period } from '../scan/token.js';
import type { FactBuilder } from './fact-builder.js';

/** What the sentence is about: the measures named last, and where their name stands in the view. */
export interface Subject {
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Its own words call it a budget (培训费预算) or a final figure: 上年 behind it is then the last year's one of the same kind. */
  readonly worded?: boolean | undefined;
  /** Measure of the money that the thing counted cost, where the words tell more than the count's own key. */
  readonly worth?: string | undefined;
}

/** Key of what the words name and the vocabulary does not hold: what is said of it is nothing else's, and no fact. */
export const UNNAMED = '?';

/** Something that has a figure and no measure, so that what follows is not taken for another subject's. */
export const unnamed = (place: number): Subject => ({ keys: [UNNAMED], start: place, end: place });

/** Whether a subject is one that the vocabulary holds. */
export const isNamed = (subject: Subject | null): subject is Subject =>
  subject !== null && subject.keys[0] !== UNNAMED;

/** How the words since the last figure say that the next one is meant. */
export interface Pending {
  base: Base | null;
  baseEnd: number;
  /** A figure has been compared with the base: a figure behind another name is no longer the base's own. */
  baseUsed: boolean;
  direction: Direction | 'by_sign' | null;
  /** The direction leads to a level (`降至3.10万元`): the amount is the figure itself, not the change. */
  reaches: boolean;
  role: FactRole | null;
  /** A word for the document's own figure (`预算数`, `支出决算为`) stands before it, even where it changes nothing. */
  own: boolean;
  completion: 'initial_budget' | 'budget' | 'adjusted_budget' | null;
  approximate: boolean;
  perUnit: boolean;
  ceiling: boolean;
  cumulative: boolean;
  sum: boolean;
  /** Where the words that belong to the next figure begin. */
  from: number | null;
}

export const nothingPending = (): Pending => ({
  base: null,
  baseEnd: -1,
  baseUsed: false,
  direction: null,
  reaches: false,
  role: null,
  own: false,
  completion: null,
  approximate: false,
  perUnit: false,
  ceiling: false,
  cumulative: false,
  sum: false,
  from: null,
});

/** Why the words that follow are no statement of the document's own figures. */
export interface Aside {
  readonly kind: 'reason' | 'purpose' | 'excluding';
  readonly start: number;
  /** Depth of brackets at which it began. */
  readonly depth: number;
  /** True once 一是 or 二是 was met: semicolons no longer end it. */
  enumerated: boolean;
}

/** Everything that the interpreter remembers within one paragraph. */
export interface State {
  subject: Subject | null;
  /** What the sentence before was about as a whole; `与上年相比` at the start of a sentence takes it up again. */
  head: Subject | null;
  /** What the sentence before named last. */
  lastSubject: Subject | null;
  /** Subjects outside the brackets that are open. */
  readonly outer: (Subject | null)[];
  /** The whole whose parts are being listed behind 其中. */
  whole: Subject | null;
  pending: Pending;
  aside: Aside | null;
  period: Period | null;
  /** The day as of which the sentence counts what is held; later sentences of the paragraph go on counting as of it. */
  asOf: Period | null;
  /** Base of the last comparison, inherited by the parts listed behind it. */
  lastBase: Base | null;
  /** Unit of the last amount, for figures printed without one. */
  lastUnit: string | null;
  /** Measures named since the last figure, for 分别为. */
  named: Subject[];
  queue: readonly Subject[];
  /** Measures that were last named together, for 前者, 后者 and for 分别 in a later clause. */
  together: readonly Subject[];
  /** How many figures the list behind 分别 has. */
  listed: number;
  /** Role of the figure whose parts are listed behind 其中: parts of a budget are budgets. */
  partRole: FactRole | null;
  /** Facts of the paragraph, in order. */
  readonly facts: FactBuilder[];
  /** First subject named in the sentence. */
  sentenceHead: Subject | null;
  clauseStart: number;
  /** Where the member of a list at hand begins: behind the last 、 of the clause, or at its beginning. */
  itemStart: number;
  sentenceStart: number;
  /** Where the sentence before began. */
  sentenceBefore: number;
  /** Amounts stated in the clause at hand and in the one before it: a list joined by 、 has several. */
  stated: number;
  statedBefore: number;
  /** A semicolon ended the clause before, and nothing has been named since. */
  afterSemicolon: boolean;
  /** Words of the clause that no token covers and that are more than filling: they name something unknown. */
  loose: string;
  /** The last words of the clause that no token covers: the name of something the vocabulary does not hold. */
  label: { readonly start: number; readonly end: number } | null;
  /** A word for zero stands in the clause, at this place. */
  zeroAt: number | null;
  /** Where a measure stands whose amount stood before it: it waits for no figure any more. */
  servedAt: number | null;
  /** The unit was declared (`金额单位：万元`), so that bare numbers behind a measure are amounts. */
  declaredUnit: boolean;
}

/** A state at the beginning of a paragraph; `head` is what the section or the paragraph before is about. */
export const initialState = (head: Subject | null, unit: string | null, declaredUnit: boolean): State => ({
  subject: null,
  head,
  lastSubject: null,
  outer: [],
  whole: null,
  pending: nothingPending(),
  aside: null,
  period: null,
  asOf: null,
  lastBase: null,
  lastUnit: unit,
  named: [],
  queue: [],
  together: [],
  listed: 0,
  partRole: null,
  facts: [],
  sentenceHead: null,
  clauseStart: 0,
  itemStart: 0,
  sentenceStart: 0,
  sentenceBefore: 0,
  stated: 0,
  statedBefore: 0,
  afterSemicolon: false,
  loose: '',
  label: null,
  zeroAt: null,
  servedAt: null,
  declaredUnit,
});

/** How many facts back a figure may still refer to: more than any sentence lists, and a bound on the work per figure. */
const LOOK_BACK = 64;

/** The facts stated last, oldest first. */
export const recentFacts = (at: State): readonly FactBuilder[] => at.facts.slice(-LOOK_BACK);
