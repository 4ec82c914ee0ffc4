import { ENDS_AS_ORGANISATION } from '../../vocabulary/entities.js';
import type { Token } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import { recentFacts, type State, type Subject } from './state.js';

/** What a label must end with to be the name of a project or of an item of spending wherever it stands. */
const ITEM =
  /(?:项目|工程|专项|工作|经费|资金|补贴|补助|奖补|报酬|管理|建设|服务|业务|活动|费用|计划|行动|平台|系统|运维|准备金)$/u;
/** Words that stand before a name or behind it and are no part of it. */
const BEFORE =
  /^(?:[和及与等的是为对用含]|其中|包括|主要|安排|列支|一般公共预算|财政拨款|资金|各级(?=.{4}))+/u;
const BEHIND = /(?:为|是|共|共计|合计|安排|预算|支出|约|列支|投入){1,8}$/u;
/** Labels that point at something instead of naming it. */
const POINTING =
  /^(?:其他|其它|其余|余下|剩余|单个|该|各|本|上述|以上|具体|部分|相关|此|有关|若干|所有|全部|新增|上级(?!下达|转移)|年度|全年|全市|全县|全区|小计|金额|总额|资金|经费|补助|涉及)/u;
/** Words of change, completion and measure: a label that holds one states something else than an item of spending. */
const NO_NAME =
  /增加|减少|增长|下降|完成|达到|突破|实现|超过|控制|人均|平均|每|原值|净值|价值|收益|利润|产值|产量|到位|拨付|收入|结余|余额/u;
/** The number of an item. */
const NUMBER = /^(?:\d{1,2}[.、]|\([\d一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/u;
const TITLED = /《([^《》]{2,40})》(?:项目)?$/u;
const CHARACTERS = /[^\u4e00-\u9fffA-Za-z\d（）()+《》\-—–·、]/u;

/** Kinds of section that tell of the place or of its people, where an amount is no item of the budget. */
const NOT_ABOUT_SPENDING: ReadonlySet<string> = new Set(['overview', 'institutions', 'staff', 'assets']);

/**
 * The named project that the words right before a figure are (`水污染防治项目120万元`, `《…》项目`), as a subject with the
 * key `project:<name>`; null where they are no such name. A name that its ending does not give away is one where it is
 * alone the member of a list of items: behind 其中 of a project, beside named projects, or with its purpose behind it.
 */
export function projectNamed(
  at: State,
  text: string,
  next: readonly Token[],
  context: ProseContext,
): Subject | null {
  const { label } = at;
  if (!label) return null;
  // 财政拨款收入,包括纳入预算管理的资金180万元: where money comes from is no item of spending.
  if (at.whole?.keys.every((key) => /revenue/.test(key))) return null;
  const print = text.slice(label.start, label.end);
  const end = label.end - (print.length - print.replace(BEHIND, '').length);
  const name = text.slice(label.start, end).replace(BEFORE, '');
  const titled = TITLED.exec(name);
  if (titled) return { keys: [`project:${titled[1]}`], start: end - titled[0].length, end };
  const start = end - name.length;
  // 某某中心预算100万元: what one unit of the department gets.
  if (name.length >= 4 && at.pending.own && ENDS_AS_ORGANISATION.test(name))
    return { keys: [`unit:${name}`], start, end };
  if (name.length < 2 || name.length > 40 || POINTING.test(name) || CHARACTERS.test(name)) return null;
  const ending = name.length >= 4 && ITEM.test(name);
  if (!ending && (NO_NAME.test(name) || !isMember(at, text, start, next, context))) return null;
  return { keys: [`project:${name}`], start, end };
}

/** Whether the name that begins at `start` is alone the member of a list of items of spending. */
function isMember(
  at: State,
  text: string,
  start: number,
  next: readonly Token[],
  context: ProseContext,
): boolean {
  if (context.section !== undefined && NOT_ABOUT_SPENDING.has(context.section)) return false;
  // Nothing but filling may stand in the item before the name.
  if (text.slice(at.itemStart, start).replace(NUMBER, '').replace(BEFORE, '') !== '') return false;
  const last = recentFacts(at).findLast((fact) => fact.role === 'amount');
  const beside =
    last !== undefined && last.start >= at.sentenceStart && /^(?:project|unit):/.test(last.keys[0]!);
  const whole = at.whole?.keys[0];
  const within = whole !== undefined && /^(?:project:|project_expenditure$|projects_total$)/.test(whole);
  return beside || within || purposeBehind(next);
}

/** 院前急救9,408万元,主要用于…: what the amount is for follows at once. */
function purposeBehind(next: readonly Token[]): boolean {
  const [mark, aside] = next;
  if (mark?.kind !== 'comma' || !aside || aside.start !== mark.end) return false;
  return (aside.kind === 'aside' && aside.word === 'purpose') || aside.kind === 'of_which';
}
