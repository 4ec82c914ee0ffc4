import { defineRule, notApplicable } from '../define.js';
import { bodyParagraphs, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

/** The document's own accounts: 部门决算, 本级决算; drafts, disclosure and auditing of accounts are duties. */
const OWN =
  /(?<!各|预)(?:部门|单位|本级)决算(?!草案|数|公开|报|的?审|编|工作|管理|批复|、预)(?:单位构成|情况说明|单位范围|编报范围)?/gu;
/** 2024年支出决算2,680万元: a figure of a year that is called final. */
const OWN_FIGURE = /(?:收入|支出|收支)(?:总)?决算(?=(?:数|总额|总计|合计)?(?:为|是)?\s*\d)/gu;
/** A year before it makes it another year's accounts, which may be spoken of. */
const YEAR_BEFORE = /((?:19|20)\d{2})年(?:度)?[^，。；,;\n]{0,12}$/u;
/** 实际支出在部门决算中公开: the accounts still to come. */
const IN_THE_ACCOUNTS =
  /^(?:报告|报表)?(?:中|内|里|时)[^，。；,;]{0,4}(?:公开|公布|列示|说明|体现)|^(?:予以|一并|另行|同步)?(?:公开|公布)/u;
/** 年底并入单位决算: where spending will be accounted for. */
const GOES_INTO = /(?:并入|随|待)$/u;
const AUDITED = /审计|监督|审查|听取|各部门|下级|汇总编制|编制|组织|职责|是指|指：|反映/u;

/** A budget speaks of the final accounts where it means itself. */
export const finalAccountsInBudget = defineRule({
  id: 'F-010',
  version: 3,
  slug: 'final-accounts-in-budget',
  name: { zh: '预算文件误称“决算”', en: 'A budget that calls itself final accounts' },
  statement: {
    zh: '预算文件说明自身范围、构成时应称“预算”，不应称“决算”。',
    en: 'A budget calls itself a budget where it tells its scope and make-up, not final accounts.',
  },
  scope: ['prose'],
  applies: {
    zh: '预算文件的正文；写明往年的决算、决算草案与公开、审计监督等职责不算。',
    en: 'The prose of budgets; accounts of earlier years, drafts and disclosure of accounts, duties of auditing and the like do not count.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '多为沿用决算公开的文本。', en: 'Mostly words taken over from the final accounts.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '预算文件中出现“{words}”，疑应为“预算”。',
      en: 'The budget says "{words}" where the budget seems to be meant.',
    },
  },
  byHand: {
    zh: '查看该处说的是本年预算还是往年决算。',
    en: 'See whether the words are about this budget or about the accounts of an earlier year.',
  },
  examples: {
    holds: '从预算单位构成看，包括：局本级预算和下属中心预算。',
    fails: '从预算单位构成看，包括：局本级决算和下属中心决算。',
  },
  related: ['F-005', 'F-009'],
  evaluate(record) {
    if (record.kind !== 'budget') return notApplicable('The document is no budget.');
    const blocks = bodyParagraphs(record);
    if (blocks.length === 0) return notApplicable('The document has no paragraphs.');
    const breaches = blocks.flatMap((block) => [
      ...breachesOf(block, record.fiscal_year),
      ...figuresOf(block, record.fiscal_year),
    ]);
    return { kind: 'evaluated', applied: blocks.length, breaches };
  },
});

function breachesOf(block: ProseBlock, year: number | null): readonly Breach[] {
  return [...block.text.matchAll(OWN)].flatMap((match): Breach[] => {
    const from = Math.max(0, match.index - 40);
    const before = block.text.slice(from, match.index);
    const end = match.index + match[0].length;
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
    const named = YEAR_BEFORE.exec(sentence);
    if (named && Number(named[1]) !== year) return [];
    const behind = block.text.slice(end, end + 10);
    if (
      AUDITED.test(sentence) ||
      AUDITED.test(behind) ||
      IN_THE_ACCOUNTS.test(behind) ||
      GOES_INTO.test(before)
    )
      return [];
    return [wordsBreach(block, match.index, end, { words: match[0] })];
  });
}

/** Figures of the budget's own year, named right before them, that are called final. */
const figuresOf = (block: ProseBlock, year: number | null): readonly Breach[] =>
  [...block.text.matchAll(OWN_FIGURE)].flatMap((match): Breach[] => {
    const named = YEAR_RIGHT_BEFORE.exec(block.text.slice(Math.max(0, match.index - 20), match.index));
    if (!named || Number(named[1]) !== year) return [];
    return [wordsBreach(block, match.index, match.index + match[0].length, { words: match[0] })];
  });

const YEAR_RIGHT_BEFORE = /((?:19|20)\d{2})年(?:度)?(?:本?(?:部门|单位))?$/u;
