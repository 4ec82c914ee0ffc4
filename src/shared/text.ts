/**
 * Normalised view of a printed text in which every character knows its place in the print. Matching is done on the
 * view; quotes and locators are cut from the print.
 */
export interface TextView {
  /** Normalised text: NFKC, radicals mapped to characters, all white space removed. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the print of the character it came from; one more at the end. */
  readonly offsets: readonly number[];
  /** The print. */
  readonly source: string;
}

/** CJK radicals that some converters emit in place of the characters that look the same. NFKC maps the Kangxi block
 *  (U+2F00–2FD5) but leaves the supplement (U+2E80–2EF3) as it is. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '⺁': '厂',
    '⺃': '乚',
    '⺅': '亻',
    '⺉': '刂',
    '⺋': '㔾',
    '⺌': '小',
    '⺎': '兀',
    '⺐': '尢',
    '⺑': '尢',
    '⺒': '巳',
    '⺓': '幺',
    '⺖': '忄',
    '⺗': '心',
    '⺘': '扌',
    '⺙': '攵',
    '⺛': '旡',
    '⺝': '月',
    '⺟': '母',
    '⺠': '民',
    '⺡': '氵',
    '⺢': '水',
    '⺣': '灬',
    '⺤': '爪',
    '⺥': '爪',
    '⺧': '牛',
    '⺨': '犭',
    '⺩': '王',
    '⺪': '疋',
    '⺫': '目',
    '⺬': '示',
    '⺭': '礻',
    '⺮': '竹',
    '⺯': '糹',
    '⺰': '纟',
    '⺱': '网',
    '⺲': '网',
    '⺳': '网',
    '⺶': '羊',
    '⺷': '羊',
    '⺹': '老',
    '⺻': '聿',
    '⺼': '月',
    '⺽': '臼',
    '⺾': '艹',
    '⺿': '艹',
    '⻀': '艹',
    '⻁': '虎',
    '⻂': '衤',
    '⻃': '覀',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻇': '角',
    '⻈': '讠',
    '⻉': '贝',
    '⻊': '足',
    '⻋': '车',
    '⻌': '辶',
    '⻍': '辶',
    '⻎': '辶',
    '⻏': '阝',
    '⻐': '钅',
    '⻑': '长',
    '⻒': '镸',
    '⻓': '长',
    '⻔': '门',
    '⻕': '阜',
    '⻖': '阝',
    '⻗': '雨',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻞': '食',
    '⻟': '飠',
    '⻠': '饣',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻪': '黾',
    '⻫': '斉',
    '⻬': '齐',
    '⻭': '歯',
    '⻮': '齿',
    '⻯': '竜',
    '⻰': '龙',
    '⻱': '龟',
    '⻲': '亀',
    '⻳': '龟',
  }),
);

const WHITE_SPACE = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/u;

/** Whether a character is normal as it is: most are, and nothing else needs to be asked of them. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x21 && code <= 0x7e) || code === 0x3001 || code === 0x3002;

/** What the characters that are not plain became, as they were met. */
const NORMAL = new Map<string, string>();

/** One printed character normalised: NFKC, radicals to characters. White space gives the empty string. */
function normalizeCharacter(character: string): string {
  if (character.length === 1 && isPlain(character.charCodeAt(0))) return character;
  let normal = NORMAL.get(character);
  if (normal === undefined) {
    normal = WHITE_SPACE.test(character)
      ? ''
      : (RADICALS.get(character) ?? character.normalize('NFKC').replace(/\s+/gu, ''));
    NORMAL.set(character, normal);
  }
  return normal;
}

/** Normalised view of `source`. Linear in its length. */
export function viewOf(source: string): TextView {
  const parts: string[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const character of source) {
    const normal = normalizeCharacter(character);
    for (let i = 0; i < normal.length; i++) offsets.push(position);
    parts.push(normal);
    position += character.length;
  }
  offsets.push(position);
  return { text: parts.join(''), offsets, source };
}

/** Printed range [start, end) of the range [start, end) of a view; white space behind the last character is left out. */
export function printedRange(view: TextView, start: number, end: number): { start: number; end: number } {
  if (end <= start) return { start: view.offsets[start]!, end: view.offsets[start]! };
  const last = view.offsets[end - 1]!;
  const width = view.source.codePointAt(last)! > 0xffff ? 2 : 1;
  return { start: view.offsets[start]!, end: last + width };
}

/** `source` normalised as for comparison: NFKC, radicals mapped, all white space removed. */
export function squash(source: string): string {
  let plain = 0;
  while (plain < source.length && isPlain(source.charCodeAt(plain))) plain++;
  let out = source.slice(0, plain);
  for (const character of plain === 0 ? source : source.slice(plain)) out += normalizeCharacter(character);
  return out;
}

/** Brackets and quotation marks. */
const MARKS = /["“”„‟＂'‘’「」『』〔【［[({｛〕】］\])}｝]/u;

/** `squash`, and besides every kind of bracket and quotation mark made one kind, for comparing titles and names. */
export function comparable(source: string): string {
  const words = squash(source);
  if (!MARKS.test(words)) return words;
  return words
    .replace(/[〔【［[({｛]/gu, '(')
    .replace(/[〕】］\])}｝]/gu, ')')
    .replace(/["“”„‟＂'‘’「」『』]/gu, '"');
}

/** A cell or line as it is written to a record: line breaks inside removed, outer white space trimmed, the rest as printed. */
export function oneLine(source: string): string {
  return source
    .replace(/(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]*[\r\n]+[ \t\u3000\u00a0]*/gu, '')
    .replace(/^[\s\u3000]+|(?<![\s\u3000])[\s\u3000]+$/gu, '');
}
