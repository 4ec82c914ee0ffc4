import { stripVTControlCharacters } from 'node:util';

/** Control characters and marks that turn the direction of writing: they could rewrite what a terminal shows. */
const UNSAFE = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside (names of files, words of documents) made safe to show: nothing in it can steer the terminal. */
export const clean = (text: string): string => stripVTControlCharacters(text).replace(UNSAFE, '\ufffd');

/** `clean`, and on one line. */
export const cleanLine = (text: string): string => clean(text.replace(/(?<!\s)\s*[\r\n\t]\s*/g, ' ').trim());
