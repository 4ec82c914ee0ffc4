import { printedRange, viewOf } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { bodyParagraphs, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

/** Marks that come in pairs, in their normal form. Straight quotation marks tell not which side they are of. */
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '(': ')', '《': '》', '【': '】' };
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
);
/** `1)` and `a)` number a list. */
const NUMBERS_A_LIST = /(?:^|[。；;，,:：\s])[0-9一二三四五六七八九十a-z]{1,3}$/iu;
/** More than so many are the habit of a converter, not slips of a writer. */
const MOST = 8;

/** A quotation mark or bracket stands without its other half. */
export const unpairedMarks = defineRule({
  id: 'F-016',
  version: 2,
  slug: 'unpaired-marks',
  name: { zh: '引号、括号不成对', en: 'A quotation mark or bracket without its other half' },
  statement: {
    zh: '正文中的引号、括号、书名号应成对。',
    en: 'Quotation marks, brackets and title marks of the text come in pairs.',
  },
  scope: ['prose'],
  applies: {
    zh: '以句号等结尾的完整段落；全角与半角括号视为相同；跨段成对的、列表序号“1)”不算；一份文件中超过八处的，多为转换所致，不报告。',
    en: 'Whole paragraphs that end in a full stop or the like. Wide and narrow brackets are one; pairs over two paragraphs and numbers of lists such as 1) do not count. More than eight in a document are the habit of a converter.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '标点符号用法。', en: 'The rules of punctuation.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{words}”处多出“{mark}”，没有与之成对的前半。',
      en: 'A "{mark}" too many at "{words}": nothing opens it.',
    },
    open: {
      zh: '“{words}”处的“{mark}”没有与之成对的后半。',
      en: 'The "{mark}" at "{words}" is never closed.',
    },
  },
  byHand: {
    zh: '在原文查看该段引号、括号是否漏打或多打一半。',
    en: 'See whether half of a pair is missing or too many in the paragraph.',
  },
  examples: { holds: '开展“优秀调解案例”活动。', fails: '开展优秀调解案例”活动。' },
  related: ['F-006', 'F-007'],
  evaluate(record) {
    const blocks = bodyParagraphs(record);
    const whole = blocks.filter(({ text }) => /[。；;：:]\s*$/u.test(text));
    if (whole.length === 0) return notApplicable('The document has no whole paragraphs.');
    const breaches = whole.flatMap((block) => {
      const before = blocks.find(({ index }) => index === block.index - 1);
      const after = blocks.find(({ index }) => index === block.index + 1);
      return unpairedIn(block, before?.text ?? '', after?.text ?? '');
    });
    if (breaches.length > MOST)
      return notEvaluable('Single marks are so many that they come from a conversion of the document.');
    return { kind: 'evaluated', applied: whole.length, breaches };
  },
});

/** The first single mark of a paragraph; one lost mark leaves all behind it in doubt. */
function unpairedIn(block: ProseBlock, before: string, after: string): readonly Breach[] {
  if (isBalanced(block.text)) return [];
  const view = viewOf(block.text);
  for (const [open, close] of Object.entries(PAIRS)) {
    const single = singleMark(view.text, open, close);
    if (single === null || closedByStraight(view.text, single, open)) continue;
    const mark = view.text[single]!;
    const neighbour = mark === close ? before : after;
    // Its other half may stand in the paragraph before or behind.
    const other = OPENING[mark] ?? PAIRS[mark]!;
    if (viewOf(neighbour.slice(mark === close ? -400 : 0, 400)).text.includes(other)) continue;
    const { start, end } = printedRange(
      view,
      Math.max(0, single - 12),
      Math.min(view.text.length, single + 8),
    );
    const words = block.text.slice(start, end);
    return [
      { ...wordsBreach(block, start, end, { words, mark }), variant: mark === close ? 'default' : 'open' },
    ];
  }
  return [];
}

/** `“三公"`: a straight mark behind it closes the curved one, whatever it should look like. */
const closedByStraight = (text: string, at: number, open: string): boolean =>
  open === '“' && text[at] === open && /^[^“”"]{0,80}"/u.test(text.slice(at + 1, at + 90));

/** Whether opening and closing marks take turns as printed, wide and narrow brackets told apart: nearly every paragraph. */
function isBalanced(text: string): boolean {
  let depth = '';
  for (const [mark] of text.matchAll(/[“”()（）《》【】]/gu)) {
    const at = '“(（《【'.indexOf(mark);
    if (at >= 0) depth += mark;
    else if (depth.endsWith('“(（《【'['”)）》】'.indexOf(mark)]!)) depth = depth.slice(0, -1);
    else return false;
  }
  return depth === '';
}

/** Place of the first closing mark that nothing opens, or else of the last opening one that nothing closes. */
function singleMark(text: string, open: string, close: string): number | null {
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) opened.push(at);
    if (text[at] !== close || opened.pop() !== undefined) continue;
    if (close === ')' && NUMBERS_A_LIST.test(text.slice(Math.max(0, at - 4), at))) continue;
    return at;
  }
  // A remark that a bracket opens with the paragraph's first character may run over several paragraphs.
  return opened.findLast((at) => at > 0) ?? null;
}
