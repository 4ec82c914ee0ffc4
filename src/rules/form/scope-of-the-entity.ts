import type { Evidence } from '../../schema/finding.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, excerpt } from '../prose.js';
import type { CheckableRecord } from '../types.js';

/** How a document calls itself; definitions of general terms (主管部门, 部门预算经济分类) are no such words. */
const SELF = {
  部门: /(?:本|我)部门(?=(?:19|20)\d{2}年|预算|决算|没有|无|未|共有|安排|机关运行|“?三公)|(?<!纳入|列入|进入|编制)(?:19|20)\d{2}年(?:度)?部门(?:预算|决算)(?!支出经济|经济|管理|公开|批复|编制|工作)|(?<=[；;。，,])部门(?:预算|决算)安排/gu,
  单位: /(?:本|我)单位|(?:19|20)\d{2}年(?:度)?(?:预算)?单位(?:预算|决算|收支|财政|一般)|(?:19|20)\d{2}年(?:度)?预算单位/gu,
} as const;

/** A unit's document speaks of itself as the department. */
export const scopeOfTheEntity = defineRule({
  id: 'F-009',
  version: 1,
  slug: 'scope-of-the-entity',
  name: { zh: '单位文件误称“部门”', en: "A unit's document speaks of the department" },
  statement: {
    zh: '以单位口径公开、通篇自称“单位”的文件，不应又自称“部门”。',
    en: 'A document that discloses one unit and calls itself so throughout does not call itself a department besides.',
  },
  scope: ['prose'],
  applies: {
    zh: '单位的文件，且自称“单位”之处至少为自称“部门”之处的两倍（含表格标题）。',
    en: 'Documents of a unit that call themselves 单位 at least twice as often as 部门, titles of tables included.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '部门口径含所属单位，与单位口径不同；多为沿用部门文本。',
        en: 'A department includes its units; mostly words taken over from its text.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '单位的文件中以“部门”自称（{times}处），如“{words}”。',
      en: 'The document of a unit speaks of itself as the department ({times} places), as in "{words}".',
    },
  },
  byHand: {
    zh: '查看该处数字属于本单位还是属于部门。',
    en: 'See whether the figures there are of the unit or of the department.',
  },
  examples: {
    holds: '（单位预算）2026年单位预算安排购置车辆0辆。',
    fails: '（单位预算）2026年部门预算安排购置车辆0辆。',
  },
  related: ['F-005'],
  evaluate(record) {
    if (record.entity?.level !== 'unit') return notApplicable('The document is not that of a unit.');
    const wrong = selfNamed(record, SELF.部门);
    const right = selfNamed(record, SELF.单位).length + titlesWithUnit(record);
    const [first, ...others] = wrong;
    if (right === 0) return notApplicable('The document does not call itself a unit.');
    if (!first || right < 2 * wrong.length) return { kind: 'evaluated', applied: right, breaches: [] };
    const breach = {
      values: { times: String(wrong.length), words: first.printed },
      evidence: [first, ...others] as const,
      observed: first.printed,
      expected: null,
      difference: null,
      tolerance: null,
      // 本部门 alone may be a slip of one word; the budget of a department is another document.
      // The office of a department itself (本级) may well speak of the department.
      ...(wrong.every(({ printed }) => /^[本我]/u.test(printed)) || /本级/u.test(record.entity.name)
        ? { severity: 'notice' as const }
        : {}),
    };
    return { kind: 'evaluated', applied: right, breaches: [breach] };
  },
});

const selfNamed = (record: CheckableRecord, pattern: RegExp): Evidence[] =>
  bodyParagraphs(record).flatMap((block) =>
    [...block.text.matchAll(pattern)].map((match) => {
      const start = match.index;
      const end = start + match[0].length;
      return wordsEvidence('stated', excerpt(block.text), match[0], { ...block.locator, start, end });
    }),
  );

const titlesWithUnit = (record: CheckableRecord): number =>
  record.tables.filter(({ title }) => /单位/u.test(title) && !/部门(?:预算|决算)?(?:收|支)/u.test(title))
    .length;
