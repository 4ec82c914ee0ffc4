import { MEASURES_WITHIN_SECTION } from '../../vocabulary/measure-relations.js';
import type { TokenOf } from '../scan/token.js';
import { recentFacts, type State, type Subject } from './state.js';

/**
 * Spending of a fund, whose parts behind 其中 are the fund's own: the department spends other money on them too. What it
 * spends of the general public budget is what the vocabulary calls basic and project expenditure.
 */
const FUND_SPENDING = /^(?:government_fund|state_capital)_expenditure$/;
const FUND_PARTS: Readonly<Record<string, string>> = {
  basic_expenditure: 'basic',
  project_expenditure: 'project',
  personnel_expenditure: 'personnel',
  public_expenditure: 'public',
};

/** A part or a balance of the fund that the sentence is about; null where the sentence is about no fund. */
export function withinFund(at: State, text: string, token: TokenOf<'measure'>): readonly string[] | null {
  const [key] = token.keys;
  if (token.keys.length !== 1 || key === undefined) return null;
  const whole = at.whole?.keys.length === 1 ? at.whole.keys[0]! : '';
  const part = FUND_PARTS[key];
  if (part !== undefined && FUND_SPENDING.test(whole)) return [`${whole}/${part}`];
  const listed = listedFund(at, text);
  if (listed !== null && key === 'carryover_in') {
    const of = MEASURES_WITHIN_SECTION[listed]?.[key];
    if (of !== undefined) return [of];
  }
  const balances = MEASURES_WITHIN_SECTION[fundOf(at.sentenceHead) ?? ''];
  const own = BALANCE_OF_FUND.has(key) ? balances?.[key] : undefined;
  if (own === undefined) return null;
  // 政府性基金预算财政拨款年初结转和结余2万元,本年收入8万元: the fund is named right before the balance, then goes on.
  const last = at.named.at(-1);
  const named = last !== undefined && fundOf(last) !== null && text.slice(last.end, token.start) === '';
  const goesOn = recentFacts(at).some(
    (fact) =>
      fact.start >= at.sentenceStart && fact.keys.some((other) => /^[a-z_]+_carryover_in$/.test(other)),
  );
  // 政府性基金预算财政拨款收入8万元,支出6万元,年末结转和结余2万元.
  const closes =
    key === 'carryover_out' && at.facts.at(-1)?.keys[0] === `${fundOf(at.sentenceHead)}_expenditure`;
  return named || goesOn || closes ? [own] : null;
}

/** 政府性基金预算本年收入8万元,上年结转2万元;…: the fund whose money of the year the clause before stated, up to a semicolon. */
function listedFund(at: State, text: string): string | null {
  const last = at.facts.at(-1);
  if (!last || last.start < at.sentenceStart || /[;。]/.test(text.slice(last.end, at.clauseStart)))
    return null;
  if (!/[本当]年/.test(text.slice(last.labelStart, last.labelEnd))) return null;
  return /^(?:government_fund|state_capital)(?=_revenue$)/.exec(last.keys[0]!)?.[0] ?? null;
}

const BALANCE_OF_FUND: ReadonlySet<string> = new Set([
  'revenue_current_year',
  'expenditure_current_year',
  'carryover_in',
  'carryover_out',
]);

/** Kind of the section about the fund that `subject` is money of. */
const fundOf = (subject: Subject | null): string | null =>
  /^(?:government_fund|state_capital)(?=_)/.exec(subject?.keys[0] ?? '')?.[0] ?? null;
