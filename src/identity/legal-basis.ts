import type { Sources } from './sources.js';

const BOOK = /《[^《》]{2,80}(?:〈[^〈〉]{1,60}〉[^《》]{0,60})?》/gu;
const GROUND = /(?:按照|根据|依据|依照|遵照|按)[^《。;!?]{0,24}$/;
const SPEAKS_OF_DISCLOSURE = /公开|公布|现将/;
const REGULATION = /预算|决算|公开|财政|信息|会计|国有资产|政府采购|通知|办法|条例|规程|规定|意见|法》/;

/**
 * Regulations cited as the ground of the disclosure, as printed with their marks, each once, in order: the titles behind
 * 按照, 根据 or 依据 in a sentence that speaks of the disclosure. Other book titles in the text are none.
 */
export function legalBasisOf({ opening }: Sources): readonly string[] {
  const found = new Set<string>();
  for (const { words, paragraph } of opening) {
    if (!words.includes('《') || !SPEAKS_OF_DISCLOSURE.test(words)) continue;
    for (const sentence of paragraph.text.slice(0, 2_000).split(/(?<=[。；;！？])/u))
      if (SPEAKS_OF_DISCLOSURE.test(sentence.replace(BOOK, '')))
        for (const title of citedIn(sentence)) found.add(title);
  }
  return [...found];
}

/** Titles in one sentence from the first ground word on, as long as they follow each other in one clause. */
function citedIn(sentence: string): string[] {
  const titles: string[] = [];
  let end = -1;
  for (const match of sentence.matchAll(BOOK)) {
    const before = sentence.slice(Math.max(end, 0), match.index).replace(/\s+/gu, '');
    const follows =
      end >= 0 &&
      /^(?:[(（〔][^()（）]{0,30}[)）〕])?(?:[、，,和及与以]|等|有关|要求|规定|精神|的|以及|文件|财政部|省|市|区|县|厅|局){0,12}$/u.test(
        before,
      );
    if (!follows && !GROUND.test(before)) continue;
    end = match.index + match[0].length;
    const title = match[0].replace(/\s+/gu, '');
    if (REGULATION.test(title)) titles.push(title);
  }
  return titles;
}
