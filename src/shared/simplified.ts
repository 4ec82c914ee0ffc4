import { Converter } from 'opencc-js/t2cn';

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
