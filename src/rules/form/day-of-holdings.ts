import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { bodyParagraphs, type ProseBlock, sentenceAround } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

/** The day as of which something is counted. */
const DAY = /截[至止]到?\s*((?:19|20)\d{2})\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日|底|末)?|底|末)/gu;
/** What a disclosure states of its holdings. */
const HOLDINGS =
  /(?:共|拥|占|保|实)有.{0,12}车辆|车辆\s*\d|公务用车|单(?:价|位价值).{0,8}万元|固定资产|国有资产|房屋.{0,12}平方米/u;
/** A budget is made up to two years behind the day: one that lies further back was left from an older text. */
const BEHIND = { budget: 2, final_accounts: 0 } as const;

/** Holdings are stated as of a day that the document is too young for. */
export const dayOfHoldings = defineRule({
  id: 'F-030',
  version: 1,
  slug: 'day-of-holdings',
  name: { zh: '资产截止日期陈旧', en: 'The day of the holdings is too old' },
  statement: {
    zh: '决算所列车辆、设备等资产的截止日期应在决算年度末或之后；预算的截止日期不应早于预算年度前两年。',
    en: 'Holdings in final accounts are as of the end of their year or later, those in a budget not earlier than two years before it.',
  },
  scope: ['prose'],
  applies: {
    zh: '写明“截至某年某月”并列示车辆、设备、固定资产等的句子；同一段另列有本年截止日期（作比较）的不算。',
    en: 'Sentences that state vehicles, equipment or fixed assets as of a day; paragraphs that name a day of the right year as well, to compare with, are left out.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '多为沿用往年文本。', en: 'Mostly words of an earlier year.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '{year}年度的文件所列资产为“{words}”，疑为沿用往年文本。',
      en: 'The document of {year} states its holdings "{words}": probably left over from an earlier year.',
    },
  },
  byHand: {
    zh: '对照本年资产表或上一年度公开文件，确定数据属于哪一年。',
    en: 'Compare with the table of assets, or with last year’s disclosure, to see of which year the figures are.',
  },
  examples: {
    holds: '（2023年度决算）截至2023年12月31日，共有车辆42辆。',
    fails: '（2023年度决算）截至2022年12月31日，共有车辆42辆。',
  },
  related: ['F-013', 'F-020'],
  evaluate(record) {
    const { kind, fiscal_year: year } = record;
    if (year === null || kind === 'unknown') return notEvaluable('The year or kind is not known.');
    const earliest = year - BEHIND[kind];
    const dated = bodyParagraphs(record).flatMap((block) => {
      const days = daysOf(block);
      return days.length > 0 ? [{ block, days }] : [];
    });
    if (dated.length === 0) return notApplicable('The prose states no holdings as of a day.');
    const breaches = dated.flatMap(({ block, days }): readonly Breach[] =>
      days.every((day) => day.year < earliest)
        ? days.map(({ start, words }) =>
            wordsBreach(block, start, start + words.length, { year: String(year), words }),
          )
        : [],
    );
    return { kind: 'evaluated', applied: dated.length, breaches };
  },
});

interface Day {
  readonly year: number;
  readonly start: number;
  readonly words: string;
}

const daysOf = ({ text }: ProseBlock): readonly Day[] =>
  [...text.matchAll(DAY)].flatMap((match): Day[] => {
    const [words] = match;
    const sentence = sentenceAround(text, match.index, match.index + words.length);
    return HOLDINGS.test(text.slice(match.index, sentence.end))
      ? [{ year: Number(match[1]), start: match.index, words }]
      : [];
  });
