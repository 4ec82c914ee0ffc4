import type { Fact } from '../../schema/fact.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { isNearOrSlip } from '../near.js';
import { equalityBreach, equalityGap } from '../sums.js';
import { hasTables, speaksOfTables, standsInTables } from '../table-cells.js';
import { isThreePublicOnly } from '../three-public.js';
import type { Breach, CheckableRecord } from '../types.js';
import { IN_NO_TABLE, ONE_THING } from './wording.js';

const POLICY = { truncation: true } as const;
/** A bare 财政拨款 may be a part of anything. */
const NAMED = /收入|支出|总计|合计|预算|决算|经费|接待费|出国|购置|运行|结转|采购|总额|会议|培训/u;
const ROLES: ReadonlySet<string> = new Set(['amount', 'budgeted', 'initial_budget']);

/** A total that the prose states stands somewhere in the tables. */
export const totalsStandInTables = defineRule({
  id: 'P-005',
  version: 1,
  slug: 'totals-stand-in-tables',
  name: { zh: '文字所列总额见于表格', en: 'Totals of the prose stand in the tables' },
  statement: {
    zh: '文字说明的收入、支出、财政拨款、基本支出、项目支出、“三公”经费等金额，应见于表格。',
    en: 'What the prose states of revenue, expenditure, appropriations, basic and project expenditure and the three public expenses stands in the tables.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '表格列示同一指标、而文字的金额在全部表格中都找不到，且与表中金额相近（相差四分之一以内）或恰为常见笔误（十倍、百倍、万倍、数字颠倒、多打一位）的情形；其他大小的多为口径不同，不判断。',
    en: 'Measures that the tables state too, where the amount of the prose stands in no table at all and is near the one of the tables (within a quarter) or a slip of it (ten, a hundred, ten thousand times, digits swapped or doubled). Amounts of another size are mostly of another scope and are not judged.',
  },
  severity: 'warning',
  basis: [ONE_THING],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: { default: IN_NO_TABLE },
  byHand: {
    zh: '在各表中查该指标的金额，并核对文字其余数字与哪一个相符。',
    en: 'Look the measure up in the tables and see which amount the other figures of the text fit.',
  },
  examples: {
    holds: '基本支出1,208.20万元。（表）基本支出合计 1,208.20',
    fails: '基本支出1,280.20万元。（表）基本支出合计 1,208.20',
  },
  related: ['P-002', 'P-004'],
  evaluate(record) {
    if (!hasTables(record)) return notApplicable('The document prints no tables to compare with.');
    const stated = record.facts.filter((fact) => isJudged(record, fact));
    const pairs = stated.flatMap((fact) => {
      const prose = factFigure('prose', fact, POLICY);
      const tables = inTables(record, fact);
      return prose === null || prose.value.eq(0) || tables.length === 0 ? [] : [{ prose, tables }];
    });
    if (stated.length === 0) return notApplicable('The prose states no total of the year.');
    if (pairs.length === 0) return notEvaluable('The tables state none of the measures of the prose.');
    const breaches = pairs.flatMap(({ prose, tables }) => breachOf(record, prose, tables));
    return { kind: 'evaluated', applied: pairs.length, breaches: oncePerFigure(breaches) };
  },
});

const isJudged = (record: CheckableRecord, fact: Fact): boolean =>
  fact.where === 'text' &&
  !/^(?:functional|economic|project|procurement|performance|fixed_assets)/u.test(fact.measure) &&
  ROLES.has(fact.role) &&
  fact.amount_yuan !== null &&
  !fact.implied &&
  !fact.approximate &&
  fact.year === record.fiscal_year &&
  NAMED.test(comparable(fact.label)) &&
  speaksOfTables(record, fact);

const inTables = (record: CheckableRecord, { measure, role }: Fact): readonly Figure[] =>
  record.facts.flatMap((fact) => {
    const same =
      fact.where === 'table' &&
      fact.measure === measure &&
      fact.role === role &&
      fact.year === record.fiscal_year;
    if (!same || (measure === 'three_public_total' && !isThreePublicOnly(record, fact))) return [];
    return factFigure('table', fact, POLICY) ?? [];
  });

function breachOf(record: CheckableRecord, prose: Figure, tables: readonly Figure[]): Breach[] {
  const gaps = tables.map((table) => ({ table, gap: equalityGap(prose, table) }));
  if (gaps.some(({ gap }) => gap === null)) return [];
  const meant = gaps.find(({ table }) => isNearOrSlip(prose, table));
  if (!meant || standsInTables(record, prose)) return [];
  return [equalityBreach(prose, meant.table, meant.gap!)];
}

/** One figure may state two measures (收支总预算); it is wrong once. */
function oncePerFigure(breaches: readonly Breach[]): readonly Breach[] {
  const seen = new Set<string>();
  return breaches.filter(({ evidence: [first] }) => {
    const key = JSON.stringify(first.locator);
    return !seen.has(key) && seen.add(key);
  });
}
