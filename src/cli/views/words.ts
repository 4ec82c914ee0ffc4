import { inChinese } from '../../language/index.js';
import type { Language } from '../context.js';
import { cleanLine } from '../terminal.js';

/** `1 table`, `2 tables`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `text` as one word of a command line, quoted where a shell would take it apart. */
export function shellWord(text: string): string {
  const safe = cleanLine(text);
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}

/** `text` cut to `length` characters with an ellipsis. */
export const shorten = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
};

/** A sentence of the program about a document, in the language of the person where it is known in that. */
export const said = (text: string, language: Language): string =>
  language === 'zh' ? (inChinese(text) ?? text) : text;
