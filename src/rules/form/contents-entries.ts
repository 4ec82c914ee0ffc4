import type { Locator } from '../../shared/locator.js';
import { comparable } from '../../shared/text.js';
import type { CheckableRecord } from '../types.js';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly printed: string;
  /** Without number, leaders and page, for comparing. */
  readonly title: string;
  readonly locator: Locator;
}

const LEADERS = /(?<![.…·。\-_—])[.…·。\-_—]{2}.*$/u;
const PAGE = /(?<!\.)\.*\d{1,3}$/u;
const NUMBER =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.]|附?表[一二三四五六七八九十\d]{1,3}[:、]?|附件\d{0,2}[:、]?)/u;

/** Numbered lines of the table of contents in order. */
export const contentsEntries = (record: CheckableRecord): readonly ContentsEntry[] =>
  record.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.role !== 'contents') return [];
    return block.text.split('\n').flatMap((printed): ContentsEntry[] => {
      const title = comparable(printed)
        .replace(LEADERS, '')
        .replace(PAGE, '')
        .replace(NUMBER, '')
        .replace(/(?<![.…·:：、，,])[.…·:：、，,]+$/u, '');
      // A line without a number may be the rest of the one before.
      return title.length >= 4 && NUMBER.test(comparable(printed))
        ? [{ printed, title, locator: block.locator }]
        : [];
    });
  });
