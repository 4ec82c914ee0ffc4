import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { bodyParagraphs, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

/** A year that a budget or final accounts are given. */
const YEAR =
  /(?<!\d\s{0,2})(\d{1,6})年(?:度)?(?=(?:部门|单位|收支|财政拨款|一般公共|支出|收入|“?三公”?经费|预算单位)?(?:总)?(?:预算|决算))/gu;
/** Accounts of so long ago are compared with by nobody. */
const LONGEST_AGO = 25;

/** A budget or accounts of a year that cannot be. */
export const yearThatCannotBe = defineRule({
  id: 'F-013',
  version: 1,
  slug: 'year-that-cannot-be',
  name: { zh: '年份不可能', en: 'A year that cannot be' },
  statement: {
    zh: '文中预算、决算的年份应为四位数，且不晚于文件年度的下一年。',
    en: 'The year of a budget or of accounts has four digits and is not later than the one after the year of the document.',
  },
  scope: ['prose'],
  applies: {
    zh: '正文中写明年份的预算、决算；文件年度不明的无法判断。',
    en: 'Budgets and accounts that the prose gives a year; the year of the document must be known.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '多为笔误。', en: 'Mostly slips of the pen.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '{year}年度的文件中出现“{words}”，年份不可能。',
      en: 'The document of {year} says "{words}", a year that cannot be.',
    },
  },
  byHand: { zh: '在原文核对年份。', en: 'Look at the year in the print.' },
  examples: { holds: '2026年部门预算。', fails: '2062年部门预算。' },
  related: ['N-012'],
  evaluate(record) {
    const year = record.fiscal_year;
    if (year === null) return notEvaluable('The year of the document is not known.');
    const blocks = bodyParagraphs(record);
    const found = blocks.flatMap((block) =>
      [...block.text.matchAll(YEAR)].map((match) => ({ block, match })),
    );
    if (found.length === 0) return notApplicable('The prose gives no budget or accounts a year.');
    const breaches = found.flatMap(({ block, match }) => breachOf(block, match, year));
    return { kind: 'evaluated', applied: found.length, breaches };
  },
});

function breachOf(block: ProseBlock, match: RegExpExecArray, own: number): Breach[] {
  const digits = match[1]!;
  const stated = Number(digits);
  // 26年 is short for 2026年, 5年 a span of time.
  const possible =
    digits.length <= 2 || (digits.length === 4 && stated <= own + 1 && stated >= own - LONGEST_AGO);
  if (possible) return [];
  const end = match.index + match[0].length;
  return [wordsBreach(block, match.index, end, { year: String(own), words: match[0] })];
}
