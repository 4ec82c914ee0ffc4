import { squash } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, type ProseBlock, sentenceAround } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

const COMPARED = /(?:比|较|与|同)\s*((?:19|20)\d{2})\s*年(?:度)?([^，。；,;\n]{0,24})/gu;
const CHANGE = /增加|减少|增长|下降|持平|相比|增幅|降幅|上升|压减|对比|比较/u;
/** In final accounts the budget of the same year is a proper thing to compare with. */
const BUDGET = /预算|年初|计划|全年/u;

/** A comparison names the year that the figures themselves are of. */
export const comparesWithItself = defineRule({
  id: 'N-012',
  version: 1,
  slug: 'compares-with-itself',
  name: { zh: '与本年度自身比较', en: 'A year is compared with itself' },
  statement: {
    zh: '文字说明增减时所比较的年份不应是文件本身的预算（决算）年度。',
    en: 'The year that figures are compared with is not the fiscal year of the document itself.',
  },
  scope: ['prose'],
  applies: {
    zh: '已知年度的文件中写明比较年份的句子。决算与本年预算比较的不算。',
    en: 'Sentences that name the year of comparison, in documents whose year is known. Final accounts compared with the budget of their year do not count.',
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
      zh: '文件为{year}年度，此处却与{year}年比较：“{words}”。',
      en: 'The document is of {year}, yet this sentence compares with {year}: "{words}".',
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
    const breaches = found.flatMap((comparison) => breachOf(record, record.fiscal_year!, comparison));
    return { kind: 'evaluated', applied: found.length, breaches };
  },
});

interface Named {
  readonly block: ProseBlock;
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly rest: string;
}

function comparisonsOf(block: ProseBlock): readonly Named[] {
  return [...block.text.matchAll(COMPARED)].flatMap((match): Named[] => {
    const sentence = sentenceAround(block.text, match.index, match.index + match[0].length);
    const tail = block.text.slice(match.index, Math.min(sentence.end, match.index + 60));
    if (!CHANGE.test(tail)) return [];
    const start = match.index;
    return [{ block, year: Number(match[1]), start, end: start + match[0].length, rest: match[2] ?? '' }];
  });
}

function breachOf(record: CheckableRecord, own: number, { block, year, start, end, rest }: Named): Breach[] {
  if (year !== own || (record.kind !== 'budget' && BUDGET.test(rest))) return [];
  // A figure of a later year (中期规划) may well be compared with the year of the document.
  const sentence = sentenceAround(block.text, start, end);
  const years = [...block.text.slice(sentence.start, start).matchAll(/(20\d{2})\s*年/gu)].map((m) =>
    Number(m[1]),
  );
  if (years.some((other) => other !== own)) return [];
  const words = block.text.slice(start, end);
  return [
    {
      values: { year: String(own), words: squash(words) },
      evidence: [wordsEvidence('stated', squash(words), words, { ...block.locator, start, end })],
      observed: String(year),
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}
