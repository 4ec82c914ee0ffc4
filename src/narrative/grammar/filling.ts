/** Words that fill a clause without naming anything that a figure could be about. */
const FILLING =
  /其中|类科目|[为是了的共计达有约在及和与安排数额总本部门单位我局委全年度实际完成下达已将由被等均将各还另并且也都即]|上(?!级)|预算|支出|收入|资金|金额|财政拨款|当年|年末|累计|国内|人次|人数|批次|参加|培训班?|参训|参会|接待|组织|购置|保有|更新|实有|使用|合并|具体|情况|如下|规模|填报|编报|价值|相比|对比|比较|相较|原值|账面|净值|总价/g;

/** What is left of the words between two tokens once filling, figures and marks are taken out: a name, or nothing. */
export const namedBetween = (words: string): string =>
  words.replace(FILLING, '').replace(/[^\u4e00-\u9fffA-Za-z]/g, '');
