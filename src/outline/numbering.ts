import { viewOf } from '../shared/text.js';

/**
 * Styles of numbering, outermost first as usage goes: 第一部分, 第一章, 第一节, 一、, （一）, 1、, 1.1, (1), 1), ①. A document
 * may nest them otherwise; the order only decides where nothing else tells.
 */
export const NUMBER_STYLES = [
  'part',
  'chapter',
  'article',
  'han',
  'han_paren',
  'arabic',
  'dotted',
  'arabic_paren',
  'arabic_half',
  'circled',
] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** The number at the head of a paragraph. Offsets are into the print. */
export interface NumberLabel {
  readonly style: NumberStyle;
  readonly ordinal: number;
  /** As printed without its punctuation: `第一部分`, `一`, `1`, `①`. */
  readonly printed: string;
  /** Where the number begins and where the words behind it begin. */
  readonly start: number;
  readonly end: number;
}

const HAN = '一二三四五六七八九十百零〇';

interface Pattern {
  readonly style: NumberStyle;
  readonly pattern: RegExp;
}

/** Tried on normalised text (brackets and punctuation are of the narrow kind there); group 1 is the number. */
const PATTERNS: readonly Pattern[] = [
  { style: 'part', pattern: new RegExp(`^(第([${HAN}\\d]{1,4})(?:部[分份]|篇|编))[、.:,]?`) },
  { style: 'chapter', pattern: new RegExp(`^(第([${HAN}\\d]{1,4})章)[、.:,]?`) },
  { style: 'article', pattern: new RegExp(`^(第([${HAN}\\d]{1,4})节)[、.:,]?`) },
  { style: 'han', pattern: new RegExp(`^([${HAN}]{1,4})[、.,:·]`) },
  { style: 'han_paren', pattern: new RegExp(`^[(〔【\\[{<]([${HAN}]{1,4})[)〕】\\]}>][、.,:]?`) },
  { style: 'han_paren', pattern: new RegExp(`^([${HAN}]{1,4})[)〕】\\]}][、.,:]?`) },
  {
    style: 'dotted',
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})[、.]?(?=[\u4e00-\u9fff“"《])(?![元万亿千百倍个人辆台])/,
  },
  { style: 'arabic', pattern: /^(\d{1,2})(?:[、]|[.,:](?!\d)|\.(?=20\d\d年))/ },
  { style: 'arabic_paren', pattern: /^[(〔【[](\d{1,2})[)〕】\]][、.,:]?/ },
  { style: 'arabic_half', pattern: /^(\d{1,2})[)〕】\]][、.,:]?/ },
];

const CIRCLED = /^\s*([\u2460-\u2473\u2776-\u277f])[、.．]?\s*/u;
/** A number parted from the title by white space only: `一  部门概况`, but not letter-spaced words such as `三 公 经 费`. */
const SPACED = new RegExp(`^\\s*([${HAN}]{1,3})[ \\t\\u3000]+(?=[^\\s${HAN}公般级是要类次方][^\\s、])`, 'u');
/** Longest stretch at the head of a paragraph in which a number is looked for. */
const REACH = 24;

/** Reads the number at the head of a paragraph; null where there is none. */
export function readNumber(text: string): NumberLabel | null {
  const circled = CIRCLED.exec(text);
  if (circled) {
    const code = circled[1]!.codePointAt(0)!;
    const ordinal = code >= 0x2776 ? code - 0x2775 : code - 0x245f;
    return {
      style: 'circled',
      ordinal,
      printed: circled[1]!,
      start: text.indexOf(circled[1]!),
      end: circled[0].length,
    };
  }
  const view = viewOf(text.slice(0, REACH));
  for (const { style, pattern } of PATTERNS) {
    const match = pattern.exec(view.text);
    if (!match) continue;
    const ordinal = ordinalOf(match[2] ?? match[1]!);
    if (ordinal === null) continue;
    const at = view.text.indexOf(match[1]!);
    const start = view.offsets[0]!;
    const end = view.offsets[match[0].length]!;
    return { style, ordinal, printed: printedNumber(text, view.offsets, at, match[1]!.length), start, end };
  }
  const spaced = SPACED.exec(text);
  const ordinal = spaced && ordinalOf(spaced[1]!);
  if (!spaced || !ordinal) return null;
  return {
    style: 'han',
    ordinal,
    printed: spaced[1]!,
    start: text.indexOf(spaced[1]!),
    end: spaced[0].length,
  };
}

/** The number as printed. One character may stand for number and brackets together (`⑴`): then it is the number. */
const printedNumber = (text: string, offsets: readonly number[], at: number, length: number): string => {
  const print = text.slice(offsets[at]!, offsets[at + length]!) || text.slice(offsets[at]!, offsets[at]! + 1);
  const bare = print
    .replace(/[\s\u3000]+/gu, '')
    .replace(/(?<![、.．，,：:)）\]】〕}])[、.．，,：:)）\]】〕}]+$/u, '')
    .replace(/^[(（[【〔{]+/u, '');
  return bare === '' ? print.trim() : bare;
};

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value]),
);

/** Value of a Chinese or Arabic number up to 999; of `1.2.3` the last part; null where the characters make no number. */
export function ordinalOf(digits: string): number | null {
  const last = digits.slice(digits.lastIndexOf('.') + 1);
  if (/^\d+$/.test(last)) return Number(last);
  let total = 0;
  let digit: number | null = null;
  for (const character of digits) {
    const scale = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (scale > 0) {
      total += (digit ?? 1) * scale;
      digit = null;
      continue;
    }
    const value: number | undefined = character === '〇' ? 0 : DIGITS.get(character);
    // Digits written one after the other (二〇) are a year or a code, no ordinal.
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  const value = total + (digit ?? 0);
  return value > 0 ? value : null;
}
