import { defineRule, notApplicable } from '../define.js';
import { bodyParagraphs } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

const UP = '(?:增加|增长|上升|提高)';
const DOWN = '(?:减少|下降|降低|压减)';
const SUM = '(?:了)?\\s*[\\d,，.]{1,20}\\s*(?:万|亿)?元';
const RATE = '(?:了|幅度?为?)?\\s*\\d[\\d,.]{0,12}\\s*[%％]';
const LINK = '[，,、；;]?\\s*(?:同比|比上年|较上年|约)?';
/** A sum and a rate that are told of one change: the one with one direction, the other with the other. */
const CROSSED = new RegExp(`${UP}${SUM}${LINK}${DOWN}${RATE}|${DOWN}${SUM}${LINK}${UP}${RATE}`, 'gu');
/** No change, and a change: 持平，增加5万元. */
const FLAT = new RegExp(
  `(?:持平|无变化|没有变化)[，,]\\s*(?:其中)?(?:${UP}|${DOWN})(?:了)?\\s*(?=[\\d.]{0,12}[1-9])[\\d,.]{1,16}\\s*(?:(?:万|亿)?元|[%％])`,
  'gu',
);
/** Whether the amount and the rate of a change, as printed, run two ways. */
export const runsBothWays = (words: string): boolean => words.search(CROSSED) >= 0;

const CHANGES = new RegExp(`${UP}|${DOWN}|持平`, 'u');

/** One change is told in two directions. */
export const twoDirections = defineRule({
  id: 'N-021',
  version: 1,
  slug: 'two-directions',
  name: { zh: '同一变动两个方向', en: 'One change in two directions' },
  statement: {
    zh: '紧接着说明的增减额与增减率方向应相同；“持平”之后不应再有增减数。',
    en: 'The amount and the rate of one change run one way, and what is said to be unchanged is not said to change in the next breath.',
  },
  scope: ['prose'],
  applies: {
    zh: '金额与百分比紧邻的增减说明；中间另有主语的不算。',
    en: 'Changes whose amount and rate stand side by side, with no other subject between them.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '一项变动只有一个方向。', en: 'A change has one direction.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: { zh: '“{words}”前后方向不一。', en: '"{words}" runs in two directions.' },
  },
  byHand: {
    zh: '用本年数与上年数重新计算增减。',
    en: 'Compute the change from the amounts of both years again.',
  },
  examples: { holds: '比上年减少0.84万元，下降8.36%。', fails: '比上年增加0.84万元，下降8.36%。' },
  related: ['N-008', 'N-015'],
  evaluate(record) {
    const blocks = bodyParagraphs(record).filter(({ text }) => CHANGES.test(text));
    if (blocks.length === 0) return notApplicable('The prose tells no change.');
    const breaches = blocks.flatMap((block) =>
      [CROSSED, FLAT].flatMap((pattern) =>
        [...block.text.matchAll(pattern)].map(
          (match): Breach =>
            wordsBreach(block, match.index, match.index + match[0].length, { words: match[0] }),
        ),
      ),
    );
    return { kind: 'evaluated', applied: blocks.length, breaches };
  },
});
