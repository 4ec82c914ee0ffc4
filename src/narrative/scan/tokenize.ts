import { assessedProjectAt } from '../lexicon/assessed-project.js';
import { functionalAt } from '../lexicon/functional.js';
import { longestWording } from '../lexicon/measure-lexicon.js';
import { scanChineseFigure } from './chinese-figure.js';
import { scanFigure } from './figure.js';
import type { Token } from './token.js';
import { wordsWith } from './words.js';

const MARKS: Readonly<Record<string, 'comma' | 'pause' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close'>> =
  {
    ',': 'comma',
    '、': 'pause',
    ';': 'semicolon',
    ':': 'colon',
    '。': 'stop',
    '!': 'stop',
    '(': 'open',
    ')': 'close',
  };

/** Words behind which the name of something can begin: `和`, `包括`, `安排`. */
const NAME_BEGINS = /[和及与含为]$|包括|包含|主要[是为]|安排|列支|支付|发放|缴纳|单位|部门|年度|本级|机关/;

/** A number in front of an item at the beginning of a clause: `2.`, `3、`, `4.2023年…`, `一、`. */
const ITEM_NUMBER = /\d{1,2}(?:[.、．](?!\d)|\.(?=(?:19|20)\d{2}年))|[一二三四五六七八九十]{1,3}、/y;
const ITEM_BEGINS = /[\d一二三四五六七八九十]/;

/** 村(社区)干部: brackets inside a name. */
const WITHIN_NAME = /^\((?:社区|居委会|居|街道|场|所|队|股|室)\)[\u4e00-\u9fff]/u;
const WITHIN_NAME_END = /\((?:社区|居委会|居|街道|场|所|队|股|室)?\)[\u4e00-\u9fff]$/u;

/** Cuts a prose view into tokens. Words that mean nothing to the grammar are left out. Linear in the length of `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let clauseStart = true;
  for (let place = 0; place < text.length; ) {
    const fresh =
      clauseStart || tokens.at(-1)?.end === place || NAME_BEGINS.test(text.slice(place - 2, place));
    const token = tokenAt(text, place, clauseStart, fresh);
    if (!token) {
      place++;
      clauseStart = false;
      continue;
    }
    tokens.push(token);
    place = token.end;
    clauseStart = isBreak(token) || ((token.kind === 'skip' || token.kind === 'enumerator') && clauseStart);
  }
  return shareUnits(text, tokens);
}

/** 分别为1,203.5、620和15.8万元: numbers of a list take the unit that stands behind the last of them. */
function shareUnits(text: string, tokens: Token[]): Token[] {
  for (let i = tokens.length - 1; i > 0; i--) {
    const last = tokens[i]!;
    if (last.kind !== 'figure' || last.figure.kind !== 'money') continue;
    let end = last.start;
    for (let k = i - 1; k >= 0; k--) {
      const token = tokens[k]!;
      if (token.kind === 'pause' && token.end === end) {
        end = token.start;
        continue;
      }
      // 各是24.60,25.10万元: a comma between two figures of one list.
      if (token.kind === 'comma' && token.end === end && endsDecimal(tokens[k - 1], token.start)) {
        tokens[k] = { ...token, kind: 'pause' };
        end = token.start;
        continue;
      }
      if (token.kind !== 'figure' || token.figure.kind !== 'bare') break;
      if (!/^[和及与]?$/.test(text.slice(token.end, end)) || token.end === last.start) break;
      const { value, decimals, regular } = token.figure;
      const { unit } = last.figure;
      tokens[k] = { ...token, figure: { kind: 'money', value, decimals, unit, printedUnit: '', regular } };
      end = token.start;
    }
  }
  return tokens;
}

const endsDecimal = (token: Token | undefined, end: number): boolean =>
  token?.kind === 'figure' && token.figure.kind === 'bare' && token.figure.decimals > 0 && token.end === end;

const isBreak = (token: Token): boolean =>
  token.kind === 'comma' ||
  token.kind === 'semicolon' ||
  token.kind === 'stop' ||
  token.kind === 'colon' ||
  token.kind === 'open' ||
  token.kind === 'of_which';

/** `fresh`: a name can begin here, because a clause or a token has just ended. */
function tokenAt(text: string, start: number, clauseStart: boolean, fresh: boolean): Token | null {
  if (clauseStart && ITEM_BEGINS.test(text[start]!)) {
    ITEM_NUMBER.lastIndex = start;
    const item = ITEM_NUMBER.exec(text);
    if (item) return { kind: 'enumerator', start, end: start + item[0].length };
  }
  const named = functionalAt(text, start, fresh) ?? assessedProjectAt(text, start, fresh);
  if (named) return { kind: 'measure', keys: [named.key], weak: false, start, end: named.end };
  const found = longestWording(text, start);
  // The name of a budget line counts only where a name can begin: 水污染防治项目 is not the line 污染防治.
  const worded =
    found && !fresh && /^(?:functional|economic):/.test(found.entry.keys[0]!) && found.entry.weak
      ? null
      : found;
  const spoken = wordAt(text, start);
  // A longer form of words wins over a measure that begins it (`与上年…`), and the other way round.
  if (spoken && (!worded || spoken.end > worded.end || worded.entry.weak)) return spoken;
  if (worded)
    return { kind: 'measure', keys: worded.entry.keys, weak: worded.entry.weak, start, end: worded.end };
  const scanned = figureAt(text, start) ?? scanChineseFigure(text, start);
  if (scanned)
    return { kind: 'figure', figure: scanned.figure, numberEnd: scanned.numberEnd, start, end: scanned.end };
  if (
    WITHIN_NAME.test(text.slice(start, start + 8)) ||
    WITHIN_NAME_END.test(text.slice(Math.max(0, start - 4), start + 2))
  )
    return null;
  const mark = MARKS[text[start]!];
  return mark ? { kind: mark, start, end: start + 1 } : null;
}

function figureAt(text: string, start: number) {
  const previous = text[start - 1] ?? '';
  // Never the tail of a longer number or of a Latin word (PM2.5, A4).
  if (/[A-Za-z\d.]/.test(previous)) return null;
  // 1:5万 is a scale.
  if (previous === ':' && /\d/.test(text[start - 2] ?? '')) return null;
  return /[\d(\-−–△▲]/.test(text[start]!) ? scanFigure(text, start) : null;
}

function wordAt(text: string, start: number): Token | null {
  // Nothing begins in the middle of a run of digits; trying would make long runs quadratic.
  if (/\d/.test(text[start]!) && /\d/.test(text[start - 1] ?? '')) return null;
  for (const { pattern, make } of wordsWith(text[start]!)) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || match[0].length === 0) continue;
    const body = make(match, start);
    if (body) return { ...body, start, end: start + match[0].length } as Token;
  }
  return null;
}
