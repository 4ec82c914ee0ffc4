import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure, withAmount } from '../figures.js';
import { meet, percentInterval, share } from '../interval.js';
import { percentText, rangeText } from '../percent.js';
import { passages } from '../statements.js';
import type { Breach } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;
/** The rate says that it is of the budget at the beginning of the year. */
const INITIAL = /initial_budget|年初/;
const BUDGETS: readonly string[] = ['initial_budget', 'budgeted', 'adjusted_budget'];

/** A rate of completion stated in the prose follows from the final amount and the budget. */
export const completionRate = defineRule({
  id: 'N-010',
  version: 1,
  slug: 'completion-rate',
  name: { zh: '完成率与金额相符', en: 'A rate of completion follows from the amounts' },
  statement: {
    zh: '文字中“完成预算的××%”应等于决算数除以所称的预算数。',
    en: 'A stated rate of completion equals the final amount divided by the budget that it names.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出同一指标的决算数、预算数和完成率。',
    en: 'Passages that state the final amount, the budget and the rate of completion of one measure.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '完成率＝决算数÷预算数。', en: 'Completion = final amount ÷ budget.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{label}”决算{amount}、预算{budget}，完成率应为{rate}，文字称{stated}。',
      en: '"{label}" has {amount} against a budget of {budget}, which is {rate}; the text states {stated}.',
    },
    other_base: {
      zh: '“{label}”完成率{stated}是按{fitting}计算的，而文字称相对于{budget}的预算数（应为{rate}）。',
      en: 'The rate of {stated} of "{label}" is computed on {fitting}, while the text names the budget of {budget} (which gives {rate}).',
    },
  },
  byHand: {
    zh: '决算数÷所称预算数×100%，与文字所列完成率比较；注意分母是年初预算、调整预算还是全年预算。',
    en: 'Divide the final amount by the budget named and compare; see whether the initial, adjusted or full-year budget is meant.',
  },
  examples: {
    holds: '年初预算为212.00万元，支出决算为198.40万元，完成年初预算的93.58%。',
    fails: '年初预算为448.20万元，支出决算为470.15万元，完成年初预算的26.34%。',
  },
  related: ['N-015'],
  evaluate(record) {
    const stated = passages(record).flatMap((facts) =>
      facts.flatMap((fact, index) =>
        fact.percent_kind === 'completion' && fact.percent !== null ? [{ fact, facts, index }] : [],
      ),
    );
    if (stated.length === 0) return notApplicable('The prose states no rate of completion.');
    const judged = stated.flatMap(({ fact, facts, index }) => judge(fact, facts, index) ?? []);
    if (judged.length === 0)
      return notEvaluable('No rate of completion stands with the amount and the budget of its measure.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(({ breach }) => breach) };
  },
});

function judge(
  fact: Fact,
  facts: readonly Fact[],
  index: number,
): { readonly breach: readonly Breach[] } | null {
  const own = facts.filter((other) => other.measure === fact.measure && other.amount_yuan !== null);
  const isFinal = (other: Fact): boolean => other.role === 'amount' && own.includes(other);
  const spent = isFinal(fact)
    ? fact
    : (facts.slice(0, index).findLast(isFinal) ?? facts.slice(index + 1).find(isFinal));
  const final = spent === undefined ? null : factFigure('amount', spent, POLICY);
  const budgets = own.filter(({ role }) => BUDGETS.includes(role));
  const readable = budgets.flatMap((budget) => {
    const figure = factFigure('budget', budget, POLICY);
    return figure === null ? [] : [{ budget, figure }];
  });
  if (final === null || readable.length === 0 || fact.approximate) return null;
  const printed = percentInterval(fact.percent!, POLICY);
  const fits = ({ figure }: { readonly figure: Figure }): boolean => {
    const computed = share(final.interval, figure.interval);
    return computed !== null && meet(computed, printed);
  };
  const named = INITIAL.test(`${fact.compare_to} ${fact.percent_base}`) ? 'initial_budget' : null;
  const meant = readable.find(({ budget }) => named === null || budget.role === named) ?? readable[0]!;
  const fitting = readable.find(fits);
  if (fitting && (named === null || fitting.budget.role === meant.budget.role)) return { breach: [] };
  // Another final amount of the same measure that fits: which one is meant is another question than the rate.
  const elsewhere = own.filter(isFinal).flatMap((other) => factFigure('amount', other, POLICY) ?? []);
  const explained = elsewhere.some((other) => {
    const computed = share(other.interval, meant.figure.interval);
    return computed !== null && meet(computed, printed);
  });
  if (explained) return null;
  const computed = share(final.interval, meant.figure.interval);
  if (computed === null && !fitting) return null;
  const value = meant.figure.value.eq(0)
    ? '—'
    : `${final.value.div(meant.figure.value).times(100).toFixed(2)}%`;
  const breach: Breach = {
    variant: fitting ? 'other_base' : 'default',
    values: {
      label: spent!.label,
      amount: inUnit(final.value, final.unit),
      budget: inUnit(meant.figure.value, meant.figure.unit),
      fitting: fitting ? inUnit(fitting.figure.value, fitting.figure.unit) : '',
      rate: value,
      stated: percentText(fact.percent!, ''),
    },
    evidence: [final.evidence, meant.figure.evidence, ...(fitting ? [fitting.figure.evidence] : [])],
    observed: percentText(fact.percent!, ''),
    expected: `${inUnit(final.value, final.unit)} ÷ ${inUnit(meant.figure.value, meant.figure.unit)} = ${value}`,
    difference: null,
    tolerance: computed === null ? null : rangeText(computed),
    severity: fitting ? 'warning' : 'error',
    holdsWith: (place, yuan) => {
      const changed = withAmount(facts, place, yuan);
      return judge(changed[index]!, changed, index)?.breach.length === 0;
    },
  };
  return { breach: [breach] };
}
