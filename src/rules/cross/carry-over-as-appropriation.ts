import type { Fact } from '../../schema/fact.js';
import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { type Figure, factFigure, readCell } from '../figures.js';
import { meet, sumIntervals } from '../interval.js';
import type { Breach, CheckableRecord } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: false } as const;
const FUND = /^一般公共预算(?:财政)?(?:拨款|资金|收入)?$/u;

/** A table counts what was carried over as an appropriation of the year. */
export const carryOverAsAppropriation = defineRule({
  id: 'X-010',
  version: 1,
  slug: 'carry-over-as-appropriation',
  name: { zh: '结转资金列作本年拨款', en: 'Carry-over counted as appropriation' },
  statement: {
    zh: '项目支出表中“一般公共预算”栏的合计不应大于本年一般公共预算拨款；恰好多出上年结转的，是把结转列作了本年拨款。',
    en: "In the table of projects, the total of the general public budget is within the year's appropriation; where it exceeds it by exactly what was carried over, that was counted as an appropriation.",
  },
  scope: ['tables', 'facts'],
  applies: {
    zh: '项目支出表的“一般公共预算”栏，且收入表单列了上年结转；差额不是结转的不判断（口径可能不同）。',
    en: 'The column of the general public budget in tables of projects, where the revenue table states carry-over apart. Other differences are not judged: their scope may differ.',
  },
  severity: 'warning',
  basis: [{ kind: 'arithmetic', text: { zh: '部分不大于整体。', en: 'A part is not above the whole.' } }],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{label}”为{stated}，大于本年一般公共预算拨款{whole}，恰好多出上年结转{carried}：结转被列作本年拨款。',
      en: '"{label}" is {stated}, above the year\'s appropriation of {whole} by exactly what was carried over ({carried}), which is counted as an appropriation here.',
    },
  },
  byHand: {
    zh: '比较项目支出表“一般公共预算”栏合计与收入表的一般公共预算拨款、上年结转。',
    en: 'Compare the total of the column with appropriation and carry-over in the revenue table.',
  },
  examples: {
    holds: '（收入表）一般公共预算 736.81｜上年结转 0.11　（项目表）一般公共预算 736.81',
    fails: '（收入表）一般公共预算 736.81｜上年结转 0.11　（项目表）一般公共预算 736.92',
  },
  related: ['X-007', 'X-003'],
  evaluate(record) {
    const whole = oneFigure(record, 'general_public_budget_revenue');
    const carried = oneFigure(record, 'carryover_in');
    const totals = record.tables.filter(({ kind }) => kind === 'project_expenditure').flatMap(totalsOf);
    if (whole === null || carried === null || carried.value.eq(0) || totals.length === 0)
      return notApplicable(
        'No table of projects by fund stands beside one appropriation and one carry-over.',
      );
    const breaches = totals.flatMap((total) => breachOf(total, whole, carried));
    return { kind: 'evaluated', applied: totals.length, breaches };
  },
});

const totalsOf = (table: Table): readonly Figure[] =>
  table.columns.flatMap(({ role, path }, column) => {
    if (role !== 'amount' || !FUND.test(comparable(path.at(-1) ?? ''))) return [];
    return table.rows.flatMap(({ kind }, row) => {
      const cell = kind === 'total' ? readCell('stated', table, row, column, POLICY) : null;
      return cell?.kind === 'figure' ? [cell.figure] : [];
    });
  });

function oneFigure(record: CheckableRecord, measure: string): Figure | null {
  const facts = record.facts.filter(
    (fact: Fact) =>
      fact.measure === measure &&
      fact.where === 'table' &&
      fact.role === 'amount' &&
      fact.year === record.fiscal_year,
  );
  const figures = facts.flatMap((fact) => factFigure('base', fact, POLICY) ?? []);
  return new Set(figures.map(({ value }) => value.toFixed())).size === 1 ? figures[0]! : null;
}

function breachOf(total: Figure, whole: Figure, carried: Figure): Breach[] {
  if (!total.value.gt(whole.value) || meet(total.interval, whole.interval)) return [];
  if (!meet(total.interval, sumIntervals([whole.interval, carried.interval]))) return [];
  const { unit, evidence } = total;
  return [
    {
      values: {
        label: evidence.label,
        stated: inUnit(total.value, unit),
        whole: inUnit(whole.value, unit),
        carried: inUnit(carried.value, unit),
      },
      evidence: [evidence, whole.evidence, carried.evidence],
      observed: inUnit(total.value, unit),
      expected: inUnit(whole.value, unit),
      difference: null,
      tolerance: null,
    },
  ];
}
