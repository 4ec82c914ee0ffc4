import type { Table } from '../../schema/table.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach } from '../types.js';

/** One table, two units of money: the amounts are ten thousand times too large or too small under one of them. */
export const unitsContradict = defineRule({
  id: 'F-028',
  version: 1,
  slug: 'units-contradict',
  name: { zh: '同一表格两种金额单位', en: 'Two units of money above one table' },
  statement: {
    zh: '表题与表头所列金额单位应一致。',
    en: 'The title of a table and the line above it state the same unit of money.',
  },
  scope: ['tables'],
  applies: { zh: '注明金额单位的表格。', en: 'Tables that state a unit of money.' },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '两种单位下金额大小不同，读者无从判断。',
        en: 'The size of the amounts is another one under each unit.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '表格“{title}”的金额单位一处为“{unit}”，另一处为“{other}”，金额按前者读取。',
      en: 'The table "{title}" states {unit} as its unit in one place and {other} in another; its amounts were read in the former.',
    },
  },
  byHand: {
    zh: '查看表题、表头所注单位，并与其他表的合计核对大小。',
    en: 'Look at the units in the title and above the columns and compare the total with other tables.',
  },
  examples: {
    holds: '部门支出总表（单位：万元）　单位：万元',
    fails: '部门支出总表（单位：元）　单位：万元',
  },
  related: ['F-024', 'P-002'],
  evaluate({ tables }) {
    const stating = tables.filter(({ unit }) => unit !== null);
    if (stating.length === 0) return notApplicable('No table states a unit of money.');
    return { kind: 'evaluated', applied: stating.length, breaches: stating.flatMap(breachOf) };
  },
});

function breachOf({ id, title, unit, locator, unit_locator, unit_contradicted }: Table): Breach[] {
  if (!unit_contradicted || unit === null) return [];
  const other = unit_contradicted.unit;
  return [
    {
      values: { title, unit, other },
      evidence: [
        { ...wordsEvidence('unit', title, unit, unit_locator ?? locator), table: id },
        { ...wordsEvidence('other_unit', title, other, unit_contradicted.locator ?? locator), table: id },
      ],
      observed: unit,
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}
