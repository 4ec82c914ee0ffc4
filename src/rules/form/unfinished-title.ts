import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach } from '../types.js';

/** A title opens a bracket and does not close it. */
export const unfinishedTitle = defineRule({
  id: 'F-006',
  version: 1,
  slug: 'unfinished-title',
  name: { zh: '标题括号不完整', en: 'A title breaks off in a bracket' },
  statement: {
    zh: '表格和章节的标题应完整，括号应成对。',
    en: 'Titles of tables and sections are complete and close their brackets.',
  },
  scope: ['tables', 'prose'],
  applies: { zh: '有标题的表格和章节。', en: 'Tables and sections with a title.' },
  severity: 'notice',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '未闭合的括号说明标题被截断或漏写。',
        en: 'An open bracket shows that the title was cut off.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '标题“{title}”的括号没有闭合。',
      en: 'The title "{title}" opens a bracket that it does not close.',
    },
  },
  byHand: { zh: '在原文查看该标题是否被截断。', en: 'See whether the title was cut off in the original.' },
  examples: { holds: '项目支出表（一般公共预算）', fails: '部门职责-工作活动绩效目标(' },
  related: [],
  evaluate(record) {
    const titles = [...record.sections, ...record.tables].filter(({ title }) => title !== '');
    if (titles.length === 0) return notApplicable('Nothing in the document has a title.');
    const breaches = titles.flatMap(({ id, title, locator }): Breach[] => {
      const evidence = wordsEvidence('title', title, title, locator);
      const table = record.tables.some((own) => own.id === id) ? id : null;
      return isOpen(title)
        ? [
            {
              values: { title },
              evidence: [{ ...evidence, table }],
              observed: title,
              expected: null,
              difference: null,
              tolerance: null,
            },
          ]
        : [];
    });
    return { kind: 'evaluated', applied: titles.length, breaches };
  },
});

/** Only an opening bracket at the end tells for sure; one in the middle may close in the next line of the title. */
function isOpen(title: string): boolean {
  return /\($/.test(comparable(title));
}
