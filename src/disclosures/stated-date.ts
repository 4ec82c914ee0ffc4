import { oneLine, squash } from '../shared/text.js';
import type { Digestible, DocumentDigest } from './types.js';

const DAY = '(20\\d\\d)[-年./](\\d{1,2})[-月./](\\d{1,2})日?';
/** 发布时间：2026-02-10, on a page; 公开日期：…. */
const LABELLED = new RegExp(
  `(?:发布|公开|更新|公布|发文|成文)(?:时间|日期)[:：]?${DAY}|(?:时间|日期)[:：]${DAY}`,
);
/** A line that holds a day and nothing else: the date under a cover or at the end. */
const ALONE = new RegExp(`^[（(]?${DAY}[)）]?$`);
const LONGEST = 80;

/** The day of publication that a document states: behind a word for it, else alone on the last such line. Null where none is. */
export function datedIn({ blocks }: Digestible): DocumentDigest['dated'] {
  let alone: DocumentDigest['dated'] = null;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > LONGEST || !block.text.includes('20')) continue;
    const words = squash(block.text);
    const labelled = LABELLED.exec(words);
    const found = labelled ?? ALONE.exec(words);
    const date = found && isoOf(found.slice(1).filter((part) => part !== undefined));
    if (!date) continue;
    const dated = { printed: oneLine(block.text), locator: block.locator, date };
    if (labelled) return dated;
    alone = dated;
  }
  return alone;
}

function isoOf([year, month, day]: readonly string[]): string | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
