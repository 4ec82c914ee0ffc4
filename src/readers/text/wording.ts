/** Signs by which the beginning of a line shows that it stands for itself: a heading, a list item, a caption, a note. */
const STARTERS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零〇\d]{1,4}(?:部分|[章节条款编])/,
  /^[一二三四五六七八九十]{1,3}[、.．，]/,
  /^[（(][一二三四五六七八九十\d]{1,3}[)）]/,
  /^\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）](?!\d)/,
  /^[①-⑳⑴-⒇ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ•●■◆▪◇○★※]/u,
  /^附\s?[件表录]?\s?[\d一二三四五六七八九十]{0,2}\s?[:：、]/,
  /^(?:附件|附表|附录)\s?[\d一二三四五六七八九十-]{0,4}$/,
  /^(?:公开|预算|决算)?表\s?[\d一二三四五六七八九十]{1,2}/,
  /^(?:注|备注|说明)\s?[:：]/,
  /^目\s*录$/,
  /^#{1,6}\s/,
];

/** Whether a line (trimmed) begins like a heading, a list item, a caption or a note. */
export const startsUnit = (text: string): boolean => STARTERS.some((sign) => sign.test(text));

const TABLE_TITLE = /(?:表|情况|一览|明细|统计)(?:[（(][^（）()]{0,20}[)）]?)?$/;

/** Whether a cell or line reads like the title of a table (`部门固定资产占用情况表`). */
export const isTableTitle = (text: string): boolean => {
  const title = text.replace(/\s+/gu, '');
  return title.length >= 4 && title.length <= 60 && TABLE_TITLE.test(title);
};

const CAPTION_FIELD =
  /^[（(【]?[^：:（()），。]{0,8}(?:单位|部门|时间|日期|名称|编号|表号)(?:名称|代码)?\s?[:：]/;

/** Whether a cell holds a field of a caption: `单位：万元`, `编制部门：…`, `截止时间：…`. */
export const isCaptionField = (text: string): boolean => CAPTION_FIELD.test(text.replace(/\s+/gu, ''));

/** Whether a cell states the unit of a table's amounts: `单位：万元`, `（金额单位：元）`. */
export const isMoneyUnit = (text: string): boolean =>
  /^[（(【]?(?:金额)?单位[:：][^，。]{0,6}元[)）】]?$/.test(text.replace(/\s+/gu, ''));

/** Whether a text ends like a sentence or a lead-in, after which the next line begins anew. */
export const endsUnit = (text: string): boolean => /[。；！？：;!?:…]["”’』」）)]?$/u.test(text.trimEnd());

/** Running prose, which has punctuation inside; headings and titles have none. */
export const isProse = (text: string): boolean => /[，。；：]./u.test(text) || NARROW_MARK.test(text);

/** A narrow comma or semicolon between words: none of those that group the digits of a figure. */
const NARROW_MARK = /[\u4e00-\u9fff％%）)]\s?[,;]\s?[\u4e00-\u9fff\d]/u;
