import type { Fact } from '../../schema/fact.js';
import { decimal } from '../../shared/money.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { paragraphOf } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

const UNIT_LINE = /单\s*位\s*[:：]\s*(?:人民币)?[万亿千]?元|金额单位/u;
/** An amount of money stands in the prose without its unit. */
export const amountWithoutUnit = defineRule({
  id: 'F-001',
  version: 1,
  slug: 'amount-without-unit',
  name: { zh: '金额缺少单位', en: 'An amount without a unit' },
  statement: {
    zh: '文字中的金额应写明单位（元、万元等）。',
    en: 'An amount in the prose is printed with its unit (yuan, ten thousand yuan).',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '文字中的非零金额；所在段落已写明“单位：万元”的除外。',
    en: 'Amounts other than zero in the prose, unless the paragraph states the unit for all of its figures.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '缺少单位的金额无法确定大小，只能按上下文推定。',
        en: 'Without a unit the amount can only be guessed from the text around it.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{label}”：“{printed}”中的金额没有单位，按上下文推定为{unit}。',
      en: '"{label}": the amount in "{printed}" has no unit; {unit} is assumed from the text around it.',
    },
  },
  byHand: {
    zh: '在原文查看该数字后是否漏写单位，并与表格或上年数核对大小。',
    en: 'See whether the unit is missing behind the figure and compare its size with the tables or the year before.',
  },
  examples: { holds: '与2018年相比减少0.92万元。', fails: '与2018年相比减少0.92，减少的主要原因是……' },
  related: [],
  evaluate(record) {
    const amounts = record.facts.filter(
      (fact) => fact.where === 'text' && fact.amount_yuan !== null && !fact.implied,
    );
    if (amounts.length === 0) return notApplicable('The prose states no amount.');
    const bare = amounts.filter((fact) => isBare(record, fact));
    return { kind: 'evaluated', applied: amounts.length, breaches: onePlaceOnce(bare).map(breachOf) };
  },
});

function isBare(record: CheckableRecord, fact: Fact): boolean {
  if (fact.unit_in_text !== null || fact.unit_assumed === null) return false;
  if (decimal(fact.amount_yuan!).eq(0)) return false;
  return !UNIT_LINE.test(paragraphOf(record, fact) ?? '');
}

/** One figure may state two measures (收支总预算); it lacks one unit. */
function onePlaceOnce(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ locator }) => {
    const key = JSON.stringify(locator);
    return !seen.has(key) && seen.add(key);
  });
}

const breachOf = (fact: Fact): Breach => ({
  values: {
    label: fact.label,
    printed: fact.quote,
    unit: fact.unit_assumed!,
  },
  evidence: [factEvidence('stated', fact)],
  observed: fact.quote,
  expected: null,
  difference: null,
  tolerance: null,
});
