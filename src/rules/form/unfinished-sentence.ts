import { defineRule, notApplicable } from '../define.js';
import { bodyParagraphs, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

/** Words that want something behind them, and a full stop right behind. */
const OPEN_END: readonly { readonly pattern: RegExp; readonly variant: string }[] = [
  {
    variant: 'default',
    pattern:
      /(?:原因(?:主要)?(?:是|为|在于|是由于|系)|(?<!使|专|不|作|占|挪|收|费|信|借|启|停|公|利|军|民|运|应|适|录|聘|雇|起|征|实|功|调|选|引|通)用于|主要(?:包括|是|为|用于)|(?:分别|具体|情况)(?:为|是)|由于|根据|按照|以及|其中包括)\s{0,4}[：:]?\s{0,4}(?=[。；;]|[，,]\s{0,2}其中)/gu,
  },
  /** A verb of change or a share whose figure is missing, the unit being there. */
  {
    variant: 'figure',
    pattern:
      /(?:(?<!不)(?:增加|减少|增长|下降|上升)|(?<![侵独抢])占|(?:收入|支出)(?:总计|合计|预算|决算)(?:为)?|完成(?:年初|全年|调整)?预算的?)(?:万元|亿元|%|％)(?=[，,。；;）)]|$)/gu,
  },
  /** 3,623.98为万元: unit and verb have changed places. */
  { variant: 'order', pattern: /\d(?:\.\d+)?\s{0,2}[为是]\s{0,2}(?:万元|亿元)(?=[，,。；;])/gu },
];

/** A sentence breaks off where something should follow. */
export const unfinishedSentence = defineRule({
  id: 'F-017',
  version: 1,
  slug: 'unfinished-sentence',
  name: { zh: '语句不完整', en: 'An unfinished sentence' },
  statement: {
    zh: '“主要原因是”“主要用于”等之后应有内容，“增加”“占”等与单位之间应有数字。',
    en: 'Something follows words such as “the main reason is” or “mainly for”, and a figure stands between “increased by” and its unit.',
  },
  scope: ['prose'],
  applies: {
    zh: '正文各段；以冒号引出下文的不算。',
    en: 'The paragraphs of the body. What a colon leads into does not count.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '缺少的内容正是该处应公开的信息。',
        en: 'What is missing is what should have been published there.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '语句不完整：“{words}”之后没有内容。',
      en: 'An unfinished sentence: nothing follows "{words}".',
    },
    figure: { zh: '缺少数字：“{words}”。', en: 'A figure is missing in "{words}".' },
    order: { zh: '语序有误：“{words}”。', en: 'Words out of order: "{words}".' },
  },
  byHand: {
    zh: '在原文查看该处是否漏写原因、用途或数字。',
    en: 'See whether a reason, a purpose or a figure is missing in the original.',
  },
  examples: {
    holds: '与2025年预算持平，主要原因是公务用车数量无变化。',
    fails: '与2025年预算持平，主要原因是。',
  },
  related: ['F-005', 'F-007'],
  evaluate(record) {
    const blocks = bodyParagraphs(record);
    if (blocks.length === 0) return notApplicable('The document has no paragraphs.');
    return { kind: 'evaluated', applied: blocks.length, breaches: blocks.flatMap(breachesOf) };
  },
});

const breachesOf = (block: ProseBlock): readonly Breach[] =>
  OPEN_END.flatMap(({ pattern, variant }) =>
    [...block.text.matchAll(pattern)].map((match): Breach => {
      const start = Math.max(0, match.index - 12);
      const end = Math.min(block.text.length, match.index + match[0].length + 1);
      const words = block.text.slice(start, end);
      return { ...wordsBreach(block, start, end, { words }), variant };
    }),
  );
