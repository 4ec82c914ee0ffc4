import { addTo } from '../../shared/multimap.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, excerpt, type ProseBlock } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Shorter paragraphs (本部门没有此项支出) may well be printed under several headings. */
const SHORTEST = 60;
/** More than so many are a document put together of parts of one text, or read twice. */
const MOST = 4;
/** One amount may rightly be told under two headings, 人员经费 of all appropriations and of the general public budget, but not twice under one. */
const AMOUNT = /\d\s{0,8}[万亿千]?元|[xX×]{2}/u;
/** The number of an item: an item told twice has another one. */
const NUMBER = /^(?:\(?[一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.])+/u;
/** Notes under tables say the same under each. */
const NOTE = /^[(（]?(?:注|备注|说明|填表说明)[:：.．\d]/u;

/** A long paragraph is printed again word for word: another one was meant in its place, or it was pasted twice. */
export const repeatedParagraph = defineRule({
  id: 'F-026',
  version: 2,
  slug: 'repeated-paragraph',
  name: { zh: '段落重复', en: 'A paragraph is printed twice' },
  statement: {
    zh: '同一文件中不应有两个六十字以上的段落逐字相同。',
    en: 'No two paragraphs of sixty characters or more in one document are the same word for word.',
  },
  scope: ['prose'],
  applies: {
    zh: '只有一个报告主体的文件；列有金额而分在两个标题下的段落（同一金额可在两处说明）、表下的注、绩效等部分重述的职责、超过四处重复的（多为文件拼合或重复读取）不报告。',
    en: 'Documents of one reporting entity. Paragraphs with amounts under two headings, where they may rightly be told twice, notes under tables, and duties told again where goals or results are about them, are left out; where more than four paragraphs come again, the document was put together of parts, or read twice.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '重复的段落不提供新信息，应有的内容可能因此缺失。',
        en: 'The repetition says nothing new; what should stand in its place may be missing.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '段落“{words}”逐字出现{times}次。',
      en: 'The paragraph "{words}" is printed {times} times word for word.',
    },
  },
  byHand: {
    zh: '查看各处标题，确认该段是否应为另一内容。',
    en: 'Look at the headings of both places, and see whether one of them wants another text.',
  },
  examples: {
    holds: '（一）承担档案收集……｜（二）承担档案利用……',
    fails: '（一）承担档案收集……｜（二）承担档案收集……（与上段相同）',
  },
  related: ['F-025'],
  evaluate(record) {
    if (record.reporting_entities.length > 1)
      return notApplicable('The document tells of several entities, which may share their words.');
    const blocks = bodyParagraphs(record).filter(({ text }) => text.length >= SHORTEST && !NOTE.test(text));
    const sectionOf = sectionsOfBlocks(record);
    const groups = new Map<string, ProseBlock[]>();
    for (const block of blocks) {
      const words = comparable(block.text);
      if (words.length < SHORTEST) continue;
      const amounts = AMOUNT.test(block.text);
      const section = sectionOf(block.index);
      if (amounts && section === 0) continue;
      const key = amounts ? `${section}\n${words.replace(NUMBER, '')}` : words;
      addTo(groups, key, block);
    }
    const applied = [...groups.values()].flat().length;
    if (applied < 2) return notApplicable('The document has no two long paragraphs.');
    const repeated = [...groups]
      .filter(([key, group]) => group.length > 1 && !restatesDuties(record, key))
      .map(([, group]) => group);
    if (repeated.length > MOST)
      return notEvaluable(
        'Many paragraphs come again: the document was put together of parts, or read twice.',
      );
    return { kind: 'evaluated', applied, breaches: repeated.map(breachOf) };
  },
});

/** Tells by the number of headings before it in which section a block stands; 0 is none. */
function sectionsOfBlocks({ sections }: CheckableRecord): (block: number) => number {
  const heads = sections.flatMap(({ locator }) => locator.block ?? []);
  return (block) => heads.filter((head) => head <= block).length;
}

/** Goals and reports tell the duties again that they are about. */
function restatesDuties({ sections }: CheckableRecord, key: string): boolean {
  const holding = sections.filter(({ text }) => text.split('\n').some((line) => comparable(line) === key));
  const duties = holding.filter(({ kind }) => kind === 'responsibilities');
  return duties.length > 0 && duties.length < holding.length;
}

function breachOf(group: readonly ProseBlock[]): Breach {
  const words = excerpt(group[0]!.text);
  const [first, ...others] = group.map(({ text, locator }) =>
    wordsEvidence('repetition', words, text, { ...locator, start: 0, end: text.length }),
  );
  return {
    values: { words, times: String(group.length) },
    evidence: [{ ...first!, role: 'stated' }, ...others],
    observed: words,
    expected: null,
    difference: null,
    tolerance: null,
  };
}
