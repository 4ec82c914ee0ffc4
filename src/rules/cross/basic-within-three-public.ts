import type { Table } from '../../schema/table.js';
import { comparable, oneLine } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { type Figure, factFigure, readCell } from '../figures.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { Breach, CheckableRecord } from '../types.js';

const POLICY = { truncation: false } as const;
/** Items of basic expenditure by economic code, and the measures that hold them with those of projects. */
const ITEMS: Readonly<Record<string, string>> = {
  '30212': 'overseas_travel',
  '30217': 'official_reception',
  '30231': 'official_vehicle_operation',
};
/** Tables of the same money as that of the three public expenses. */
const OF_APPROPRIATIONS = /一般公共预算|财政拨款/u;

/** What basic expenditure takes for receptions, vehicles and travel is within the three public expenses. */
export const basicWithinThreePublic = defineRule({
  id: 'X-008',
  version: 1,
  slug: 'basic-within-three-public',
  name: {
    zh: '基本支出中的“三公”科目大于“三公”经费表',
    en: 'Items of basic expenditure exceed the three public expenses',
  },
  statement: {
    zh: '一般公共预算基本支出表中因公出国（境）费用（30212）、公务接待费（30217）、公务用车运行维护费（30231）不应大于“三公”经费表的相应金额。',
    en: 'In the table of basic expenditure, travel abroad (30212), receptions (30217) and running vehicles (30231) are within what the table of the three public expenses states for them.',
  },
  scope: ['tables', 'facts'],
  applies: {
    zh: '标题写明一般公共预算或财政拨款的基本支出表，和列有相应分项的“三公”经费表；小于属正常（项目支出中也有）。',
    en: 'Tables of basic expenditure of appropriations, and a table of the three public expenses with the parts. Less is normal, since projects have such items too.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '“三公”经费反映财政拨款安排的全部此类支出。',
        en: 'The three public expenses are all expenditure of these kinds out of appropriations.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '基本支出中“{first_label}”为{first}，大于“三公”经费表“{second_label}”的{second}，多{difference}。',
      en: 'Basic expenditure has {first} for "{first_label}", above the {second} of the three public expenses ("{second_label}") by {difference}.',
    },
  },
  byHand: {
    zh: '比较基本支出表该科目与“三公”经费表的相应栏；先确认两表资金口径相同。',
    en: 'Compare the item in both tables; see first whether both are of the same money.',
  },
  examples: {
    holds: '30217 公务接待费 0.36｜（三公表）公务接待费 0.86',
    fails: '30217 公务接待费 3.60｜（三公表）公务接待费 0.86',
  },
  related: ['A-006', 'X-007'],
  evaluate(record) {
    const pairs = record.tables
      .filter(
        ({ kind, title }) =>
          kind === 'basic_expenditure_economic' && OF_APPROPRIATIONS.test(comparable(title)),
      )
      .flatMap((table) => itemsOf(table))
      .flatMap(({ measure, figure }) => {
        const whole = threePublicOf(record, measure);
        return whole === null ? [] : [{ figure, whole }];
      });
    if (pairs.length === 0)
      return notApplicable(
        'No table of basic expenditure and table of the three public expenses state one item.',
      );
    const breaches = pairs.flatMap(({ figure, whole }): Breach[] => {
      const gap = equalityGap(figure, whole);
      return gap?.difference.gt(0) ? [equalityBreach(figure, whole, gap)] : [];
    });
    return { kind: 'evaluated', applied: pairs.length, breaches };
  },
});

/** The items in whichever half of the table their codes stand: the amount is the next one behind the code. */
const itemsOf = (table: Table): readonly { readonly measure: string; readonly figure: Figure }[] =>
  table.rows.flatMap(({ cells, code }, row) =>
    cells.flatMap((cell, at) => {
      const printed = comparable(cell);
      const measure = ITEMS[printed] ?? (at === 0 && code !== null ? ITEMS[code] : undefined);
      const column = table.columns.findIndex(({ role }, index) => index > at && role === 'amount');
      if (measure === undefined || column < 0) return [];
      const reading = readCell('part', table, row, column, POLICY);
      if (reading.kind !== 'figure') return [];
      const name = table.columns.findIndex(({ role }, index) => index > at && role === 'name');
      const words = [ITEMS[printed] ? printed : code, oneLine(cells[name] ?? '')].join(' ');
      return [
        { measure, figure: { ...reading.figure, evidence: { ...reading.figure.evidence, label: words } } },
      ];
    }),
  );

/** What the tables of the three public expenses state of a measure; null where they state nothing or several amounts. */
function threePublicOf(record: CheckableRecord, measure: string): Figure | null {
  const facts = record.facts.filter(
    (fact) =>
      fact.measure === measure &&
      fact.role === 'amount' &&
      fact.year === record.fiscal_year &&
      fact.amount_yuan !== null &&
      record.tables.find(({ id }) => id === fact.table)?.kind === 'three_public',
  );
  const one = new Set(facts.map(({ amount_yuan }) => amount_yuan)).size === 1;
  return one ? factFigure('whole', facts[0]!, POLICY) : null;
}
