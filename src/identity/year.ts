import type { Note } from '../shared/note.js';
import { PINYIN } from '../shared/simplified.js';
import type { Sources } from './sources.js';

/** A year next to what it is the year of. Group 1 or 2 is the year. */
const OF_THE_BUDGET = /(20\d\d)(?:年度?|-)[^,。;:]{0,40}?[预决]算|[预决]算[^,。;:\d]{0,12}?[(]?(20\d\d)年/g;
/** A year that figures are given for, and no date: 2020年“三公”经费支出52万元. */
const YEAR_OF_FIGURES = /(20\d\d)年(?:度)?(?!\d|[初末底])[^。;]{0,60}?(?:经费|收入|支出|安排)/g;
const ANY_YEAR = /(20\d\d)年/g;
const HAN_YEAR = /二[〇○零0O]([〇○零一二三四五六七八九0O])([〇○零一二三四五六七八九0O])年/gu;
const HAN_DIGITS = '〇一二三四五六七八九';
/** Years of other disclosures that a text compares with. */
const COMPARED = /(?:比|较|与|同|上年|去年)[^,。;:]{0,6}$/;

/** The fiscal year with a note where the document contradicts itself. Null where none is stated. */
export interface FiscalYear {
  readonly year: number | null;
  readonly notes: readonly Note[];
}

/** Reads the fiscal year: title, opening words, then most titles of sections and tables, then most of the prose. */
export function fiscalYearOf(sources: Sources, title: string | null): FiscalYear {
  const cover = sources.titleLines.map(({ words }) => plainYears(words));
  const whole = plainYears(title ?? '').replace(/\s+/gu, '');
  const headings = mostNamed(sources.headings.flatMap((words) => yearsIn(plainYears(words), OF_THE_BUDGET)));
  const stated =
    yearsIn(whole, OF_THE_BUDGET)[0] ??
    yearsIn(cover.join(''), OF_THE_BUDGET)[0] ??
    said(sources) ??
    yearsIn(whole, ANY_YEAR)[0];
  if (stated !== undefined) return { year: stated, notes: contradiction(stated, headings) };
  if (headings) return { year: headings.year, notes: [] };
  const lines = sources.opening.map(({ words }) => plainYears(words));
  const prose = mostNamed(lines.flatMap((words) => yearsIn(words, OF_THE_BUDGET)));
  const alone = mostNamed(lines.flatMap((words) => (words.length <= 16 ? yearsIn(words, ANY_YEAR) : [])));
  const year = prose?.year ?? alone?.year;
  if (year !== undefined) return { year, notes: [] };
  const only = new Set(lines.flatMap((words) => yearsIn(words, YEAR_OF_FIGURES)));
  if (only.size === 1) return { year: [...only][0]!, notes: [] };
  const hint = yearsIn(plainYears(sources.document.statedTitle ?? ''), OF_THE_BUDGET)[0];
  return hint === undefined ? { year: null, notes: [] } : { year: hint, notes: [FROM_PROPERTIES] };
}

/** 现将…2019年部门预算公开如下. */
function said({ opening }: Sources): number | undefined {
  for (const { words } of opening) {
    const at = words.search(/现将|现就|现对/);
    const year = at < 0 ? undefined : yearsIn(plainYears(words.slice(at, at + 120)), OF_THE_BUDGET)[0];
    if (year !== undefined) return year;
  }
  return undefined;
}

function yearsIn(words: string, pattern: RegExp): number[] {
  return [...words.matchAll(pattern)]
    .filter((match) => !COMPARED.test(words.slice(Math.max(0, match.index - 10), match.index)))
    .map((match) => Number(match[1] ?? match[2]));
}

/** Years in Chinese digits written in Arabic ones: 二〇二六年 → 2026年. */
const plainYears = (words: string): string =>
  words
    .replace(PINYIN, '')
    .replace(HAN_YEAR, (_, tens: string, ones: string) => `20${hanDigit(tens)}${hanDigit(ones)}年`);

const hanDigit = (digit: string): number => Math.max(0, HAN_DIGITS.indexOf(digit));

/** The year named most often; of two named as often the later one, as the earlier is what it is compared with. */
function mostNamed(years: readonly number[]): { year: number; count: number } | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: { year: number; count: number } | null = null;
  for (const [year, count] of counts)
    if (!best || count > best.count || (count === best.count && year > best.year)) best = { year, count };
  return best;
}

const FROM_PROPERTIES: Note = {
  code: 'fiscal-year-from-properties',
  message:
    'The text names no fiscal year; it is taken from the title that the file states in its properties.',
};

function contradiction(stated: number, headings: { year: number; count: number } | null): Note[] {
  if (!headings || headings.year === stated || headings.count < 3) return [];
  return [
    {
      code: 'fiscal-year-conflict',
      message: `The title is of ${stated}, but ${headings.count} titles of sections or tables are of ${headings.year}.`,
    },
  ];
}
