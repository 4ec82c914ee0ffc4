import type { Section } from '../../schema/section.js';
import { squash } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

const DIGITS = '一二三四五六七八九';

/** Headings of one level are numbered without a gap. */
export const numberingGap = defineRule({
  id: 'F-021',
  version: 2,
  slug: 'numbering-gap',
  name: { zh: '标题序号不连续', en: 'Headings numbered with a gap' },
  statement: {
    zh: '同一级标题的序号（一、二、三……）应连续、不重复。',
    en: 'The numbers of headings of one level follow one another without gap or repetition.',
  },
  scope: ['prose'],
  applies: {
    zh: '以中文数字编号的标题；缺少的序号在正文其他段落开头出现的，视为未被识别为标题，不报告。',
    en: 'Headings numbered in Chinese numerals. A missing number that opens some other paragraph is a heading that was not recognised, and is not reported.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '缺号可能是漏列了一部分。', en: 'A part may be missing where a number is.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '标题“{before}”之后是“{title}”，序号不连续。',
      en: 'The heading "{title}" follows "{before}": a number is missing.',
    },
    twice: {
      zh: '标题“{before}”与“{title}”序号重复。',
      en: 'The headings "{before}" and "{title}" have one number.',
    },
  },
  byHand: {
    zh: '在原文核对这两个标题的序号及其间的内容。',
    en: 'Look at both headings and at what stands between them.',
  },
  examples: { holds: '三、……四、……', fails: '三、……五、……' },
  related: ['F-018'],
  evaluate(record) {
    const runs = runsOf(record);
    const applied = runs.reduce((n, run) => n + run.length - 1, 0);
    if (applied === 0) return notApplicable('No two headings of one level are numbered.');
    return { kind: 'evaluated', applied, breaches: runs.flatMap((run) => breachesOf(record, run)) };
  },
});

interface Numbered {
  readonly section: Section;
  readonly number: number;
}

/** Numbered headings under one parent, in order; a list that begins anew is a run of its own. */
function runsOf(record: CheckableRecord): readonly (readonly Numbered[])[] {
  const byParent = new Map<string, Numbered[][]>();
  for (const section of record.sections) {
    const number = numberOf(section.label ?? '');
    if (number === null) continue;
    // 第二部分 follows 第一部分, never the 一、 or （一） that stand under the same parent.
    const key = `${section.parent ?? ''} ${styleOf(section.label ?? '')}`;
    const runs = byParent.get(key) ?? [];
    const last = runs.at(-1);
    if (last && number !== 1) last.push({ section, number });
    else runs.push([{ section, number }]);
    byParent.set(key, runs);
  }
  return [...byParent.values()]
    .flat()
    .filter(([first, ...others]) => first?.number === 1 && others.length >= 2);
}

const styleOf = (label: string): string => (/部[分份]$/u.test(squash(label)) ? 'part' : 'plain');

/** 一 … 九十九 as a number; null for every other label. */
function numberOf(label: string): number | null {
  const words = squash(label).replace(/^第|部分$|[、.]$/gu, '');
  if (!/^[一二三四五六七八九]?十?[一二三四五六七八九]?$/u.test(words) || words === '') return null;
  const ten = words.indexOf('十');
  if (ten < 0) return words.length === 1 ? DIGITS.indexOf(words) + 1 : null;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(words[0]!) + 1;
  return tens * 10 + (ten === words.length - 1 ? 0 : DIGITS.indexOf(words.at(-1)!) + 1);
}

function breachesOf(record: CheckableRecord, run: readonly Numbered[]): readonly Breach[] {
  const found = run.slice(1).flatMap((own, index) => {
    const before = run[index]!;
    return own.number === before.number + 1 ? [] : [{ own, before }];
  });
  // Several jumps in one list are a list that was not understood.
  if (found.length !== 1) return [];
  const { own, before } = found[0]!;
  const twice = own.number === before.number;
  if (!twice && own.number !== before.number + 2) return [];
  if (!twice && opensAParagraph(record, before.number + 1)) return [];
  const evidence = wordsEvidence('title', own.section.title, own.section.title, own.section.locator);
  return [
    {
      variant: twice ? 'twice' : 'default',
      values: { before: headingOf(before.section), title: headingOf(own.section) },
      evidence: [
        evidence,
        wordsEvidence('before', before.section.title, before.section.title, before.section.locator),
      ],
      observed: own.section.label,
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}

const headingOf = ({ label, title }: Section): string => `${label ?? ''}、${title}`;

/** Whether some paragraph or title of a table opens with this number: a heading that was not told as one. */
function opensAParagraph(record: CheckableRecord, number: number): boolean {
  const words = chinese(number);
  const opening = new RegExp(`(?:^|\\n)\\s*(?:第?${words}(?:部分|[、.．])|[（(]${words}[)）])`, 'u');
  return (
    bodyParagraphs(record).some(({ text }) => opening.test(text)) ||
    record.tables.some(
      ({ title, rows }) =>
        opening.test(title) || rows.some(({ cells }) => cells.some((cell) => opening.test(cell))),
    )
  );
}

function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const last = ones === 0 ? '' : DIGITS[ones - 1]!;
  if (tens === 0) return last;
  return `${tens === 1 ? '' : DIGITS[tens - 1]}十${last}`;
}
