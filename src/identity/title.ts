import { oneLine } from '../shared/text.js';
import { TITLE_TAIL } from './names.js';
import type { SourceLine, Sources } from './sources.js';

const FIELD = /^.{2,14}[:：]/u;
const DATE =
  /^[(（]?(?:20\d\d|二[〇○零0O]{1}[〇○零一二三四五六七八九0O]{2})年(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日)?(?:编制|制)?[)）]?$/u;
const DATE_WITH_MONTH = /年[\d一二三四五六七八九十]{1,3}月/u;
const YEAR = /(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年度?/u;
const SUBJECT = /[预决]算/u;

/**
 * The title as printed, lines of a cover put together: the line that says all by itself where there is one, else all
 * lines but dates and fields. Null where the document has none.
 */
export function titleOf({ document, titleLines }: Sources): string | null {
  const lines = titleLines.filter(
    ({ words }) => !FIELD.test(words) && !(DATE.test(words) && DATE_WITH_MONTH.test(words)),
  );
  const whole = lines.find(saysAll);
  if (whole) return oneLine(whole.paragraph.text);
  const parts = new Map(
    lines.filter(({ words }) => /[\p{sc=Han}]/u.test(words)).map((line) => [line.words, line]),
  );
  if (parts.size > 0) return [...parts.values()].map(({ paragraph }) => oneLine(paragraph.text)).join('');
  const stated = document.statedTitle;
  return stated !== null && SUBJECT.test(stated) ? oneLine(stated) : null;
}

/** Whether one line names year, subject and whose they are, so that it is no mere end of a title. */
const saysAll = ({ words }: SourceLine): boolean =>
  YEAR.test(words) && SUBJECT.test(words) && words.replace(YEAR, '').replace(TITLE_TAIL, '').length >= 3;
