import { classNames, economicName, functionalName } from '../../vocabulary/classification/index.js';

/** A functional or economic line named in the prose, with the end of its name. */
export interface NamedLine {
  /** `functional:类/款/项` by name, or `functional:2010301` / `economic:30101` where a code is printed. */
  readonly key: string;
  readonly end: number;
}

/** Brackets in a name are those of 政府办公厅(室)及相关机构事务. */
const NAME = '(?:[\\u4e00-\\u9fff、]|\\((?:室|局|境)\\)){2,40}?';
/** 一般公共服务(类)支出, 社会保障和就业支出(类)行政事业单位养老支出(款)…(项). */
const LEVELS = new RegExp(
  `(${NAME})\\((\\d{3})?类\\)(支出)?(?:(${NAME})\\((\\d{2})?款\\)(支出)?)?(?:(${NAME})\\((\\d{2})?项\\)(支出)?)?`,
  'y',
);
const LOWER_LEVELS = new RegExp(
  `(${NAME})\\((\\d{2})?款\\)(支出)?(?:(${NAME})\\((\\d{2})?项\\)(支出)?)?`,
  'y',
);
const ITEM_LEVEL = new RegExp(`(${NAME})\\((\\d{2})?项\\)(支出)?`, 'y');
/** 2080505机关事业单位基本养老保险缴费支出: the code stands in front. */
const CODE_FIRST =
  /([23]\d{4}(?:\d{2})?)[-—]?(?![万亿元百千])([\u4e00-\u9fff](?:[\u4e00-\u9fff、\-—]|\([\u4e00-\u9fff]{1,8}\)){1,80}?)(?=[\d,:;。]|\((?![\u4e00-\u9fff]{1,8}\)[\u4e00-\u9fff])|预算|决算|年初|安排|支出预算)/y;
const CLASS_FIRST = /([23]\d{2})[-—]?([\u4e00-\u9fff]{2,24}?)(?=[\d,:;。(]|预算|决算|年初|安排)/y;
/** What lists or divides, and begins no name. */
const NO_NAME = /^(?:其中|、)/u;
/** 行政运行(2010301), 工资福利支出(301): the code stands behind. */
const CODE_BEHIND =
  /([\u4e00-\u9fff][\u4e00-\u9fff、]{1,40}?)\((?:科目编码:?|项级科目:?|科目代码:?)?([235]\d{2}(?:\d{2}){0,2})\)/y;
/** 一般公共服务支出-统计信息事务-行政运行: the levels joined by dashes. */
const DASHED =
  /([\u4e00-\u9fff、]{3,20})[-—–/]{1,2}((?:[\u4e00-\u9fff、]|\([\u4e00-\u9fff]{1,8}\)){2,40})[-—–/]{1,2}((?:[\u4e00-\u9fff、]|\([\u4e00-\u9fff]{1,8}\)){2,40}?)(?=[\d,:;(。]|预算|决算|年初|支出预算)/y;

const CLASS_NAMES = classNames();

const full = (name: string, suffix: string | undefined): string =>
  suffix && !name.endsWith('支出') ? name + suffix : name;

/** The functional or economic line that is named at `start`, where a name can begin (`fresh`); null where none is. */
export function functionalAt(text: string, start: number, fresh: boolean): NamedLine | null {
  if (!fresh || NO_NAME.test(text.slice(start, start + 2))) return null;
  const byLevels = levelsAt(text, start);
  if (byLevels) return byLevels;
  CODE_FIRST.lastIndex = start;
  const first = CODE_FIRST.exec(text);
  if (first) return { key: codeKey(first[1]!), end: start + first[0].length };
  const ofClass = classAt(text, start);
  if (ofClass) return ofClass;
  const dashed = dashedLevels(text, start);
  if (dashed) return dashed;
  CODE_BEHIND.lastIndex = start;
  const behind = CODE_BEHIND.exec(text);
  // A number of three digits in brackets is a code only where the classification knows it.
  if (
    !behind ||
    (behind[2]!.length === 3 && economicName(behind[2]!) === null && functionalName(behind[2]!) === null)
  )
    return null;
  return { key: codeKey(behind[2]!), end: start + behind[0].length };
}

/** 208社会保障和就业支出: a code of three digits counts only in front of the name that is its own. */
function classAt(text: string, start: number): NamedLine | null {
  CLASS_FIRST.lastIndex = start;
  const match = CLASS_FIRST.exec(text);
  if (!match) return null;
  const [print, code, name] = match as unknown as [string, string, string];
  const own = functionalName(code) !== null ? CLASS_NAMES.has(name) : economicName(code) === name;
  return own ? { key: codeKey(code), end: start + print.length } : null;
}

function dashedLevels(text: string, start: number): NamedLine | null {
  DASHED.lastIndex = start;
  const match = DASHED.exec(text);
  if (!match || !CLASS_NAMES.has(match[1]!)) return null;
  return { key: `functional:${match.slice(1).join('/')}`, end: start + match[0].length };
}

const codeKey = (code: string): string => `${code.startsWith('2') ? 'functional' : 'economic'}:${code}`;

function levelsAt(text: string, start: number): NamedLine | null {
  for (const pattern of [LEVELS, LOWER_LEVELS, ITEM_LEVEL]) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const names: string[] = [];
    const digits: string[] = [];
    for (let i = 1; i < match.length; i += 3) {
      // Only a 类 is named with 支出 behind its bracket; behind an 项 the word belongs to the sentence.
      const isClass = pattern === LEVELS && i === 1;
      if (match[i]) names.push(isClass ? full(match[i]!, match[i + 2]) : match[i]!);
      if (match[i + 1]) digits.push(match[i + 1]!);
    }
    // 公共安全支出(204类)司法(06款)行政运行(01项): the levels print the code piece by piece.
    const code = digits.join('');
    const key =
      names.length === digits.length && /^2\d{2}/.test(code)
        ? codeKey(code)
        : `functional:${names.join('/')}`;
    return { key, end: start + match[0].length };
  }
  return null;
}
