/** A number that opens a paragraph or a cell: `（二）`, `3、`, `①`. */
export interface OpeningNumber {
  /** The number without its punctuation, as printed: `二`, `3`, `①`. */
  readonly label: string;
  /** Kind of number, to tell one list from another inside a paragraph. */
  readonly style: 'bracketed' | 'chinese' | 'arabic' | 'circled';
  /** Value of the number; null where it is none that can be read. */
  readonly value: number | null;
  /** Offset behind the number, its punctuation and white space. */
  readonly end: number;
}

const CHINESE = '[一二三四五六七八九十百〇零]{1,5}';
const OPENING = new RegExp(
  `^[\\s\\u3000]*(?:[（(〔]\\s*(${CHINESE}|[0-9０-９]{1,3})\\s*[）)〕]\\s*[、.．]?` +
    `|(${CHINESE})\\s*[、.．]|([0-9０-９]{1,3})\\s*(?:[、．]|\\.(?![0-9０-９]))|([①-⑳]))[\\s\\u3000]*`,
  'u',
);

/** The number that opens `text`; null where none does. A figure such as `1.5` is no number of a list. */
export function openingNumber(text: string): OpeningNumber | null {
  const match = OPENING.exec(text);
  if (!match) return null;
  const [all, bracketed, chinese, arabic, circled] = match;
  const label = (bracketed ?? chinese ?? arabic ?? circled)!;
  const style = bracketed ? 'bracketed' : chinese ? 'chinese' : arabic ? 'arabic' : 'circled';
  return { label, style, value: numberOf(label), end: all.length };
}

const DIGITS = '零一二三四五六七八九';

/** Value of a Chinese, Arabic or circled number up to 999; null for anything else. */
export function numberOf(label: string): number | null {
  const plain = label.normalize('NFKC').replace('〇', '零');
  if (/^\d+$/.test(plain)) return Number(plain);
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (d: string | undefined): number => (d ? DIGITS.indexOf(d) : 0);
  return digit(hundreds) * 100 + (ten ? digit(tens) || 1 : 0) * 10 + digit(ones);
}
