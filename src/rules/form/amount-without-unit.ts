import type { Fact } from '../../schema/fact.js';
import { decimal } from '../../shared/money.js';
import { simplify } from '../../shared/simplified.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { paragraphOf } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

const UNIT_LINE = /单\s*位\s*[:：]\s*(?:人民币)?[万亿千]?元|金额单位/u;
/** What stands behind a figure that nothing belongs to any more: a unit spelled in another way is no missing one. */
const NOTHING_BEHIND = /^\s*(?:$|[,，;；。、:：!！?？)）\]】])/u;
/** How far above a figure a line may stand that states its unit, and how long it is at the most. */
const LINES_ABOVE = 3;
const LONGEST_LINE = 40;
/** How far above it may stand where all lines between are short: rows of a table that was read as lines. */
const ROWS_ABOVE = 40;
const LONGEST_ROW = 60;
/** A measure whose figures are no amounts of money. */
const RATE = /_rate$/u;

/** An amount of money stands in the prose without its unit. */
export const amountWithoutUnit = defineRule({
  id: 'F-001',
  version: 3,
  slug: 'amount-without-unit',
  name: { zh: '金额缺少单位', en: 'An amount without a unit' },
  statement: {
    zh: '文字中的金额应写明单位（元、万元等）。',
    en: 'An amount in the prose is printed with its unit (yuan, ten thousand yuan).',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '文字中的非零金额；所在段落或紧接其上的短行已写明“单位：万元”的除外。无从推定单位的数字，仅指带小数、后面紧跟标点的。',
    en: 'Amounts other than zero in the prose, unless the paragraph or a short line right above it states the unit for all figures. Of figures whose unit nothing tells, those that have decimals and end before a mark.',
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
    unknown: {
      zh: '“{label}”：“{printed}”中的数字没有单位，上下文也无从推定，其金额无法确定，未计入任何金额。',
      en: '"{label}": the figure in "{printed}" has no unit and nothing around it tells one; what it amounts to is not known, and it counts as no amount.',
    },
  },
  byHand: {
    zh: '在原文查看该数字后是否漏写单位，并与表格或上年数核对大小。',
    en: 'See whether the unit is missing behind the figure and compare its size with the tables or the year before.',
  },
  examples: { holds: '与2018年相比减少0.92万元。', fails: '与2018年相比减少0.92，减少的主要原因是……' },
  related: [],
  evaluate(record) {
    const figures = record.facts.filter((fact) => fact.where === 'text' && !fact.implied);
    const amounts = figures.filter((fact) => fact.amount_yuan !== null);
    const unknown = figures.filter((fact) => isOfUnknownWorth(record, fact));
    if (amounts.length + unknown.length === 0) return notApplicable('The prose states no amount.');
    const bare = onePlaceOnce([...amounts.filter((fact) => isBare(record, fact)), ...unknown]);
    return { kind: 'evaluated', applied: amounts.length + unknown.length, breaches: bare.map(breachOf) };
  },
});

/** Figures set apart by wide gaps or leaders stand in columns. */
const AS_IN_COLUMNS = /(?:[ \u00a0]{2}|\t|\u3000|\.{4}|·{4}|…{2})-?\d/u;

function isBare(record: CheckableRecord, fact: Fact): boolean {
  if (fact.unit_in_text !== null || fact.unit_assumed === null) return false;
  if (decimal(fact.amount_yuan!).eq(0)) return false;
  // A row of a table that was read as a line: its unit stands above the table.
  if (AS_IN_COLUMNS.test(fact.quote) || hasNeighbour(record, fact)) return false;
  return !isDeclared(record, fact);
}

const UNIT_WITHIN_LIST =
  /\d(?:\s{0,2}[,，、和及与]\s{0,2}\d[\d,]{0,20}\.\d{1,6}){1,4}\s{0,2}[百千万亿]{0,2}元/u;
const UNIT_OF_LIST = /^(?:\s{0,2}[,，、和及与]\s{0,2}\d[\d,]*(?:\.\d+)?){1,4}\s{0,2}[百千万亿]{0,2}元/u;

/** Another bare number right behind it, or in front of it: `培训费 6.25 6.25` is a row, too. */
function hasNeighbour(record: CheckableRecord, fact: Fact): boolean {
  const text = paragraphOf(record, fact);
  const { start, end } = fact.locator;
  if (text === null || start === undefined || end === undefined) return false;
  // 各为24.60、25.10万元: the unit behind the last figure is that of the list.
  if (UNIT_OF_LIST.test(text.slice(end, end + 80)) || UNIT_WITHIN_LIST.test(fact.quote)) return true;
  return (
    /^\s+[-−]?\d[\d,]*\.?\d*(?:\s|$)/u.test(text.slice(end)) ||
    /\d\s+[-−]?[\d.,]+$/u.test(text.slice(start, end))
  );
}

/** Whether the paragraph of a figure, or a short line right above it, states the unit for all figures that follow. */
function isDeclared(record: CheckableRecord, { locator }: Fact): boolean {
  const own = locator.block ?? -1;
  for (let at = own; at >= Math.max(0, own - ROWS_ABOVE); at--) {
    const block = record.blocks[at];
    // A unit above a table is that of the table.
    if (block?.kind !== 'paragraph') return false;
    const { text } = block;
    if (UNIT_LINE.test(simplify(text)) && (at === own || text.length <= LONGEST_LINE)) return true;
    if (at <= own - LINES_ABOVE && text.length > LONGEST_ROW) return false;
  }
  return false;
}

/** Whether a fact holds a figure of money of which nothing tells the unit, so that it has no amount. */
function isOfUnknownWorth(record: CheckableRecord, fact: Fact): boolean {
  const { amount_yuan, quantity, decimals, irregular, measure, locator } = fact;
  if (amount_yuan !== null || quantity !== null || irregular || RATE.test(measure)) return false;
  const text = paragraphOf(record, fact);
  return (
    (decimals ?? 0) > 0 &&
    text !== null &&
    locator.end !== undefined &&
    NOTHING_BEHIND.test(text.slice(locator.end)) &&
    !isDeclared(record, fact)
  );
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
  ...(fact.unit_assumed === null ? { variant: 'unknown' } : {}),
  values: {
    label: fact.label,
    printed: fact.quote,
    unit: fact.unit_assumed ?? '',
  },
  evidence: [factEvidence('stated', fact)],
  observed: fact.quote,
  expected: null,
  difference: null,
  tolerance: null,
});
