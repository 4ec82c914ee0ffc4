import { squash } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, type ProseBlock, sentenceAround } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

/** 经比较，2021年…: the word in front of the year's own figure compares it with what follows. */
const COMPARED = /(?:(?<!经)比|(?<!经比|相比)较|与|同)\s*((?:19|20)\d{2})\s*年(?:度)?([^，。；,;\n]{0,24})/gu;
const CHANGE = /增加|减少|增长|下降|持平|相比|增幅|降幅|上升|压减|对比|比较/u;
const ANY_YEAR = /(20\d{2})\s*年/gu;
/** A year given to an amount: 2022年部门收入预算356.20万元. */
const YEAR_OF_FIGURE =
  /(?<![比较与同])(20\d{2})\s*年(?:度)?[^，。；;\n\d]{0,20}(?:预算|决算|收入|支出|经费|安排|总额|总计)[^，。；;\n\d]{0,12}\d/gu;
/** In final accounts the budget of the same year is a proper thing to compare with. */
const BUDGET = /预算|年初|计划|全年/u;

/** A comparison names the year that the figures themselves are of. */
export const comparesWithItself = defineRule({
  id: 'N-012',
  version: 2,
  slug: 'compares-with-itself',
  name: { zh: '与本年度自身比较', en: 'A year is compared with itself' },
  statement: {
    zh: '文字说明增减时，所比较的年份不应是数字本身所属的年度。',
    en: 'The year that figures are compared with is not the year that they themselves are of.',
  },
  scope: ['prose'],
  applies: {
    zh: '写明比较年份的句子；句中未写明数字年度的，以文件年度为准。决算与本年预算比较的不算。',
    en: 'Sentences that name the year of comparison; where they name none for their figures, the year of the document holds. Final accounts compared with the budget of their year do not count.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '一年不能与自身比较，多为沿用旧稿。',
        en: 'A year cannot change against itself; mostly words of an earlier text.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '{year}年的数字又与{year}年比较：“{words}”。',
      en: 'Figures of {year} are compared with {year}: "{words}".',
    },
  },
  byHand: {
    zh: '查看该句所比较的年份是否应为上一年度。',
    en: 'See whether the sentence means the year before.',
  },
  examples: {
    holds: '（2026年预算）比2025年预算增加3万元。',
    fails: '（2026年预算）比2026年预算增加3万元。',
  },
  related: ['N-008'],
  evaluate(record) {
    if (record.fiscal_year === null) return notEvaluable('The year of the document is not known.');
    const found = bodyParagraphs(record).flatMap((block) => comparisonsOf(block));
    if (found.length === 0) return notApplicable('The prose names no year of comparison.');
    const breaches = found.flatMap((comparison) => breachOf(record, comparison));
    return { kind: 'evaluated', applied: found.length, breaches };
  },
});

interface Named {
  readonly block: ProseBlock;
  /** Year compared with. */
  readonly year: number;
  /** Year that the sentence gives to its own figures; null where it names none. */
  readonly own: number | null;
  readonly start: number;
  readonly end: number;
  readonly rest: string;
}

function comparisonsOf(block: ProseBlock): readonly Named[] {
  return [...block.text.matchAll(COMPARED)].flatMap((match): Named[] => {
    const start = match.index;
    const end = start + match[0].length;
    const sentence = sentenceAround(block.text, start, end);
    if (!CHANGE.test(block.text.slice(start, Math.min(sentence.end, start + 60)))) return [];
    const before = block.text.slice(sentence.start, start);
    const years = new Set([...before.matchAll(ANY_YEAR)].map((found) => Number(found[1])));
    const figures = new Set([...before.matchAll(YEAR_OF_FIGURE)].map((found) => Number(found[1])));
    // A sentence of several years may compare any of them with any other.
    if (years.size > 1 && figures.size !== 1) return [];
    const own = figures.size === 1 ? [...figures][0]! : null;
    if (years.size === 1 && own === null && !years.has(Number(match[1]))) return [];
    return [{ block, year: Number(match[1]), own, start, end, rest: match[2] ?? '' }];
  });
}

function breachOf(record: CheckableRecord, { block, year, own, start, end, rest }: Named): Breach[] {
  if (year !== (own ?? record.fiscal_year) || (record.kind !== 'budget' && BUDGET.test(rest))) return [];
  const words = block.text.slice(start, end);
  return [
    {
      values: { year: String(year), words: squash(words) },
      evidence: [wordsEvidence('stated', squash(words), words, { ...block.locator, start, end })],
      observed: String(year),
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}
