import {
  GENERIC_MEASURES,
  MEASURES_WITHIN_SECTION,
  OTHER_SIDE,
  PARTS_WITHIN,
  SPENDING_OF,
  UNDER_PERFORMANCE,
} from '../../vocabulary/measure-relations.js';
import { measureOf } from '../../vocabulary/measures/index.js';
import type { Token, TokenOf } from '../scan/token.js';
import { namedBetween } from './filling.js';
import { withinFund } from './fund.js';
import { isNamed, recentFacts, type State, type Subject } from './state.js';

/**
 * Makes the measure `token` the subject of what follows, unless the words around it make it something else. False where
 * its words are ordinary ones here: they belong to whatever is named around them.
 */
export function nameSubject(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  following: readonly Token[],
  within: Readonly<Record<string, string>>,
): boolean {
  const next = following[0];
  if (at.aside) return true;
  // 临聘人员经费: what those are paid who are not on the staff is an item of its own.
  if (token.keys[0] === 'personnel_expenditure' && NOT_STAFF.test(text.slice(at.itemStart, token.start)))
    return false;
  // 收入预算100万元,全部为财政拨款收入: said of the whole, which stays the subject.
  if (isNamed(at.subject) && !token.weak && endsClause(next) && ALL_OF.test(text.slice(0, token.start)))
    return true;
  // 出租房屋320平方米 is let or disposed of, not used.
  if (token.keys[0] === 'building_area' && GIVEN_AWAY.test(text.slice(at.itemStart, token.start)))
    return false;
  // 基本支出结转5万元 is carried over, not spent.
  if (
    (CARRIED.has(token.keys[0]!) || FUND_MONEY.test(token.keys[0]!)) &&
    /^结[转余]/.test(text.slice(token.end))
  )
    return false;
  // 经营收入支出9万元 is what is spent out of the revenue.
  if (token.keys.every((key) => EARNED.has(key)) && text.startsWith('支出', token.end)) return false;
  const other = otherSide(at, text, token) ?? currentYearSide(at, text, token);
  const bare = other === null ? bareSide(at, text, token, next) : null;
  if (token.weak && !other && !bare && !weakHolds(at, text, token, following)) return false;
  if (!other && !bare && qualifies(at, text, token)) {
    const worded = at.subject!.worded || callsItself(text.slice(token.start, token.end));
    at.subject = { ...at.subject!, end: token.end, worded };
    return true;
  }
  const subject: Subject = {
    keys: other ?? bare ?? keysHere(at, text, token, next).map((key) => within[key] ?? partWithin(at, key)),
    start: token.start,
    end: token.end,
    worded: callsItself(text.slice(token.start, token.end)),
  };
  at.subject = subject;
  // A sentence that only lists parts (按功能分类,包括…) is still about the whole named before it.
  if (token.keys[0]!.startsWith('project:')) at.sentenceHead = subject;
  else if (at.whole === null || at.head === null) at.sentenceHead ??= subject;
  if (at.servedAt === token.start) return true;
  at.named.push(subject);
  at.pending.role = null;
  at.pending.completion = null;
  at.pending.direction = null;
  at.pending.perUnit = PER_UNIT.test(text.slice(Math.max(0, token.start - 6), token.start + 2));
  at.pending.from ??= token.start;
  return true;
}

const CARRIED: ReadonlySet<string> = new Set(['basic_expenditure', 'project_expenditure']);

const ALL_OF = /(?:全部|均|都)(?:为|是|系|来自|来源于)$/u;

const endsClause = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'comma' || token.kind === 'stop' || token.kind === 'semicolon';

const GIVEN_AWAY = /(?:出租|出借|处置|租用|租赁|租入)$/u;
const NOT_STAFF =
  /(?:临聘|聘用|外聘|编外|临时|辅助|协管|派遣|遗属|公益岗位?|公益性岗位|村级?|社区|基层|网格|专职|协警|辅警|三支一扶|西部计划|政府雇员)$/u;

/** 其中:维修费5万元 of the running of vehicles is another part than the line 维修费 of all spending. */
function partWithin(at: State, key: string): string {
  const whole = at.whole?.keys[0] ?? '';
  return (
    PARTS_WITHIN[whole]?.[key] ?? (amongVehicleCosts(at) ? PARTS_WITHIN[VEHICLES]?.[key] : undefined) ?? key
  );
}

const VEHICLES = 'official_vehicle_operation';

/** Whether the running of vehicles is being divided: it is the whole, or one of its parts was stated last in the sentence. */
function amongVehicleCosts(at: State): boolean {
  const last = recentFacts(at).at(-1);
  return (
    at.whole?.keys[0] === VEHICLES ||
    /^(?:vehicle_count|official_vehicle)/.test(at.sentenceHead?.keys[0] ?? '') ||
    (last !== undefined && last.start >= at.sentenceStart && last.keys[0]!.startsWith(`${VEHICLES}:`))
  );
}

/** Whether what 报废 is said of are vehicles: by the unit, or because vehicles were counted just before. */
const countsVehicles = (at: State, next: Token): boolean =>
  next.kind === 'figure' &&
  next.figure.kind === 'count' &&
  (next.figure.group === 'vehicles' ||
    /^(?:vehicle_|official_vehicle)/.test(recentFacts(at).at(-1)?.keys[0] ?? ''));

const amongAssessed = (at: State): boolean =>
  recentFacts(at).some(
    (fact) => fact.start >= at.sentenceStart && fact.keys[0]!.startsWith('performance_projects'),
  );

/** Whether lines by economic purpose are being listed, where their shortest names need no other sign. */
function amongEconomicLines(at: State): boolean {
  const last = recentFacts(at).at(-1);
  const whole = at.whole?.keys[0] ?? '';
  return (
    /^(?:personnel_expenditure|economic:30[13])/.test(whole) ||
    (last !== undefined && last.start >= at.sentenceStart && last.keys[0]!.startsWith('economic:'))
  );
}

/** 财政拨款收入100万元,其中…。支出100万元: a bare 支出 that begins a sentence is the other side of the account before. */
function bareSide(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  next: Token | undefined,
): readonly string[] | null {
  if (!next || next.start - token.end > 3 || !STATES.has(next.kind)) return null;
  if (!token.weak || text.slice(token.start, token.end) !== '支出' || token.start !== at.clauseStart)
    return null;
  const begins = at.sentenceHead === null && token.start === at.sentenceStart;
  // 国有资本经营预算收入12万元,支出8万元: it begins the clause behind the amount of the one side.
  const last = at.facts.at(-1);
  const behind =
    last !== undefined && last.start >= at.sentenceStart && last.role === 'amount' ? last.keys : [];
  const head = begins ? (at.head?.keys ?? []) : behind;
  if (head.length !== 1) return null;
  const other = OTHER_SIDE[head[0]!];
  return other === undefined ? null : [other];
}

const STATES: ReadonlySet<Token['kind']> = new Set(['figure', 'base', 'direction', 'flat', 'role']);

const EARNED: ReadonlySet<string> = new Set(['operating_revenue', 'institutional_revenue', 'other_revenue']);

/** Words for one of several, right before a measure or at the beginning of its name. */
const PER_UNIT = /(?:[车辆人批台户]均|平均|单车|每[辆台人次批])[^,;。]{0,4}$/;

/** Whether a wording calls its figure a budget or a final figure; the budgets that funds are named after are not meant. */
const callsItself = (wording: string): boolean =>
  /(?:预算|决算)(?:数|额|总额|支出|收入)?$|^(?:收入|支出|收支)(?:预算|决算)/.test(wording) &&
  !/(?:公共|基金|经营)(?:预算|决算)(?:支出|收入)?$/.test(wording);

/** 一般公共预算财政拨款收入、支出: the bare word is the other side of the account just named. */
function otherSide(at: State, text: string, token: TokenOf<'measure'>): readonly string[] | null {
  const last = at.named.at(-1);
  if (
    !token.weak ||
    !last ||
    last.keys.length !== 1 ||
    !/^[、和及与]$/.test(text.slice(last.end, token.start))
  )
    return null;
  const [key] = token.keys;
  if (key !== 'expenditure_total') return null;
  const counterpart = OTHER_SIDE[last.keys[0]!];
  return counterpart === undefined ? null : [counterpart];
}

/** 、教育支出、科学技术支出分别为: names follow one another up to 分别 or 合计. */
function listedTogether(following: readonly Token[]): boolean {
  for (const [i, token] of following.entries()) {
    if (token.kind === 'modifier') return i > 0 && (token.word === 'respective' || token.word === 'sum');
    if (token.kind !== 'pause' && token.kind !== 'measure') return false;
  }
  return false;
}

/** Parts that are named as those of another whole: vehicles to be bought by the kinds of those held. */
const PART_OF_WHOLE: Readonly<Record<string, RegExp>> = { vehicle_purchased_count: /^vehicle_count:/ };

const amongRevenue = (at: State): boolean =>
  at.head?.keys.some((key) => key.includes('revenue')) === true ||
  recentFacts(at).some((fact) => fact.keys[0]!.includes('revenue'));

/** Whether the sentence is listing named projects: behind 其中 of one, or with one as the figure before. */
export function listsProjects(at: State): boolean {
  const last = recentFacts(at).findLast((fact) => fact.role === 'amount');
  return (
    at.whole?.keys[0]?.startsWith('project:') === true ||
    (last !== undefined && last.start >= at.sentenceStart && last.keys[0]!.startsWith('project:'))
  );
}

/** Measures whose short wordings (`收入`, `支出`, `结余`) count only at the head of a clause. */
const AT_CLAUSE_HEAD: ReadonlySet<string> = new Set(['revenue_total', 'expenditure_total', 'carryover_out']);

const PUBLIC_BUDGET = 'general_public_budget_revenue';

/** 奖金, an ordinary word. */
const BONUSES = 'economic:30103';

const OF_VEHICLES: ReadonlySet<string> = new Set(['official_vehicle_operation', 'official_vehicle_purchase']);
const NAME_IN_FRONT = /(?:中心|大厅|场馆|大楼|机房|系统|平台|基地|办公楼|食堂|网络|设备|学校|医院|馆|站)$/u;

/** What may stand between the name of a budget line and its figure. */
const LINE_SUFFIX = /^(?:支出|预算|科目|经费|决算|安排|两项|三项|各项|为|是|共|约|和|及|与|、|:)*$/;

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
function weakHolds(at: State, text: string, token: TokenOf<'measure'>, following: readonly Token[]): boolean {
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
    return own && at.loose === '' && token.start - at.clauseStart <= 8;
  }
  if (next.kind === 'figure' && counts)
    return next.figure.kind === 'count' || at.whole?.keys[0] === 'fixed_assets_total';
  return true;
}

/** 公务接待费2023年支出预算: the general word behind a particular one in the same clause only qualifies it. */
function qualifies(at: State, text: string, token: TokenOf<'measure'>): boolean {
  const subject = at.subject;
  if (
    !isNamed(subject) ||
    subject.start < at.clauseStart ||
    namedBetween(text.slice(subject.end, token.start)) !== ''
  )
    return false;
  // 机关运行经费当年一般公共预算拨款100万元: the fund that pays for it.
  const fund = FUND_MONEY.test(token.keys[0]!) && subject.keys.every((key) => OF_SEVERAL_SOURCES.test(key));
  const generic = fund || token.keys.every((key) => GENERIC_MEASURES.has(key));
  return (
    generic &&
    !subject.keys.every((key) => GENERIC_MEASURES.has(key)) &&
    recentFacts(at).every((fact) => fact.start < subject.start || fact.end <= subject.start)
  );
}

/** Accounts whose other side 本年支出 is, behind their 本年收入 in the same sentence. */
function currentYearSide(at: State, text: string, token: TokenOf<'measure'>): readonly string[] | null {
  const last = at.facts.at(-1);
  const ofClause =
    last !== undefined && last.start >= at.sentenceStart && OTHER_SIDE[last.keys[0]!] !== undefined;
  const head = ofClause ? last.keys : at.sentenceHead?.keys;
  if (token.keys[0] !== 'expenditure_current_year' || head?.length !== 1) return null;
  if (!/^(?:本年|当年)支出$/.test(text.slice(token.start, token.end))) return null;
  const other = /^revenue_/.test(head[0]!) ? undefined : OTHER_SIDE[head[0]!];
  return other === undefined ? null : [other];
}

function keysHere(
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
    return [
      MEASURES_WITHIN_SECTION[token.keys[0]!.replace(/_revenue$/, '')]?.['carryover_in'] ?? 'carryover_in',
    ];
  // 更新越野车1辆: vehicles bought, by the kinds of those held.
  if (
    token.keys[0]!.startsWith('vehicle_count:') &&
    /(?:更新|购置|新购|采购|购买|拟购)$/.test(text.slice(at.itemStart, token.start))
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
    return token.keys.map((key) => `${project}/${key}`);
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

/** What the money of several funds may pay for: the parts behind 其中 that name a fund are its own, not all of the fund. */
const OF_SEVERAL_SOURCES =
  /^(?:project:[^/]+|procurement_[a-z]+|purchase_of_services|three_public_total|agency_operating)$/;

const FUND_MONEY = /^(?:general_public_budget|government_fund|state_capital)_revenue$/;

/** Money that is named as where the amount of a project comes from is a part of the project's. */
const SOURCE_OF_MONEY =
  /^(?:fiscal_|general_public_budget|government_fund|state_capital|other_revenue|carryover_in)/;
