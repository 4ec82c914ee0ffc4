import { squash } from '../shared/text.js';
import {
  classificationOf,
  economicName,
  functionalCodes,
  functionalName,
} from '../vocabulary/classification/index.js';

/** A code and the name printed with it in one cell. */
export interface CodedName {
  readonly code: string;
  readonly name: string;
}

const BRACKETED = /^[[(【〔](\d{3,9})[\])】〕]\s*[-—_]?\s*(\D.*)$/u;
const DASHED = /^(\d{3,9})\s*[-—_－–:：]\s*(\D.*)$/u;
const GLUED = /^(\d{3}(?:\d{2}){0,2})\s*(\p{sc=Han}.*)$/u;

/**
 * A cell that holds both code and name: `2120101-行政运行`, `[30101]基本工资`, `301 工资福利支出`. Without a mark between the
 * two, only a code that the classification knows counts.
 */
export function readCodedName(text: string): CodedName | null {
  const print = text.normalize('NFKC').trim();
  const marked = BRACKETED.exec(print) ?? DASHED.exec(print);
  if (marked && classificationOf(marked[1]!) !== null) return { code: marked[1]!, name: marked[2]!.trim() };
  const glued = GLUED.exec(print);
  if (!glued) return null;
  const code = glued[1]!;
  return functionalName(code) !== null || economicName(code) !== null
    ? { code, name: glued[2]!.trim() }
    : null;
}

const PARTIAL = /^(\d{2})\s*[-—_.．]?\s*(\p{sc=Han}.*)$/u;

/**
 * A cell that holds the last two digits of a code and its name, below a line of which the code is known: under
 * `208社会保障和就业支出` stands `05行政事业单位养老支出`. Which of the levels above it goes on is told by its name alone.
 */
export function readPartialCodedName(text: string, memory: CodeMemory): CodedName | null {
  const match = PARTIAL.exec(text.normalize('NFKC').trim());
  const above = memory.parts.join('');
  if (!match || classificationOf(above) === null) return null;
  const [, part, name] = match as unknown as [string, string, string];
  for (let length = above.length; length >= 3; length -= 2) {
    const code = above.slice(0, length) + part;
    if (isNamed(code, name)) return { code, name: name.trim() };
  }
  return null;
}

function isNamed(code: string, name: string): boolean {
  if (code.length > 7) return false;
  const bare = (words: string): string =>
    squash(words)
      .normalize('NFKC')
      .replace(/\([^()]*\)$/u, '')
      .replace(/支出$/u, '');
  const economic = economicName(code);
  return (
    (economic !== null && bare(economic) === bare(name)) ||
    functionalCodes([name.trim()], null).includes(code)
  );
}

/** Parts of a code seen last in columns that print a part only where it changes. */
export interface CodeMemory {
  parts: string[];
}

/** Outcome of reading the code columns of one row. */
export type CodeReading =
  | { readonly kind: 'code'; readonly code: string; readonly completed: boolean }
  | { readonly kind: 'none' }
  /** Digits that are no code of any classification. */
  | { readonly kind: 'irregular' };

/**
 * The full code of a row from its code cells: one cell (`2080505`), or 类/款/项 in neighbouring cells. A sub-code that lost
 * its zero gets it back; a part left blank because it repeats the row above is taken from there (`completed`), as is the
 * 类 in front of a 款 that is printed without it.
 */
export function readCode(cells: readonly string[], memory: CodeMemory): CodeReading {
  const parts = cells.map(squash);
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0 || filled.some((part) => !/^\d+$/.test(part))) return { kind: 'none' };
  if (filled.length === 1 && classificationOf(filled[0]!) !== null) {
    memory.parts = [filled[0]!];
    return { kind: 'code', code: filled[0]!, completed: false };
  }
  const leading = memory.parts[0]?.slice(0, 3) ?? '';
  if (parts.length === 1 && /^\d{2}$/.test(parts[0]!) && classificationOf(leading + parts[0]!) !== null) {
    memory.parts = [leading + parts[0]!];
    return { kind: 'code', code: leading + parts[0]!, completed: true };
  }
  const first = parts.findIndex((part) => part !== '');
  const last = parts.findLastIndex((part) => part !== '');
  const padded: string[] = [];
  let completed = false;
  for (let i = 0; i <= last; i++) {
    const part = parts[i]!;
    if (part !== '') padded.push(i === 0 ? part : part.padStart(2, '0'));
    else if (i < first && memory.parts[i] !== undefined) {
      padded.push(memory.parts[i]!);
      completed = true;
    } else return { kind: 'irregular' };
  }
  const whole = padded.every((part, i) => i === 0 || !part.startsWith(padded[i - 1]!) || part.length === 2)
    ? padded.join('')
    : padded.at(-1)!;
  if (classificationOf(whole) === null) return { kind: 'irregular' };
  memory.parts = padded;
  return { kind: 'code', code: whole, completed };
}
