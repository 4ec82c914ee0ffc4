import type { State, Subject } from './state.js';

/** What a label must end with to be the name of a project or of an item of spending. */
const ITEM =
  /(?:项目|工程|专项|工作|经费|资金|补贴|补助|奖补|管理|建设|服务|业务|活动|费用|计划|行动|平台|系统)$/u;
/** Words that stand before a name or behind it and are no part of it. */
const BEFORE = /^(?:[和及与等的是为对用含]|其中|包括|主要|安排|列支|一般公共预算|财政拨款|资金)+/u;
const BEHIND = /(?:为|是|共|共计|合计|安排|预算|支出|约|列支|投入)+$/u;
/** Labels that point at something instead of naming it. */
const POINTING =
  /^(?:其他|其它|单个|该|各|本|上述|以上|具体|部分|相关|此|有关|若干|所有|全部|新增|上级|年度)/u;
const TITLED = /《([^《》]{2,40})》(?:项目)?$/u;

/**
 * The named project that the words right before a figure are (`水污染防治项目120万元`, `《…》项目`), as a subject with the
 * key `project:<name>`; null where they are no such name.
 */
export function projectNamed(at: State, text: string): Subject | null {
  const { label } = at;
  if (!label) return null;
  const print = text.slice(label.start, label.end);
  const end = label.end - (print.length - print.replace(BEHIND, '').length);
  const name = text.slice(label.start, end).replace(BEFORE, '');
  const titled = TITLED.exec(name);
  if (titled) return { keys: [`project:${titled[1]}`], start: end - titled[0].length, end };
  if (
    name.length < 4 ||
    name.length > 40 ||
    !ITEM.test(name) ||
    POINTING.test(name) ||
    /[^\u4e00-\u9fffA-Za-z（）()+《》]/u.test(name)
  )
    return null;
  return { keys: [`project:${name}`], start: end - name.length, end };
}
