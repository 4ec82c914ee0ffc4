import { printedRange, viewOf } from '../../shared/text.js';
import { PURPOSES, type Purpose } from '../../vocabulary/purposes.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

/** An item of the classification and, in the same paragraph, what it is used for. */
const ITEM = /([^，。；：、（）(){}“”"\s\d]{2,40})[（(]\d{0,7}项[）)]/gu;
const USED_FOR = /(?:主要)?用于[:：]?([^。；;\n]{2,80})/u;

/** The explanation of an item is that of another one. */
export const purposeOfAnotherLine = defineRule({
  id: 'F-014',
  version: 1,
  slug: 'purpose-of-another-line',
  name: { zh: '科目用途张冠李戴', en: 'An item explained as another one' },
  statement: {
    zh: '住房、医疗、养老、年金各科目的用途说明应与科目相符。',
    en: 'Items for housing, medical care, pensions and annuities are explained by their own purpose.',
  },
  scope: ['prose'],
  applies: {
    zh: '按“项”说明用途且科目属于住房、医疗、养老保险、职业年金四类的段落。',
    en: 'Paragraphs that tell what an item of one of these four purposes is used for.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '多为复制相邻条目后未改。', en: 'Mostly copied from the item beside it.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{item}”的用途写成“{words}”，属于{other}而不是{own}。',
      en: '"{item}" is said to be used for "{words}", which is about {other}, not {own}.',
    },
  },
  byHand: {
    zh: '对照科目名称与用途说明。',
    en: 'Compare the name of the item with its explanation.',
  },
  examples: {
    holds: '住房公积金（项）。主要用于：按规定为职工缴纳住房公积金。',
    fails: '住房公积金（项）。主要用于：事业单位医疗保险支出。',
  },
  related: ['F-004'],
  evaluate(record) {
    const explained = bodyParagraphs(record).flatMap(explanationsIn);
    if (explained.length === 0)
      return notApplicable('No paragraph tells what an item of one of these purposes is used for.');
    return { kind: 'evaluated', applied: explained.length, breaches: explained.flatMap(breachOf) };
  },
});

interface Explanation {
  readonly block: ProseBlock;
  readonly item: string;
  readonly own: Purpose;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph of several items may explain any of them and is left alone. */
function explanationsIn(block: ProseBlock): readonly Explanation[] {
  if (!block.text.includes('项')) return [];
  const view = viewOf(block.text);
  const [item, ...more] = [...view.text.matchAll(ITEM)];
  if (!item || more.length > 0) return [];
  const name = item[1]!;
  const own = PURPOSES.filter(({ line }) => line.test(name));
  const rest = view.text.slice(item.index);
  const used = USED_FOR.exec(rest);
  if (own.length !== 1 || !used) return [];
  const from = item.index + used.index;
  const { start, end } = printedRange(view, from, from + used[0].length);
  return [{ block, item: name, own: own[0]!, words: used[1]!, start, end }];
}

function breachOf({ block, item, own, words, start, end }: Explanation): Breach[] {
  if (own.words.test(words)) return [];
  const other = PURPOSES.find((purpose) => purpose !== own && purpose.words.test(words));
  if (!other) return [];
  const breach = wordsBreach(block, start, end, { item, words, other: other.zh, own: own.zh });
  const whole = { start: 0, end: Math.min(block.text.length, 200) };
  const paragraph = wordsEvidence('item', item, block.text.slice(0, whole.end), {
    ...block.locator,
    ...whole,
  });
  return [{ ...breach, evidence: [...breach.evidence, paragraph] }];
}
