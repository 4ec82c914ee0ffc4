import type { StyleProperties, StyleSheet } from '../styles.js';
import type { AbstractList, List, ListLevel, NumberingDefinitions } from './definitions.js';
import { formatNumeral } from './formats.js';

/** The label that the word processor draws in front of a paragraph. */
export interface DrawnLabel {
  /** The label alone: `（一）`. */
  readonly text: string;
  /** What stands between the label and the text: nothing or one space. */
  readonly separator: '' | ' ';
  readonly bullet: boolean;
}

/** Counts the lists of a document in reading order. */
export interface Numbering {
  /**
   * The label of the next paragraph, which belongs to the list of `direct` properties or else of its style's.
   * Undefined where it has none. Each call counts one on.
   */
  readonly next: (direct: StyleProperties, style: StyleProperties) => DrawnLabel | undefined;
}

/** Longest chain of lists that refer to each other through styles. */
const LONGEST_LINK = 8;
const BULLET = '•';
/** Ends of labels that are printed without a space behind them, as people type them. */
const CLOSED = /[\p{Pe}\p{Pf}、。，．：；)）①-⓿㈠-㉃㊀-㊉⒈-⒛]$/u;

/** Numbering over the definitions of one document. */
export function numberingOf(definitions: NumberingDefinitions, styles: StyleSheet): Numbering {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const next = (direct: StyleProperties, style: StyleProperties): DrawnLabel | undefined => {
    const listId = direct.listId ?? style.listId;
    const list = listId === undefined || listId === '0' ? undefined : definitions.lists.get(listId);
    if (!list) return undefined;
    const abstract = abstractOf(list, definitions, styles);
    const levels = new Map([...(abstract?.levels ?? []), ...list.levels]);
    const index = direct.listLevel ?? levelOfStyle(levels, style) ?? style.listLevel ?? 0;
    const level = levels.get(index);
    if (!level) return undefined;
    const key = abstract?.id ?? list.abstractId;
    const numbers = counters.get(key) ?? [];
    counters.set(key, numbers);
    count(numbers, index, level, list);
    restartBelow(numbers, index, levels);
    return draw(level, levels, numbers);
  };

  const count = (numbers: (number | undefined)[], index: number, level: ListLevel, list: List): void => {
    const mark = `${list.id}/${index}`;
    const override = begun.has(mark) ? undefined : list.startOverrides.get(index);
    begun.add(mark);
    const previous = numbers[index];
    const start = list.startOverrides.get(index) ?? level.start;
    numbers[index] = override ?? (previous === undefined ? start : previous + 1);
  };

  return { next };
}

/** Forgets the numbers of the levels that a paragraph of level `index` restarts. */
function restartBelow(
  numbers: (number | undefined)[],
  index: number,
  levels: ReadonlyMap<number, ListLevel>,
): void {
  for (let below = index + 1; below < numbers.length; below++) {
    const restart = levels.get(below)?.restart;
    if (restart === undefined || index < restart) numbers[below] = undefined;
  }
}

function abstractOf(
  list: List,
  definitions: NumberingDefinitions,
  styles: StyleSheet,
): AbstractList | undefined {
  let abstract = definitions.abstracts.get(list.abstractId);
  for (let link = 0; abstract?.styleLink !== undefined && link < LONGEST_LINK; link++) {
    const linked = styles.listOfNumberingStyle(abstract.styleLink);
    const target = linked === undefined ? undefined : definitions.lists.get(linked);
    const next = target && definitions.abstracts.get(target.abstractId);
    if (!next || next === abstract) break;
    abstract = next;
  }
  return abstract;
}

/** The level that is tied to the paragraph's style; Word follows it and not the level written in the style. */
function levelOfStyle(levels: ReadonlyMap<number, ListLevel>, style: StyleProperties): number | undefined {
  if (style.listStyle === undefined) return undefined;
  for (const [index, level] of levels) if (level.style === style.listStyle) return index;
  return undefined;
}

function draw(
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
