import { squash } from '../../shared/text.js';
import { tearsWord } from './torn-words.js';
import { endsUnit, isProse, startsUnit } from './wording.js';
import { displayWidth, indentOf, type Wrapping } from './wrapping.js';

const CHINESE = /[\u4e00-\u9fff]/;
const CLOSING_FIRST = /^[，。；、）》”’：！？,;)\]】]/;
const OPEN_END = /[，、,（(“《]$/;

const CHINESE_LAST = /[\u4e00-\u9fff]$/;
/** An amount with its unit (and 为 in front of it), which says nothing without the words before it. */
const AMOUNT_FIRST = /^(?:[为是达]\s{0,2})?\d[\d,，.]{0,20}\s*(?:百|千|万|亿)*\s*元/;

const isHeadingLine = (text: string): boolean => startsUnit(text) && !isProse(text);

/** Pairs of line end and line beginning between which a figure, its unit or a date was broken. */
const BROKEN_TOKENS: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/\d[.,，]$/, /^\d/],
  [/\d$/, /^[.,，]\d/],
  [/(?:^|\D)\d{1,3}(?:[,，]\d{3})*[,，]\d{1,2}$/, /^\d/],
  [/\d\.\d*$/, /^\d+(?:\.\d+)?\s*(?:万|亿|元|%|％|个百分点)/],
  [
    /\d$/,
    /^(?:百万元|千万元|万元|亿元|万亿元|元|亿|%|％|个百分点|年度?[^度份]|月份?|辆|批次|人次|平方米|台)/,
  ],
  [/\d\s*[百千万亿]$/, /^元/],
];

/**
 * Whether line `next` goes on with the paragraph whose last line is `line`, both with their indentation.
 *
 * Sure signs are a figure or unit torn apart, punctuation that cannot begin or end a paragraph, and a bracket that is
 * still open. Beyond them a line is taken to go on only where the text shows a right margin, the line reaches it in
 * the middle of a sentence, and the next begins nothing new.
 */
export function goesOn(line: string, next: string, wrapping: Wrapping): boolean {
  const end = line.trim();
  const start = next.trim();
  if (end === '' || start === '') return false;
  if (CLOSING_FIRST.test(start)) return true;
  if (!CHINESE.test(end)) return false;
  if (
    displayWidth(end) >= SHORTEST_PROSE &&
    BROKEN_TOKENS.some(([a, b]) => a.test(tail(end)) && b.test(head(start)))
  )
    return !startsUnit(start);
  if (startsUnit(start)) return false;
  if (OPEN_END.test(end)) return CHINESE.test(start) || /^\d/.test(start);
  if (closesBracketOf(end, start) || tearsWord(squash(tail(end)), squash(head(start)))) return true;
  if (CHINESE_LAST.test(end) && AMOUNT_FIRST.test(start) && !isHeadingLine(end)) return true;
  if (wrapping.torn && isProse(end) && !endsUnit(end) && (isProse(start) || endsUnit(start))) return true;
  if (displayWidth(line.trimEnd()) < wrapping.fullFrom) return false;
  if (wrapping.indents && indentOf(next) > 0 && indentOf(next) > indentOf(line)) return false;
  if (!endsUnit(end)) return true;
  // A sentence may end right at the margin; where paragraphs are indented, a line that is not goes on.
  return wrapping.indents && !startsUnit(end) && indentOf(next) < PARAGRAPH_INDENT;
}

/** Least width of a line in which a figure at the end can be prose and not a column of figures. */
const SHORTEST_PROSE = 10;
/** Columns by which paragraphs are indented: two Chinese characters. */
const PARAGRAPH_INDENT = 4;
/** Far more than any figure or unit is long. */
const WINDOW = 40;
const tail = (text: string): string => text.slice(-WINDOW);
const head = (text: string): string => text.slice(0, WINDOW);

const BRACKETS: readonly (readonly [open: string, close: RegExp, any: RegExp])[] = [
  ['（', /[）)]/, /[（(]/],
  ['(', /[）)]/, /[（(]/],
  ['《', /》/, /《/],
  ['“', /”/, /“/],
];

/** Whether a bracket that opens near the end of one line is closed near the beginning of the next. */
function closesBracketOf(end: string, start: string): boolean {
  const last = tail(end);
  const first = head(start);
  return BRACKETS.some(([open, close, any]) => {
    const at = last.lastIndexOf(open);
    if (at < 0 || close.test(last.slice(at))) return false;
    const closed = first.search(close);
    const reopened = first.search(any);
    return closed >= 0 && (reopened < 0 || closed < reopened);
  });
}
