import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

/** A year that a title gives to its budget or accounts. */
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?:度)?/gu;
/** Titles that speak of several years, or of what another year has left. */
const OTHER_YEARS = /上年|比较|对比|变化|增减|结转|中期|规划|至|—|-|~|截至|月|上期|绩效|自评/u;

/** Titles of tables and parts name the year of the document. */
export const yearOfATitle = defineRule({
  id: 'F-020',
  version: 1,
  slug: 'year-of-a-title',
  name: { zh: '标题年份与文件年度不符', en: 'A title of another year' },
  statement: {
    zh: '表格标题中的年份应为文件年度。',
    en: 'The year in the title of a table is that of the document.',
  },
  scope: ['tables'],
  applies: {
    zh: '标题中只写一个年份的表格；绩效自评、比较、结转等涉及其他年度的标题不算；其他年份的标题占一半以上时，文件年度本身存疑，不判断。',
    en: 'Tables whose titles name one year. Titles that compare, carry over or evaluate are left out. Where half of the titles or more name another year, the year of the document is in doubt.',
  },
  severity: 'warning',
  basis: [{ kind: 'wording', text: { zh: '多为沿用上年文本。', en: 'Mostly words of the year before.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '{year}年度的文件中，表格标题为“{title}”，年份不符。',
      en: 'In the document of {year}, a table is titled "{title}", which is another year.',
    },
  },
  byHand: { zh: '核对该表数据属于哪一年度。', en: 'See of which year the figures of the table are.' },
  examples: { holds: '2026年部门收支总表', fails: '（2026年文件）2025年部门收支总表' },
  related: ['F-013', 'N-012'],
  evaluate(record) {
    const year = record.fiscal_year;
    if (year === null) return notEvaluable('The year of the document is not known.');
    const titled = titlesOf(record);
    if (titled.length === 0) return notApplicable('No title of a table names a year.');
    const other = titled.filter((own) => own.year !== year);
    if (other.length * 2 >= titled.length && other.length > 0)
      return notEvaluable('Half of the titles or more name another year than the document.');
    return { kind: 'evaluated', applied: titled.length, breaches: other.map((own) => breachOf(own, year)) };
  },
});

interface Titled {
  readonly title: string;
  readonly year: number;
  readonly table: CheckableRecord['tables'][number];
}

const titlesOf = (record: CheckableRecord): readonly Titled[] =>
  record.tables.flatMap((table): Titled[] => {
    const title = comparable(table.title);
    const years = new Set([...title.matchAll(YEAR)].map((match) => Number(match[1])));
    return years.size === 1 && !OTHER_YEARS.test(title)
      ? [{ title: table.title, year: [...years][0]!, table }]
      : [];
  });

const breachOf = ({ title, table }: Titled, year: number): Breach => ({
  values: { year: String(year), title },
  evidence: [{ ...wordsEvidence('title', title, title, table.locator), table: table.id }],
  observed: title,
  expected: String(year),
  difference: null,
  tolerance: null,
});
