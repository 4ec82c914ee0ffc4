import { GENERIC_MEASURES } from '../../vocabulary/measure-relations.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Token, TokenOf } from '../scan/token.js';
import { namedBetween } from './filling.js';
import { FUND_MONEY, FUND_PAYS } from './keys.js';
import { isNamed, type State } from './state.js';
import {
  amongAssessed,
  amongEconomicLines,
  amongRevenue,
  amongVehicleCosts,
  countsVehicles,
  endsClause,
  listsProjects,
  VEHICLES,
} from './surroundings.js';

/** 、教育支出、科学技术支出分别为: names follow one another up to 分别 or 合计. */
function listedTogether(following: readonly Token[]): boolean {
  for (const [i, token] of following.entries()) {
    if (token.kind === 'modifier') return i > 0 && (token.word === 'respective' || token.word === 'sum');
    if (token.kind !== 'pause' && token.kind !== 'measure') return false;
  }
  return false;
}

/** Measures whose short wordings (`收入`, `支出`, `结余`) count only at the head of a clause. */
const AT_CLAUSE_HEAD: ReadonlySet<string> = new Set(['revenue_total', 'expenditure_total', 'carryover_out']);

const PUBLIC_BUDGET = 'general_public_budget_revenue';

/** 奖金, an ordinary word. */
const BONUSES = 'economic:30103';

const OF_VEHICLES: ReadonlySet<string> = new Set(['official_vehicle_operation', 'official_vehicle_purchase']);
const NAME_IN_FRONT = /(?:中心|大厅|场馆|大楼|机房|系统|平台|基地|办公楼|食堂|网络|设备|学校|医院|馆|站)$/u;

const LONGEST_NAME = 20;
const BUYING = /(?:拟|计划|预计)?(?:购买|采购|购置)类?的?$/u;

/** What may stand between the name of a budget line and its figure. */
const LINE_SUFFIX = /^(?:类科目|支出|预算|科目|经费|决算|安排|两项|三项|各项|为|是|共|约|和|及|与|、|:)*$/;

/** The token that follows, or the one right behind brackets that follow at once: 财政拨款(补助)100万元. */
function behindBrackets(following: readonly Token[]): Token | undefined {
  if (following[0]?.kind !== 'open') return following[0];
  const close = following.findIndex(({ kind }) => kind === 'close');
  const behind = following[close + 1];
  return close > 0 && behind?.kind === 'figure' && behind.start === following[close]!.end
    ? behind
    : following[0];
}

/** A short wording is a measure only right before a figure or a word of comparison, and a bare 收入 or 支出 only at the head of a clause. */
export function weakHolds(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  following: readonly Token[],
): boolean {
  const next = behindBrackets(following);
  const counts = token.keys.every((key) => measureOf(key)?.type === 'count');
  // 无公务用车: a short name right behind a word for zero, with nothing behind it.
  const closes = !next || next.kind === 'comma' || next.kind === 'stop' || next.kind === 'semicolon';
  if (counts && at.zeroAt !== null && token.start - at.zeroAt <= 3 && closes) return true;
  if (!next) return false;
  if (token.keys[0]!.startsWith('functional:') && listedTogether(following)) return true;
  // 没有政府性基金预算和国有资本经营预算安排的支出: denied together with what is named next.
  const joined = next.kind === 'pause' ? following[1] : next;
  if (
    at.zeroAt !== null &&
    FUND_MONEY.test(token.keys[0]!) &&
    joined?.kind === 'measure' &&
    /^[和及与、]$/.test(text.slice(token.end, joined.start))
  )
    return true;
  // 支出中,人员经费80万元: the whole whose parts follow.
  if (
    token.keys.every((key) => AT_CLAUSE_HEAD.has(key)) &&
    text[token.end] === '中' &&
    (text[token.end + 1] === ',' || text[token.end + 1] === ':') &&
    token.start === at.sentenceStart
  )
    return true;
  const follows = next === following[0] ? next.start - token.end <= 3 : following[0]!.start === token.end;
  // 接待中心运行费: with a name glued in front, short words for running a vehicle are another thing's.
  if (
    token.keys.every((key) => OF_VEHICLES.has(key)) &&
    NAME_IN_FRONT.test(text.slice(at.itemStart, token.start))
  )
    return false;
  // Among named projects a name that is also that of a line is the project's.
  if (token.keys[0]!.startsWith('functional:') && listsProjects(at)) return false;
  // 项目支出500万元,其中森林防火经费300万元: an item named after the line.
  if (
    token.keys[0]!.startsWith('functional:') &&
    at.whole?.keys[0] === 'project_expenditure' &&
    text.startsWith('经费', token.end)
  )
    return false;
  // 其他资金 is revenue only among revenue.
  if (token.keys[0] === 'other_revenue' && !amongRevenue(at)) return false;
  if (token.keys[0]!.startsWith(`${VEHICLES}:`) && !amongVehicleCosts(at)) return false;
  // 雪亮工程500万元 is a name, of which 工程 is the end.
  if (
    token.keys[0]!.startsWith('procurement_') &&
    !FUND_PAYS.test(text.slice(at.itemStart, token.start)) &&
    namedBetween(
      text.slice(Math.max(at.itemStart, token.start - LONGEST_NAME), token.start).replace(BUYING, ''),
    ) !== ''
  )
    return false;
  // 项目金额 is money under performance management only beside the number of such projects.
  if (token.keys[0] === 'performance_amount' && !amongAssessed(at)) return false;
  // 一般公共预算拨款100万元,其中经费拨款80万元: a part of it.
  if (token.keys[0] === PUBLIC_BUDGET && at.whole?.keys[0] === PUBLIC_BUDGET) return false;
  if (token.keys[0] === 'vehicle_disposed_count' && !countsVehicles(at, next)) return false;
  if (token.keys[0] === BONUSES && !amongEconomicLines(at)) return false;
  // 污染防治项目 is more than the line 污染防治.
  if (
    /^(?:functional|economic):/.test(token.keys[0]!) &&
    !LINE_SUFFIX.test(text.slice(token.end, next.start))
  )
    return false;
  // Named together with others whose sum or respective figures follow.
  const listed =
    next.kind === 'measure' ||
    (next.kind === 'modifier' && (next.word === 'sum' || next.word === 'respective'));
  if (follows && listed && token.keys[0]!.startsWith('functional:')) return true;
  const telling =
    next.kind === 'figure' ||
    next.kind === 'base' ||
    next.kind === 'direction' ||
    next.kind === 'flat' ||
    (next.kind === 'zero' && endsClause(following[1]) && following[1]?.start === next.end) ||
    next.kind === 'role' ||
    (next.kind === 'modifier' &&
      token.keys.length > 1 &&
      (next.word === 'respective' || next.word === 'each')) ||
    (next.kind === 'modifier' && (next.word === 'ceiling' || next.word === 'approximate'));
  if (!follows || !telling) return false;
  if (token.keys.every((key) => AT_CLAUSE_HEAD.has(key))) {
    const own = !isNamed(at.subject) || at.subject.keys.every((key) => GENERIC_MEASURES.has(key));
    // 收入100万元、支出100万元: the head of a member of the list.
    const heads = token.start - at.clauseStart <= 8 || (token.start === at.itemStart && at.stated > 0);
    return own && at.loose === '' && heads;
  }
  if (next.kind === 'figure' && counts)
    return next.figure.kind === 'count' || at.whole?.keys[0] === 'fixed_assets_total';
  return true;
}
