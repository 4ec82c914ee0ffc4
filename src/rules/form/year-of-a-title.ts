import type { Locator } from '../../shared/locator.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

/** A year that a title gives to its budget or accounts. */
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?:度)?/gu;
/** Titles that speak of several years, or of what another year has left. */
const OTHER_YEARS =
  /上年|比较|对比|变化|增减|结转|中期|规划|至|—|-|~|截[至止]|月|上期|绩效|自评|限额|余额|预计|执行|完成|年[初末底]|债务|债券|资产|存量/u;

/** Headings that stand over the budget or the accounts themselves. */
const OVER_FIGURES = /[预决]算|收支|三公|采购/u;
const LONGEST_HEADING = 40;

/** Titles of tables and headings of parts name the year of the document. */
export const yearOfATitle = defineRule({
  id: 'F-020',
  version: 2,
  slug: 'year-of-a-title',
  name: { zh: '标题年份与文件年度不符', en: 'A title of another year' },
  statement: {
    zh: '表格标题及预决算各部分标题中的年份应为文件年度。',
    en: 'The year in the title of a table, or of a part on the budget or the accounts, is that of the document.',
  },
  scope: ['tables', 'prose'],
  applies: {
    zh: '标题中只写一个年份的表格和部分；绩效自评、比较、结转、债务、资产等涉及其他年度的标题不算；其他年份的标题占一半以上时，文件年度本身存疑，不判断。',
    en: 'Tables and parts whose titles name one year. Titles that compare, carry over, evaluate, or speak of debt or holdings are left out. Where half of the titles or more name another year, the year of the document is in doubt.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '多为沿用上年文本。', en: 'Mostly words of the year before.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '{year}年度的文件中，标题为“{title}”，年份不符。',
      en: 'In the document of {year}, a title is "{title}", which is another year.',
    },
  },
  byHand: {
    zh: '核对该标题下的数据属于哪一年度。',
    en: 'See of which year the figures under the title are.',
  },
  examples: { holds: '2026年部门收支总表', fails: '（2026年文件）2025年部门收支总表' },
  related: ['F-013', 'N-012'],
  evaluate(record) {
    const year = record.fiscal_year;
    if (year === null) return notEvaluable('The year of the document is not known.');
    const titled = titlesOf(record);
    if (titled.length === 0) return notApplicable('No title of a table names a year.');
    const other = titled.filter((own) => own.year !== year);
    const own = titled.length - other.length;
    const inDoubt = titleSaysYear(record, year) ? other.length > own + 1 : other.length >= own;
    if (inDoubt && other.length > 0)
      return notEvaluable('Half of the titles or more name another year than the document.');
    return { kind: 'evaluated', applied: titled.length, breaches: other.map((own) => breachOf(own, year)) };
  },
});

/** Whether the document's own title is of its year, and not only what its contents made likely. */
const titleSaysYear = ({ title }: CheckableRecord, year: number): boolean =>
  title !== null && comparable(title).includes(`${year}年`);

interface Titled {
  readonly title: string;
  readonly year: number;
  readonly locator: Locator;
  readonly table: string | null;
}

const titlesOf = ({ tables, sections, kind }: CheckableRecord): readonly Titled[] => {
  // A budget that tells of the accounts of the year before calls them accounts.
  const other = kind === 'budget' ? /决算/u : /预算(?!.{0,6}决算|财政拨款|支出|收入)/u;
  const heads = sections.filter(
    ({ title }) => title.length <= LONGEST_HEADING && OVER_FIGURES.test(title) && !other.test(title),
  );
  return [
    ...tables.map(({ title, locator, id }) => ({ title, locator, table: id })),
    ...heads.map(({ title, locator }) => ({ title, locator, table: null })),
  ].flatMap((own): Titled[] => {
    const title = comparable(own.title);
    const years = new Set([...title.matchAll(YEAR)].map((match) => Number(match[1])));
    return years.size === 1 && !OTHER_YEARS.test(title) ? [{ ...own, year: [...years][0]! }] : [];
  });
};

const breachOf = ({ title, table, locator }: Titled, year: number): Breach => ({
  values: { year: String(year), title },
  evidence: [{ ...wordsEvidence('title', title, title, locator), table }],
  observed: title,
  expected: String(year),
  difference: null,
  tolerance: null,
});
