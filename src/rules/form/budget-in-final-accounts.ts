import type { Locator } from '../../shared/locator.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Words by which a title calls what stands under it a budget. */
const BUDGET =
  /(?:部门|单位|收支|收入|支出|财政拨款|经费)预算(?=(?:公开|信息|收支|收入|支出|总体|具体)*(?:情况|说明|报告|总表|表|公开|$))/u;
/** Words of titles that speak of accounts too, or of the budget as it was carried out. */
const OF_BOTH = /决算|执行|绩效|年初|调整|对比|比较|变动|差异|完成|采购|批复|管理|编制|评审/u;
const LONGEST = 60;

/** A title in final accounts calls what stands under it a budget. */
export const budgetInFinalAccounts = defineRule({
  id: 'F-029',
  version: 1,
  slug: 'budget-in-final-accounts',
  name: { zh: '决算文件误称“预算”', en: 'Final accounts that call themselves a budget' },
  statement: {
    zh: '决算文件的标题、各部分标题和表格标题应称“决算”，不应称“预算”。',
    en: 'Final accounts call themselves so in their title, in those of their parts and in those of their tables.',
  },
  scope: ['prose', 'tables'],
  applies: {
    zh: '决算文件的标题；涉及预算执行、年初预算、预算绩效、政府采购预算等的不算；称“预算”的标题占一半以上的，文件类型存疑，不判断。',
    en: 'Titles of final accounts. Those on the execution of the budget, the initial budget, performance or procurement are left out; where half of the titles or more say budget, the kind of the document is in doubt.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '多为沿用预算公开的文本。', en: 'Mostly words taken over from the budget.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '决算文件的标题为“{title}”，“{words}”疑应为“决算”。',
      en: 'A title in the final accounts is "{title}": "{words}" seems to be meant for final accounts.',
    },
  },
  byHand: {
    zh: '查看该标题下的数据是预算数还是决算数。',
    en: 'See whether the figures under the title are those of the budget or of the accounts.',
  },
  examples: {
    holds: '（决算）第三部分 2023年度部门决算表',
    fails: '（决算）第三部分 2023年度部门预算表',
  },
  related: ['F-010', 'F-020'],
  evaluate(record) {
    if (record.kind !== 'final_accounts') return notApplicable('The document is no final account.');
    // 城市管理局, 评审中心: words in the name of the entity are not those of the title.
    const name = comparable(record.entity?.name ?? '');
    const titles = titlesOf(record);
    const wrong = titles.flatMap((own): readonly (readonly [Titled, string])[] => {
      const bare = own.title.replace(name, '');
      const words = OF_BOTH.test(bare) ? undefined : BUDGET.exec(bare)?.[0];
      return words === undefined ? [] : [[own, words]];
    });
    if (titles.length === 0) return notApplicable('The document has no titles.');
    const right = titles.filter(({ title }) => title.includes('决算')).length;
    if (wrong.length > 0 && wrong.length >= right)
      return notEvaluable('Half of the titles or more speak of a budget.');
    return {
      kind: 'evaluated',
      applied: titles.length,
      breaches: wrong.map(([own, words]) => breachOf(own, words)),
    };
  },
});

interface Titled {
  readonly title: string;
  readonly locator: Locator;
  readonly table: string | null;
}

/** The document's own title where a paragraph prints it, the headings of its parts, the titles of its tables. */
function titlesOf({ title, blocks, sections, tables }: CheckableRecord): readonly Titled[] {
  const own = title === null ? '' : comparable(title);
  const block =
    own === ''
      ? undefined
      : blocks.find(
          (other) =>
            other.kind === 'paragraph' &&
            own.includes(comparable(other.text)) &&
            BUDGET.test(comparable(other.text)),
        );
  return [
    ...(block ? [{ title: own, locator: block.locator, table: null }] : []),
    ...sections.map((section) => ({
      title: comparable(section.title),
      locator: section.locator,
      table: null,
    })),
    ...tables.map((table) => ({ title: comparable(table.title), locator: table.locator, table: table.id })),
  ].filter((titled) => titled.title !== '' && titled.title.length <= LONGEST);
}

const breachOf = ({ title, locator, table }: Titled, words: string): Breach => ({
  values: { title, words },
  evidence: [{ ...wordsEvidence('title', title, title, locator), table }],
  observed: words,
  expected: words.replace('预算', '决算'),
  difference: null,
  tolerance: null,
});
