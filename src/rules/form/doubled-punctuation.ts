import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, excerpt, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';

const DOUBLED = /(?<!。)。。(?!。)|，，|、、|；；|：：|，。|。，|、。|、，|，、|；。|。；|，；|；，/gu;
/** More than so many are the habit of a converter, not slips of a writer. */
const MOST = 8;

/** Two marks of punctuation stand where one belongs. */
export const doubledPunctuation = defineRule({
  id: 'F-007',
  version: 1,
  slug: 'doubled-punctuation',
  name: { zh: '标点重复', en: 'Doubled punctuation' },
  statement: {
    zh: '正文中不应连用两个句号、逗号等标点。',
    en: 'The text does not set two full stops, commas or the like in a row.',
  },
  scope: ['prose'],
  applies: {
    zh: '正文各段；一份文件中超过八处的，多为转换软件所致，不报告。',
    en: 'The paragraphs of the body. More than eight in a document are the habit of a converter and are not reported.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '标点符号用法；此处前后常有漏写的文字。',
        en: 'The rules of punctuation; words are often missing at such a place.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '标点重复：“{words}”。',
      en: 'Doubled punctuation: "{words}".',
    },
  },
  byHand: {
    zh: '在原文查看该处是否多打标点或漏写文字。',
    en: 'See whether a mark is too many or words are missing.',
  },
  examples: { holds: '用于运行维护等方面的支出。', fails: '用于运行维护等方面的支出。。' },
  related: ['F-005'],
  evaluate(record) {
    const blocks = bodyParagraphs(record);
    if (blocks.length === 0) return notApplicable('The document has no paragraphs.');
    const breaches = blocks.flatMap(doublesOf);
    if (breaches.length > MOST)
      return notEvaluable('Doubled marks are so many that they come from a conversion of the document.');
    return { kind: 'evaluated', applied: blocks.length, breaches };
  },
});

function doublesOf(block: ProseBlock): readonly Breach[] {
  return [...block.text.matchAll(DOUBLED)].map((match): Breach => {
    const start = Math.max(0, match.index - 8);
    const end = match.index + match[0].length;
    const words = block.text.slice(start, end);
    return {
      values: { words },
      evidence: [wordsEvidence('stated', excerpt(block.text), words, { ...block.locator, start, end })],
      observed: match[0],
      expected: null,
      difference: null,
      tolerance: null,
    };
  });
}
