import { formatNumeral } from './numeral-formats.js';

/** One level of a list that the word processor numbers, with its defaults filled in. */
export interface ListLevel {
  readonly start: number;
  /** Name of the number format: `decimal`, `chineseCounting`, `bullet`… */
  readonly format: string;
  /** Pattern of a custom format. */
  readonly pattern: string | undefined;
  /** Text of the label with `%1`…`%9` for the numbers. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** All numbers of the label as plain digits. */
  readonly legal: boolean;
  /** Level (from 1) whose use restarts this one; 0 for never, undefined for every level above. */
  readonly restart: number | undefined;
  readonly hidden: boolean;
}

/** The label that the word processor draws in front of a paragraph. */
export interface DrawnLabel {
  /** The label alone: `（一）`. */
  readonly text: string;
  /** What stands between the label and the text: nothing or one space. */
  readonly separator: '' | ' ';
  readonly bullet: boolean;
}

const BULLET = '•';
/** Ends of labels that are printed without a space behind them, as people type them. */
const CLOSED = /[\p{Pe}\p{Pf}、。，．：；)）①-⓿㈠-㉃㊀-㊉⒈-⒛]$/u;

/** Forgets the numbers of the levels that a paragraph of level `index` restarts. */
export function restartBelow(
  numbers: (number | undefined)[],
  index: number,
  levels: ReadonlyMap<number, ListLevel>,
): void {
  for (let below = index + 1; below < numbers.length; below++) {
    const restart = levels.get(below)?.restart;
    if (restart === undefined || index < restart) numbers[below] = undefined;
  }
}

/** The label of a paragraph of `level`, where the levels of its list stand at `numbers`; undefined where none is drawn. */
export function drawLabel(
  level: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  numbers: readonly (number | undefined)[],
): DrawnLabel | undefined {
  if (level.hidden) return undefined;
  const bullet = level.format === 'bullet';
  const text = bullet ? bulletOf(level.text) : labelOf(level, levels, numbers);
  if (text.trim() === '') return undefined;
  const separator = level.suffix === 'nothing' || CLOSED.test(text) ? '' : ' ';
  return { text, separator, bullet };
}

function labelOf(
  level: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  numbers: readonly (number | undefined)[],
): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const source = levels.get(index);
    const value = numbers[index] ?? source?.start ?? 0;
    if (!source) return String(value);
    const format = level.legal && source.format !== 'none' ? 'decimal' : source.format;
    return format === 'bullet' ? '' : formatNumeral(value, format, source.pattern);
  });
}

/** Bullets are drawn with symbol fonts, whose characters mean nothing outside them. */
function bulletOf(text: string): string {
  return /[\ue000-\uf8ff]/u.test(text) ? BULLET : text;
}
