import { Converter } from 'opencc-js/t2cn';
import { comparable } from './text.js';

const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/** Simplified form of one character; the converter is asked once per character. Never longer than what it stands for. */
export function simplifyCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const converted = convert(character);
  const plain = converted.length === character.length ? converted : character;
  known.set(character, plain);
  return plain;
}

/** Pinyin that machine-made mirror pages put behind a character: `采購(gòu)支出`. */
export const PINYIN = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu;

const HAN = /[\u4e00-\u9fff]/gu;

/** `text` in simplified characters, for matching: every character keeps its place. Linear. */
export const simplify = (text: string): string => text.replace(HAN, simplifyCharacter);

/** Characters that only a text in traditional ones has, of the words that tables are told by. */
const TRADITIONAL = /[萬項預決經費單運購務資產撥財總計額國類號備數執業專戶結轉餘實會議訓關車輛]/u;

/** The words of a text in the form that vocabularies are written in: comparable, and in simplified characters. */
export function matchable(text: string): string {
  const words = comparable(text);
  return TRADITIONAL.test(words) ? simplify(words) : words;
}
