import type { Fact } from '../../schema/fact.js';
import { groupBy } from '../../shared/multimap.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { slipBetween } from '../engine/slip.js';
import { type Figure, factFigure, readCell } from '../figures.js';
import { meet } from '../interval.js';
import { equalityBreach, equalityGap } from '../sums.js';
import { speaksOfTables, standsInTables, standsUnread } from '../table-cells.js';
import type { Breach, CheckableRecord } from '../types.js';
import { IN_NO_TABLE, ONE_THING } from './wording.js';

const POLICY = { truncation: true } as const;
/** A class of the economic classification, by its code: 301 工资福利支出. */
const CLASS = /^economic:(3\d\d)$/u;

/** Expenditure by economic purpose is the same in prose and tables. */
export const economicLinesAgree = defineRule({
  id: 'P-006',
  version: 1,
  slug: 'economic-lines-agree',
  name: { zh: '经济分类金额文表一致', en: 'Economic lines of the prose stand in the tables' },
  statement: {
    zh: '文字所列工资福利支出、商品和服务支出等经济分类类级科目的金额，应与表中一致。',
    en: 'Amounts that the prose states for classes of the economic classification are those of the tables.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '同一部分中列有两个以上类级科目，且其中有与表中相符的（口径已明）；不符的金额恰为表中金额的常见笔误（单位、小数点、数字颠倒或重复）、且在各表中都没有，才报告。',
    en: 'Sections that state two classes or more, one of which agrees with the tables, which shows the scope. Another is reported where it stands in no table and is a slip of the one printed there: a unit, a point, digits swapped or typed twice.',
  },
  severity: 'warning',
  basis: [ONE_THING],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: { default: IN_NO_TABLE },
  byHand: {
    zh: '在基本支出表或支出表中查该经济分类科目，并确认两处口径相同。',
    en: 'Look the class up in the table by economic purpose, and see whether both have one scope.',
  },
  examples: {
    holds: '工资福利支出14362.32万元，商品和服务支出1020.00万元。（表）301 14362.32；302 1020.00',
    fails: '工资福利支出14632.32万元，商品和服务支出1020.00万元。（表）301 14362.32；302 1020.00',
  },
  related: ['P-002', 'P-004'],
  evaluate(record) {
    const stated = bySection(record.facts.filter((fact) => isClass(record, fact)));
    if (stated.length === 0)
      return notApplicable('The prose states no class of the economic classification.');
    const compared = stated.map((facts) => facts.flatMap((fact) => compare(record, fact) ?? []));
    const known = compared.filter(
      (group) =>
        group.length > 1 && group.some(({ nearest, prose }) => meet(nearest.interval, prose.interval)),
    );
    if (known.length === 0)
      return notEvaluable(
        'No section states classes of which one agrees with the tables: the scope is open.',
      );
    const all = known.flat();
    return { kind: 'evaluated', applied: all.length, breaches: all.flatMap((own) => breachOf(record, own)) };
  },
});

const bySection = (facts: readonly Fact[]): readonly (readonly Fact[])[] => [
  ...groupBy(facts, ({ section }) => section).values(),
];

const isClass = (record: CheckableRecord, fact: Fact): boolean =>
  fact.where === 'text' &&
  CLASS.test(fact.measure) &&
  fact.role === 'amount' &&
  fact.amount_yuan !== null &&
  !fact.implied &&
  !fact.approximate &&
  fact.year === record.fiscal_year &&
  // 资本性支出（一）（503） is a line of the government's own classification.
  !/5\d\d|[（(][一二][)）]/u.test(fact.label) &&
  speaksOfTables(record, fact);

interface Compared {
  readonly prose: Figure;
  /** The cell of its line that comes nearest. */
  readonly nearest: Figure;
}

function compare(record: CheckableRecord, fact: Fact): Compared | null {
  const prose = factFigure('prose', fact, POLICY);
  const code = CLASS.exec(fact.measure)![1]!;
  const cells = record.tables.flatMap((table) =>
    table.rows.flatMap((own, row) =>
      own.code === code ? Object.keys(own.amounts).flatMap((at) => figureOf(table, row, Number(at))) : [],
    ),
  );
  const [first] = cells;
  if (prose === null || !first) return null;
  const distance = ({ value }: Figure) => value.minus(prose.value).abs();
  return { prose, nearest: cells.reduce((a, b) => (distance(b).lt(distance(a)) ? b : a), first) };
}

function figureOf(table: CheckableRecord['tables'][number], row: number, column: number): Figure[] {
  const cell = readCell('table', table, row, column, POLICY);
  return cell.kind === 'figure' ? [cell.figure] : [];
}

function breachOf(record: CheckableRecord, { prose, nearest }: Compared): Breach[] {
  const gap = equalityGap(prose, nearest);
  if (gap === null || standsInTables(record, prose) || standsUnread(record, prose)) return [];
  // One line may have money that its neighbours have not, so that near is not enough.
  if (slipBetween(prose.value, nearest.value, gap.tolerance) === null) return [];
  return [equalityBreach(prose, nearest, gap)];
}
