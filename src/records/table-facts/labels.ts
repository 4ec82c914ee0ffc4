import { matchable } from '../../shared/simplified.js';
import { openingNumber } from '../numbering.js';

/** Words that lead a label in and belong to no name. */
const LEAD = /^(?:其中[:：]?|减[:：]|加[:：])/;
/** A bracket at the end that gives a unit, a sum or a remark: `(万元)`, `(1+2)`, `(平方米)`. */
const TAIL = /\((?:单位[:：]?)?[^()]{0,16}\)$/;
const KEPT_TAIL = /\((?:境|国|机构|含|类|款|项)\)$/;

/**
 * A printed label in the form that the lexicon matches: comparable text without its number, without 其中, without
 * colons at its end and without a bracket at its end that only gives a unit or a remark.
 */
export function plainLabel(printed: string): string {
  let label = matchable(printed);
  for (let before = ''; before !== label; ) {
    before = label;
    label = label.replace(LEAD, '');
    const number = openingNumber(label);
    if (number && number.end < label.length) label = label.slice(number.end);
  }
  label = label.replace(/(?<![:：*])[:：*]+$/, '');
  return KEPT_TAIL.test(label) ? label : label.replace(TAIL, '');
}

/** True where the print marks the label as part of the line above (其中：…). */
export const isOfWhich = (printed: string): boolean => /^[(（]?其中/.test(matchable(printed));

/** Unit that stands in brackets in a label: 平方米 of `1、房屋（平方米）`; null where there is none. */
export function bracketedUnit(printed: string): string | null {
  const match = /[（(]\s*(?:单位[:：])?\s*([\p{Script=Han}、，/]{1,8})\s*[）)]\s*$/u.exec(printed.trim());
  return match && UNIT.test(match[1]!) ? match[1]! : null;
}

/** Units in which things are counted or measured. */
const UNIT =
  /^(?:(?:平方米|平米|㎡|亩|公顷|台|辆|套|件|个|批次?|人次?|次|栋|座|艘|架|处|册|幅|宗)[、，/]?){1,4}$/u;

const PERIOD = '(?:20\\d{2}年(?:度)?)?(?:本年|当年|今年|本年度)?';
const NEUTRAL = new RegExp(
  `^${PERIOD}(?:(?:部门|单位)(?=预算|决算))?(?:合计|小计|总计|总额|金额|数额|数值|价值|年初|调整|全年|年末)?(?:预算|决算|预算数|决算数|预算金额|决算金额|预算额|执行数)?$`,
);

/** What a column path is about: its last words that say more than 合计 or 预算数, and what stands above them. */
export interface ColumnSubject {
  /** Plain label; empty where every word of the path is a total, a year or 预算数. */
  readonly label: string;
  readonly above: readonly string[];
}

/** The subject of a column: `[支出预算, 基本支出, 小计]` is 基本支出 below 支出预算. */
export function subjectOf(path: readonly string[]): ColumnSubject {
  const labels = path.map(plainLabel);
  let last = labels.length - 1;
  while (last >= 0 && NEUTRAL.test(labels[last]!)) last--;
  return { label: last < 0 ? '' : labels[last]!, above: labels.slice(0, Math.max(last, 0)) };
}
