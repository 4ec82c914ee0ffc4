import { GENERIC_MEASURES } from '../../vocabulary/measure-relations.js';
import type { Token, TokenOf } from '../scan/token.js';
import { namedBetween } from './filling.js';
import { keysHere, OF_SEVERAL_SOURCES, partWithin } from './keys.js';
import { meansOther } from './ordinary.js';
import { bareSide, currentYearSide, otherSide } from './sides.js';
import { isNamed, recentFacts, type State, type Subject, unnamed } from './state.js';
import { endsClause } from './surroundings.js';
import { weakHolds } from './weak.js';

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
  if (meansOther(at, text, token)) return false;
  // 单位资金结转2万元: money carried over, and none of the year.
  if (token.keys.every((key) => OWN_MONEY.test(key)) && CARRIED.test(text.slice(token.end, token.end + 2))) {
    at.subject = unnamed(token.start);
    return true;
  }
  // 收入预算100万元,全部为财政拨款收入: said of the whole, which stays the subject.
  if (
    isNamed(at.subject) &&
    !token.weak &&
    endsClause(next) &&
    ALL_OF.test(text.slice(Math.max(0, token.start - 6), token.start))
  )
    return true;
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
  // 一般公共预算支出安排的“三公”经费: what pays for the thing that the sentence is about.
  const pays = PAYS_FOR.test(text.slice(token.end, token.end + 4));
  if (token.keys[0]!.startsWith('project:')) at.sentenceHead = subject;
  else if (!pays && (at.whole === null || at.head === null)) at.sentenceHead ??= subject;
  if (at.servedAt === token.start) return true;
  at.named.push(subject);
  at.pending.role = null;
  at.pending.completion = null;
  at.pending.direction = null;
  at.pending.perUnit = PER_UNIT.test(text.slice(Math.max(0, token.start - 6), token.start + 2));
  at.pending.from ??= token.start;
  return true;
}

/** What stands behind money that the thing named next is paid from. */
const PAYS_FOR = /^中?(?:安排|列支|开支)的/u;

/** Money that is not of the budget's funds, whose carry-over has measures of its own. */
const OWN_MONEY = /^(?:other_revenue|institutional_revenue|fiscal_special_account_revenue)$/u;
const CARRIED = /^结[转余]/u;

/** Words that say of the whole what it consists of. */
const ALL_OF = /(?:全部|均|都)(?:为|是|系|来自|来源于)$/u;

/** Words for one of several, right before a measure or at the beginning of its name. */
const PER_UNIT = /(?:[车辆人批台户]均|平均|单车|每[辆台人次批])[^,;。]{0,4}$/;

/** Whether a wording calls its figure a budget or a final figure; the budgets that funds are named after are not meant. */
const callsItself = (wording: string): boolean =>
  /(?:预算|决算)(?:数|额|总额|支出|收入)?$|^(?:收入|支出|收支)(?:预算|决算)/.test(wording) &&
  !/(?:公共|基金|经营)(?:预算|决算)(?:支出|收入)?$/.test(wording);

/** A fund as money received or spent: “三公”经费一般公共预算财政拨款支出100万元. */
const FUND_OR_ITS_SPENDING =
  /^(?:general_public_budget|government_fund|state_capital)_(?:revenue|expenditure)$/;

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
  const fund =
    FUND_OR_ITS_SPENDING.test(token.keys[0]!) && subject.keys.every((key) => OF_SEVERAL_SOURCES.test(key));
  const generic = fund || token.keys.every((key) => GENERIC_MEASURES.has(key));
  return (
    generic &&
    !subject.keys.every((key) => GENERIC_MEASURES.has(key)) &&
    recentFacts(at).every((fact) => fact.start < subject.start || fact.end <= subject.start)
  );
}
