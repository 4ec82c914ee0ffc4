import { squash } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, excerpt, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';

/** What a form prints for the writer to fill in or to choose from. One name for each kind. */
const RESIDUES: readonly { readonly pattern: RegExp; readonly certain: boolean }[] = [
  /** Both directions left standing: 增加（减少）5万元. Behind it a figure or a verb; headings say 增加（减少）情况. */
  {
    pattern:
      /(?:增加|增长|上升)\s*[（(/]\s*(?:或)?(?:减少|下降|降低)\s*[）)]?(?=\s*(?:[\d.]|了|为|元|万元|%|％|[,，。；]|X|×|的?(?:主要)?原因[是为:：]))|(?:减少|下降|降低)\s*[（(/]\s*(?:或)?(?:增加|增长|上升)\s*[）)]?(?=\s*(?:[\d.]|了|为|元|万元|%|％|[,，。；]|X|×|的?(?:主要)?原因[是为:：]))/gu,
    certain: true,
  },
  /** Crosses for a figure or a name. */
  {
    pattern:
      /(?<![XxＸ×])[XxＸ×]{2,12}\s*(?:万元|元|年|月|个|辆|人|次|批次|%|％|单位|部门|局|项目|工作|原因|资金|经费|支出|任务|(?=[。；;]|\s*$))/gmu,
    certain: true,
  },
  { pattern: /[（(]\s*(?:增加|减少|变动|说明|主要)?\s*(?:具体)?(?:内容|原因)\s*[）)]/gu, certain: true },
  /** A slot between words that wants a figure. */
  { pattern: /(?:增加|减少|增长|下降|占|为|完成预算的?)[ \u3000_＿]{1,20}(?:万元|元|%|％)/gu, certain: true },
  { pattern: /(?<!_)_{3,40}|(?<!＿)＿{2,40}/gu, certain: false },
];

/** Words of the form that should have been filled in or struck out. */
export const templateResidue = defineRule({
  id: 'F-005',
  version: 3,
  slug: 'template-residue',
  name: { zh: '模板残留', en: 'Words of the form left standing' },
  statement: {
    zh: '公开文本不应留有模板中待填写或待选择的内容，如“增加（减少）××万元”“占 %”。',
    en: 'A published text holds nothing that the form wanted filled in or struck out, such as "increase (decrease)" or crosses for figures.',
  },
  scope: ['prose'],
  applies: { zh: '有正文的文件；表格不检查。', en: 'The paragraphs of the body; tables are not looked at.' },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '残留的模板文字使该处信息缺失。',
        en: 'Where the form is left standing, the information is missing.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '正文留有模板文字“{words}”（{times}处）。',
      en: 'The text still holds words of the form: "{words}" ({times} places).',
    },
  },
  byHand: {
    zh: '在原文找到该处，确认是否为应填写或应删去的内容。',
    en: 'Find the words and see whether they were to be filled in or struck out.',
  },
  examples: { holds: '比上年增加5万元。', fails: '比上年增加（减少）5万元。' },
  related: ['F-003'],
  evaluate(record) {
    const blocks = bodyParagraphs(record);
    if (blocks.length === 0) return notApplicable('The document has no paragraphs.');
    const breaches = merged(blocks.flatMap(residuesOf));
    return { kind: 'evaluated', applied: blocks.length, breaches };
  },
});

/** One finding for the same words, however often they were left standing. */
function merged(breaches: readonly Breach[]): readonly Breach[] {
  const byWords = new Map<string, Breach>();
  for (const breach of breaches) {
    const key = JSON.stringify([breach.values.words, breach.severity]);
    const first = byWords.get(key);
    const evidence = first ? ([...first.evidence, ...breach.evidence] as const) : breach.evidence;
    const values = { ...breach.values, times: String(evidence.length) };
    byWords.set(key, { ...(first ?? breach), values, evidence });
  }
  return [...byWords.values()];
}

function residuesOf(block: ProseBlock): readonly Breach[] {
  const taken: { readonly start: number; readonly end: number }[] = [];
  return RESIDUES.flatMap(({ pattern, certain }) =>
    [...block.text.matchAll(pattern)].flatMap((match): Breach[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) return [];
      taken.push({ start, end });
      const words = match[0];
      return [
        {
          values: { words: squash(words), times: '1' },
          evidence: [wordsEvidence('stated', excerpt(block.text), words, { ...block.locator, start, end })],
          observed: words,
          expected: null,
          difference: null,
          tolerance: null,
          severity: certain ? 'warning' : 'notice',
        },
      ];
    }),
  );
}
