import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import {
  type ListSum,
  listsOf,
  MOST_OPTIONAL,
  type SummaryList,
  subsetThatCloses,
  sumsOf,
} from '../../tables/index.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, readCell } from '../figures.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';
import type { ColumnSum } from './column-sums.js';
import { mostlyFails } from './column-sums.js';

const POLICY = { truncation: false } as const;
const KINDS: ReadonlySet<string> = new Set(['income_expenditure_summary', 'fiscal_appropriation_summary']);
/** On each side of a summary, the numbered lines make up the subtotal, and the subtotal with what is carried over the total. */
export const summaryListsAddUp = defineRule({
  id: 'A-008',
  version: 1,
  slug: 'summary-lists-add-up',
  name: { zh: '收支总表各侧合计平衡', en: 'Each side of a summary adds up' },
  statement: {
    zh: '收支总表（财政拨款收支总表）每一侧：带序号的各行之和等于本年合计，下级各行之和等于其上一行，本年合计加结转等等于总计。',
    en: "On each side of a summary the numbered lines make up the year's total, the lines under a line make up that line, and the year's total with what is carried over makes up the grand total.",
  },
  scope: ['tables'],
  applies: {
    zh: '行首带有连续序号的收支总表；序号不连续的部分不核对；“其中”行和未编号的行不计，除非由它们可以加平。',
    en: 'Summaries whose lines are numbered one after the other. Lines out of turn are not checked; lines without a number count only where they make the sum close.',
  },
  severity: 'error',
  basis: [{ kind: 'arithmetic', text: { zh: '合计为各项之和。', en: 'A total is the sum of its lines.' } }],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，所属各行之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but its lines add up to {sum}, a difference of {difference}.',
    },
    withheld: {
      zh: '“{whole}”为{stated}，所列各行之和为{sum}，少{difference}；可能有未列出（如涉密剔除）的行。',
      en: '"{whole}" is {stated}, but the listed lines add up to {sum}, {difference} less; lines may have been left out, such as secret ones.',
    },
  },
  byHand: {
    zh: '在收支总表该侧把“一、二、三……”各行相加与本年合计比较；再加上结转等与总计比较。',
    en: 'On that side, add up lines 一、二、三… and compare with the subtotal; add what is carried over and compare with the total.',
  },
  examples: {
    holds: '一、财政拨款收入 80.00｜二、事业收入 20.00｜本年收入合计 100.00',
    fails: '一、财政拨款收入 80.00｜二、事业收入 20.00｜本年收入合计 110.00',
  },
  related: ['A-007', 'X-003'],
  evaluate(record) {
    const tables = record.tables.filter(({ kind, empty }) => KINDS.has(kind) && !empty);
    if (tables.length === 0) return notApplicable('The document has no summary with figures.');
    const results = tables.map(checkTable);
    const applied = results.reduce((n, result) => n + result.applied, 0);
    if (applied === 0)
      return notEvaluable('The lines of the summaries are not numbered one after the other.');
    return { kind: 'evaluated', applied, breaches: results.flatMap(({ breaches }) => breaches) };
  },
});

/** A sum with what its whole is called. */
interface Judged extends ColumnSum {
  readonly expenditure: boolean;
}

function checkTable(table: Table): { readonly applied: number; readonly breaches: readonly Breach[] } {
  const sums = listsOf(table).flatMap((list) =>
    sumsOf(table, list).flatMap((own) => judge(table, list, own) ?? []),
  );
  const closed = sums.some(({ gap, parts }) => gap === null && parts.length >= 2);
  const suspect = mostlyFails(sums);
  const breaches = sums.flatMap(({ whole, parts, gap, expenditure }): Breach[] => {
    if (gap === null) return [];
    const breach = sumBreach(whole, parts, gap);
    if (expenditure && gap.difference.gt(0)) return [{ ...breach, variant: 'withheld', severity: 'notice' }];
    // Where no other sum of the table closes, the reading of the list is in doubt as well.
    return [
      { ...breach, certainty: suspect ? 'extraction_suspect' : closed ? 'source_likely' : 'undetermined' },
    ];
  });
  return { applied: sums.length, breaches };
}

function judge(
  table: Table,
  { name, amount }: SummaryList,
  { whole, parts, optional }: ListSum,
): Judged | null {
  const read = (role: string, row: number): Figure | null => {
    const cell = readCell(role, table, row, amount, POLICY);
    if (cell.kind !== 'figure') return null;
    const label = [table.rows[row]!.cells[name] ?? '', table.columns[amount]!.path.join('/')].join(' · ');
    return { ...cell.figure, evidence: { ...cell.figure.evidence, label } };
  };
  const unread = [whole, ...parts, ...optional].some(
    (row) => readCell('addend', table, row, amount, POLICY).kind === 'unread',
  );
  const total = read('total', whole);
  const addends = parts.flatMap((row) => read('addend', row) ?? []);
  const others = optional.flatMap((row) => read('addend', row) ?? []).filter(({ value }) => !value.eq(0));
  if (unread || total === null || addends.length === 0 || others.length > MOST_OPTIONAL) return null;
  const closes = (chosen: readonly Figure[]) => sumGap(total, chosen) === null;
  const chosen = subsetThatCloses(addends, others, closes) ?? [...addends, ...others];
  const words = [whole, ...parts].map((row) => table.rows[row]!.cells[name] ?? '').join('');
  return {
    whole: total,
    parts: chosen,
    gap: sumGap(total, chosen),
    expenditure: /支出/u.test(comparable(words)),
  };
}
