import {
  MEASURES_WITHIN_SECTION,
  PARTS_WITHIN,
  SPENDING_OF,
  UNDER_PERFORMANCE,
} from '../../vocabulary/measure-relations.js';
import type { Token, TokenOf } from '../scan/token.js';
import { withinFund } from './fund.js';
import type { State } from './state.js';
import { amongVehicleCosts, VEHICLES } from './surroundings.js';

/** Parts that are named as those of another whole: vehicles to be bought by the kinds of those held. */
const PART_OF_WHOLE: Readonly<Record<string, RegExp>> = { vehicle_purchased_count: /^vehicle_count:/ };

/** The measures that the words of `token` name here, under the whole that is being divided and behind what was named last. */
export function keysHere(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  next: Token | undefined,
): readonly string[] {
  // A shortened name taken up again for a comparison means what the full name meant.
  const head = at.head;
  const compares = next?.kind === 'direction' || next?.kind === 'base' || next?.kind === 'flat';
  if (
    head &&
    compares &&
    head.end - head.start > token.end - token.start &&
    text.startsWith(text.slice(token.start, token.end), head.start)
  )
    return head.keys;
  // 财政拨款支出100万元，其中：一般公共预算80万元: the bare name of a fund is its spending under spending.
  const spending = at.whole?.keys.some((key) => key.includes('expenditure')) === true;
  if (token.weak && spending) return token.keys.map((key) => SPENDING_OF[key] ?? key);
  const last = at.facts.at(-1);
  // 绩效目标管理的项目7个,涉及预算480万元。其中特定目标类项目7个,…: their money under performance management.
  if (
    token.keys[0] === 'project_expenditure' &&
    text.startsWith('特定目标类', token.start) &&
    last?.keys[0]?.startsWith('performance_')
  )
    return ['performance_amount:special_purpose'];
  // 涉及一般公共预算支出80万元, and what is listed behind it.
  const parts = PARTS_WITHIN[at.whole?.keys[0] ?? ''];
  if (
    (last?.keys[0]?.startsWith('performance_amount') && !token.keys.some((key) => parts?.[key])) ||
    text.slice(Math.max(0, token.start - 2), token.start) === '涉及'
  )
    return token.keys.map((key) => UNDER_PERFORMANCE[key] ?? key);
  const part = PART_OF_WHOLE[at.whole?.keys[0] ?? ''];
  if (part && token.keys.some((key) => part.test(key)))
    return token.keys.map((key) =>
      key.replace(part, (prefix) => `${at.whole!.keys[0]}${prefix.slice(prefix.indexOf(':'))}`),
    );
  // 上年结转一般公共预算拨款收入5万元: what was carried over, and of which fund.
  const before = at.named.at(-1);
  if (before?.keys[0] === 'carryover_in' && before.end === token.start && FUND_MONEY.test(token.keys[0]!))
    return [MEASURES_WITHIN_SECTION[token.keys[0]!.replace(/_revenue$/, '')]?.carryover_in ?? 'carryover_in'];
  // 政府性基金安排政府采购300万元: purchases that a fund pays for.
  const fund =
    token.keys[0] === 'procurement_total' ? FUND_PAYS.exec(text.slice(at.itemStart, token.start)) : null;
  if (fund) return [`procurement_total/${FUND_OF_NAME[fund[1]!]}_revenue`];
  // 更新越野车1辆: vehicles bought, by the kinds of those held.
  if (
    token.keys[0]!.startsWith('vehicle_count:') &&
    /(?:更新|购置|新购|采购|购买|拟购)(?:新能源|纯电动)?$/.test(text.slice(at.itemStart, token.start))
  )
    return ['vehicle_purchased_count'];
  if (token.keys[0] === 'carryover_out' && at.sentenceHead?.keys[0]?.startsWith('social_insurance_'))
    return ['social_insurance_balance'];
  // 项目支出560万元(其中特定目标类项目400万元): the same money named for one of its kinds.
  if (at.whole?.keys[0] === 'project_expenditure' && text.startsWith('特定目标类', token.start))
    return ['project_expenditure:special'];
  const ofFund = withinFund(at, text, token);
  if (ofFund) return ofFund;
  const project = at.whole?.keys.find((key) => OF_SEVERAL_SOURCES.test(key));
  if (project && token.keys.every((key) => SOURCE_OF_MONEY.test(key)))
    return token.keys.map((key) => `${project.replace(/^procurement_[a-z]+$/, 'procurement_total')}/${key}`);
  const unit = at.whole?.keys.find((key) => key.startsWith('unit:') && !key.includes('/'));
  if (unit) return token.keys.map((key) => `${unit}/${key}`);
  const whole = at.whole?.keys.find((key) => key.startsWith('functional:'));
  if (whole && !whole.endsWith('/basic') && !whole.endsWith('/project'))
    return token.keys.map((key) =>
      key === 'basic_expenditure'
        ? `${whole}/basic`
        : key === 'project_expenditure'
          ? `${whole}/project`
          : key,
    );
  return token.keys;
}

/** 其中:维修费5万元 of the running of vehicles is another part than the line 维修费 of all spending. */
export function partWithin(at: State, key: string): string {
  const whole = at.whole?.keys[0] ?? '';
  return (
    PARTS_WITHIN[whole]?.[key] ?? (amongVehicleCosts(at) ? PARTS_WITHIN[VEHICLES]?.[key] : undefined) ?? key
  );
}

/** What the money of several funds may pay for: the parts behind 其中 that name a fund are its own, not all of the fund. */
export const OF_SEVERAL_SOURCES =
  /^(?:project:[^/]+|procurement_[a-z]+|purchase_of_services|three_public_total|agency_operating)$/;

/** Revenue by the fund that it comes from. */
export const FUND_MONEY = /^(?:general_public_budget|government_fund|state_capital)_revenue$/;

/** A fund that pays, right before what it pays for. */
export const FUND_PAYS = /(一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款|资金)?安排的?$/u;
const FUND_OF_NAME: Readonly<Record<string, string>> = {
  一般公共预算: 'general_public_budget',
  政府性基金: 'government_fund',
  国有资本经营: 'state_capital',
};

/** Money that is named as where the amount of a project comes from is a part of the project's. */
const SOURCE_OF_MONEY =
  /^(?:fiscal_|general_public_budget|government_fund|state_capital|other_revenue|carryover_in)/;
