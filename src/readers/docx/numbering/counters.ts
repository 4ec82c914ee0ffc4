import { type DrawnLabel, drawLabel, restartBelow } from '../../../document/lists/label.js';
import type { StyleProperties, StyleSheet } from '../styles.js';
import type { AbstractList, List, NumberingDefinitions, StyledLevel } from './definitions.js';

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
    return drawLabel(level, levels, numbers);
  };

  const count = (numbers: (number | undefined)[], index: number, level: StyledLevel, list: List): void => {
    const mark = `${list.id}/${index}`;
    const override = begun.has(mark) ? undefined : list.startOverrides.get(index);
    begun.add(mark);
    const previous = numbers[index];
    const start = list.startOverrides.get(index) ?? level.start;
    numbers[index] = override ?? (previous === undefined ? start : previous + 1);
  };

  return { next };
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
function levelOfStyle(levels: ReadonlyMap<number, StyledLevel>, style: StyleProperties): number | undefined {
  if (style.listStyle === undefined) return undefined;
  for (const [index, level] of levels) if (level.style === style.listStyle) return index;
  return undefined;
}
