import { type DrawnLabel, drawLabel, restartBelow } from '../../../document/lists/label.js';
import type { WordFile } from '../fib.js';
import type { ParagraphProperties } from '../properties.js';
import { wordLists } from './definitions.js';
import { styleLists } from './styles.js';

/** What Word draws in front of a paragraph: its label, nothing, or a number that the file does not define. */
export type ParagraphNumber = DrawnLabel | 'undefined-list' | undefined;

/** Numbers from which on the list of a paragraph is one of Word 6, or none. */
const NO_LIST_FROM = 0xf801;

/** Counts the lists of a file. Each call counts one on, so paragraphs come in reading order. */
export function numberingOf(file: WordFile): (paragraph: ParagraphProperties) => ParagraphNumber {
  const lists = wordLists(file);
  const styleList = styleLists(file);
  const counters = new Map<number, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ style, list: direct, listLevel }) => {
    const own = styleList(style);
    const number = direct ?? own.list ?? 0;
    if (number === 0 || number >= NO_LIST_FROM) return undefined;
    const list = lists.get(number);
    const index = listLevel ?? own.level ?? 0;
    const level = list?.levels.get(index);
    if (!list || !level) return 'undefined-list';
    const numbers = counters.get(list.definition) ?? [];
    counters.set(list.definition, numbers);
    const override = list.startOverrides.get(index);
    const first = !begun.has(`${number}/${index}`);
    begun.add(`${number}/${index}`);
    const previous = numbers[index];
    if (first && override !== undefined) numbers[index] = override;
    else numbers[index] = previous === undefined ? (override ?? level.start) : previous + 1;
    restartBelow(numbers, index, list.levels);
    return drawLabel(level, list.levels, numbers);
  };
}
