import {
  COMPARED_MEASURES,
  type DisclosureContext,
  type DisclosureView,
  ownFigure,
  type PlacedFigure,
  statedOnce,
} from '../../disclosures/index.js';
import type { Decimal } from '../../shared/money.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { changeFigure } from '../figures.js';
import { type Interval, meet, subtract } from '../interval.js';
import { equalityGap } from '../sums.js';
import { isConfirmed, UNCONFIRMED } from './families.js';
import { type AcrossFigure, acrossBreach, acrossFigure, leastCertain } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;
/** Where so many figures of so many differ, last year's were restated as a whole: a reform, another scope. */
const RESTATED = { least: 3, part: 0.5 } as const;

/** What a disclosure says of the year before is what that year's own disclosure said. */
export const priorYearFigure: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-001',
  version: 1,
  slug: 'prior-year-figure',
  name: { zh: '上年数与上年公开一致', en: "Last year's figure is that of last year's disclosure" },
  statement: {
    zh: '本年公开的上年数，应与同一单位上年自己公开的数字一致。',
    en: "What a disclosure states for the year before equals what the same entity's own disclosure of that year states.",
  },
  scope: ['disclosures'],
  applies: {
    zh: '同一单位、同一口径（部门或单位）上年的公开在本批文件内，且两年对某指标各只有一个数。“上年执行数”不比较。只写增减额的，由本年数减增减额得出上年数。',
    en: 'The disclosure of the same entity and scope for the year before is among the documents, and each states one figure. Figures of execution (执行数) are not compared. Where only the change is stated, last year follows from it.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '同一年度同一口径的数字只有一个。', en: 'One year has one figure in one scope.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '本年公开称上年“{first_label}”为{first}，上年公开为“{second_label}”{second}，相差{difference}。',
      en: 'This disclosure gives {first} for last year\'s "{first_label}"; last year\'s own states {second} for "{second_label}", a difference of {difference}.',
    },
    derived: {
      zh: '按本年公开的“{first_label}”及其增减额，上年应为{first}，上年公开为“{second_label}”{second}，相差{difference}。',
      en: 'This disclosure\'s "{first_label}" and its change make {first} for last year; last year\'s own states {second} for "{second_label}", a difference of {difference}.',
    },
    restated: {
      zh: '{count}项上年数中有{differing}项与上年公开不同，如“{first_label}”本年称{first}、上年公开为{second}；可能因机构改革或口径调整重述。',
      en: '{differing} of {count} figures for last year differ from last year\'s own disclosure, such as "{first_label}": {first} here, {second} there. They may have been restated after a reform or in another scope.',
    },
  },
  byHand: {
    zh: '打开两年的公开文件，比较同一指标；先确认是年初预算、调整预算还是执行数，以及机构是否调整。',
    en: 'Open both disclosures and compare the item; see first whether the figure is of the initial or the adjusted budget, and whether the body was reorganised.',
  },
  examples: {
    holds: '2024：公务接待费 2.00｜2025：公务接待费上年 2.00',
    fails: '2024：公务接待费 2.00｜2025：公务接待费上年 3.00',
  },
  related: ['C-002', 'N-011'],
  evaluate(context) {
    const { own, lastYear } = context;
    if (own.year === null || own.kind === 'unknown') return notApplicable('The year or kind is not known.');
    if (lastYear.budget === null && lastYear.accounts === null)
      return notApplicable('No disclosure of the year before is among the documents.');
    const pairs = COMPARED_MEASURES.flatMap((measure) => pairOf(context, measure));
    if (pairs.length === 0)
      return notEvaluable('No figure for the year before is stated once here and once there.');
    const breaches = pairs.flatMap(({ breach }) => breach ?? []);
    const told = pairs.map(({ breach, telling }) => ({ holds: breach === null, telling }));
    const views = [own, lastYear.budget, lastYear.accounts].filter((view) => view !== null);
    if (!isConfirmed(views, told)) return notEvaluable(UNCONFIRMED);
    const restated =
      breaches.length >= RESTATED.least && breaches.length > pairs.length * RESTATED.part
        ? [restatement(breaches, pairs.length)]
        : breaches;
    return { kind: 'evaluated', applied: pairs.length, breaches: restated };
  },
});

interface Pair {
  readonly breach: AcrossBreach | null;
  /** Above zero: that both have none shows nothing. */
  readonly telling: boolean;
}

function pairOf(context: DisclosureContext, measure: string): Pair[] {
  const claim = claimOf(context.own, measure);
  if (claim === null) return [];
  const views = viewsFor(context, claim.basis);
  const stated = views.flatMap((view) => {
    const found = [measure, ...(ALIKE[measure] ?? [])].flatMap((one) => {
      const own = ownFigure(view, one);
      const figure = own.kind === 'stated' ? acrossFigure('prior_year', own.figure, POLICY) : null;
      return figure ? [{ figure, same: one === measure }] : [];
    });
    // Without the measure itself there is nothing to compare with; those like it only excuse.
    return found.some(({ same }) => same) ? found : [];
  });
  const main = stated.find(({ same }) => same);
  if (!main) return [];
  const telling = claim.value.gt(0);
  if (stated.some(({ figure }) => meet(claim.interval, figure.interval))) return [{ breach: null, telling }];
  return [{ breach: breachOf(claim, main.figure, measure), telling }];
}

function breachOf(claim: Claim, before: AcrossFigure, measure: string): AcrossBreach {
  const [first, ...more] = claim.figures;
  const whole: AcrossFigure = { ...first, value: claim.value, interval: claim.interval };
  const gap = equalityGap(whole, before)!;
  const breach = acrossBreach(whole, before, gap, measure);
  return {
    ...breach,
    ...(more.length > 0 && { variant: 'derived' }),
    evidence: [first.evidence, ...more.map(({ evidence }) => evidence), before.evidence],
    certainty: leastCertain([...claim.figures, before].map(({ certainty }) => certainty)),
    ...(claim.basis === 'open' && { severity: 'notice' as const }),
  };
}

/** Totals that a writer may mean by each other's name. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  revenue_total: ['revenue_current_year'],
  expenditure_total: ['expenditure_current_year'],
  revenue_current_year: ['revenue_total'],
  expenditure_current_year: ['expenditure_total'],
  fiscal_revenue_total: ['general_public_budget_revenue'],
  fiscal_expenditure_total: ['general_public_budget_expenditure'],
};

/** A figure for the year before; `said`: the base is named as the budget, or the final accounts, of that year. */
interface Claim {
  /** The figure itself, or this year's amount and the change that it follows from. */
  readonly figures: readonly [AcrossFigure, ...AcrossFigure[]];
  readonly value: Decimal;
  readonly interval: Interval;
  readonly basis: 'said' | 'open';
}

function claimOf(own: DisclosureView, measure: string): Claim | null {
  const usable = own.figures.filter(({ compare_to }) => compare_to !== 'prior_year_execution');
  for (const role of ['prior', 'amount'] as const) {
    const stated = statedOnce(usable, measure, own.year! - 1, role);
    if (stated.kind !== 'stated') continue;
    const figure = acrossFigure('stated', stated.figure, POLICY);
    return figure && { figures: [figure], ...wholeOf(figure), basis: isSaid(own, stated.figure) };
  }
  return derivedClaim(own, measure);
}

const wholeOf = ({ value, interval }: AcrossFigure) => ({ value, interval });

/** A figure for the year before from this year's and the change against it, where one passage states each once. */
function derivedClaim(own: DisclosureView, measure: string): Claim | null {
  const { year, figures } = own;
  const changes = figures.filter(
    (figure) =>
      figure.measure === measure &&
      figure.role === 'change' &&
      figure.year === year &&
      DERIVED.has(figure.compare_to ?? ''),
  );
  const stated = ownFigure(own, measure);
  const [first] = changes;
  if (!first || stated.kind !== 'stated') return null;
  if (changes.some((other) => other.amount_yuan !== first.amount_yuan || other.direction !== first.direction))
    return null;
  const beside = figures.filter(
    (figure) =>
      figure.measure === measure &&
      figure.role === 'amount' &&
      figure.year === year &&
      figure.document_id === first.document_id &&
      figure.locator.block === first.locator.block &&
      first.locator.block !== undefined,
  );
  // The nearest amount may be of something else; only one that the whole disclosure agrees on is the base.
  const [amount, ...more] = beside;
  if (!amount || more.some((other) => other.amount_yuan !== amount.amount_yuan)) return null;
  const now = acrossFigure('stated', amount, POLICY);
  const change = changeFigure('change', first, POLICY);
  if (!now || !change) return null;
  const changed = acrossFigure('change', first, POLICY);
  if (!changed) return null;
  return {
    figures: [now, changed],
    value: now.value.minus(change.value),
    interval: subtract(now.interval, change.interval),
    basis: isSaid(own, first),
  };
}

/** What a change is against where it tells of a figure that last year's disclosure states. */
const DERIVED: ReadonlySet<string> = new Set(['prior_year', 'prior_year_budget', 'prior_year_final']);

const isSaid = ({ kind }: DisclosureView, { compare_to }: PlacedFigure): Claim['basis'] =>
  compare_to === (kind === 'budget' ? 'prior_year_budget' : 'prior_year_final') ? 'said' : 'open';

/** Last year's disclosure of the same kind; where the base is not named, the other kind may be meant as well. */
function viewsFor({ own, lastYear }: DisclosureContext, basis: Claim['basis']): readonly DisclosureView[] {
  const [same, other] =
    own.kind === 'budget' ? [lastYear.budget, lastYear.accounts] : [lastYear.accounts, lastYear.budget];
  return same === null ? [] : [same, ...(basis === 'open' && other ? [other] : [])];
}

function restatement(breaches: readonly AcrossBreach[], count: number): AcrossBreach {
  const [first] = breaches as [AcrossBreach];
  return {
    ...first,
    variant: 'restated',
    values: { ...first.values, count: String(count), differing: String(breaches.length) },
    evidence: [first.evidence[0], ...breaches.flatMap(({ evidence }) => evidence).slice(1, 12)],
    severity: 'notice',
    subject: 'restated',
  };
}
