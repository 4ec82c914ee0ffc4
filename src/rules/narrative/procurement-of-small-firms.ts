import type { Fact } from '../../schema/fact.js';
import { formatYuan, parsePrintedNumber, sum, toYuan } from '../../shared/money.js';
import { printedRange, viewOf } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { type Figure, factFigure, moneyUnit } from '../figures.js';
import { printedInterval, sumIntervals } from '../interval.js';
import { bodyParagraphs, excerpt } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;

/** What small and medium firms won, of what was kept for them and of the rest: two parts that share nothing. */
const WON = [
  /面向中小企业预留的?(?:政府)?采购项目中[^。；\d]{0,40}中小企业[^。；\d]{0,30}金额(?:为)?(\d[\d,.]{0,20})((?:亿|万)?元)/u,
  /(?:其他|其它|非预留的?)(?:政府)?采购项目中[^。；\d]{0,20}由中小企业[^。；\d]{0,30}金额(?:为)?(\d[\d,.]{0,20})((?:亿|万)?元)/u,
] as const;

/** Contracts of small firms are within those of small and medium ones, and these within all procurement. */
export const procurementOfSmallFirms = defineRule({
  id: 'N-017',
  version: 1,
  slug: 'procurement-of-small-firms',
  name: { zh: '中小企业采购金额超过总额', en: 'Procurement from small firms exceeds the whole' },
  statement: {
    zh: '授予小微企业的金额不大于授予中小企业的金额，后者（预留与非预留合计）不大于政府采购支出总额。',
    en: 'What small firms are awarded is within what small and medium firms are awarded, kept for them or not, and that within all procurement.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '决算文字各列示一个金额、且单位可辨的情形。',
    en: 'Final accounts whose prose states one figure of each with a unit that is told.',
  },
  severity: 'warning',
  basis: [
    { kind: 'arithmetic', text: { zh: '部分不大于整体。', en: 'A part is not above its whole.' } },
    {
      kind: 'legal',
      source: '财库〔2020〕46号',
      text: {
        zh: '《政府采购促进中小企业发展管理办法》：小微企业为中小企业的一部分。',
        en: 'Small and micro firms are among the small and medium ones.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '{part_words}（{written}）超过{whole_words}{whole}，超出{difference}。',
      en: '{part_words} ({written}) exceeds {whole_words} {whole} by {difference}.',
    },
  },
  byHand: {
    zh: '把授予中小企业的各项金额相加，与政府采购支出总额比较；确认是否同为合同金额。',
    en: 'Add what small and medium firms were awarded and compare with all procurement; see whether both are contract sums.',
  },
  examples: {
    holds: '政府采购支出总额21.07万元，授予中小企业合同金额21.07万元。',
    fails: '政府采购支出总额21.07万元，授予中小企业合同金额42.14万元。',
  },
  related: ['N-016'],
  evaluate(record) {
    if (record.kind === 'budget') return notApplicable('The document is a budget.');
    const total = oneFigure(record, 'procurement_total');
    const medium = oneFigure(record, 'procurement_sme_contract');
    const small = oneFigure(record, 'procurement_small_micro_contract');
    const pairs = [
      [[medium], total, 'medium', 'total'],
      [[small], medium, 'small', 'medium'],
      [wonBy(record), total, 'won', 'total'],
    ] as const;
    const read = pairs.flatMap(([parts, whole, ...words]) => {
      const known = parts.filter((part) => part !== null);
      return whole !== null && known.length > 0 && known.length === parts.length
        ? [{ parts: known, whole, words }]
        : [];
    });
    if (total === null && medium === null)
      return notApplicable('No amount of procurement is told once and clearly.');
    if (read.length === 0) return notEvaluable('No part of procurement that small firms won is told.');
    const breaches = read.flatMap(({ parts, whole, words }) => breachOf(parts, whole, words));
    return { kind: 'evaluated', applied: read.length, breaches };
  },
});

const WORDS = {
  total: { zh: '政府采购总额', en: 'all procurement of' },
  medium: { zh: '授予中小企业的金额', en: 'what small and medium firms were awarded' },
  small: { zh: '授予小微企业的金额', en: 'what small and micro firms were awarded' },
  won: {
    zh: '预留与其他项目中由中小企业中标的金额之和',
    en: 'what small and medium firms won of what was kept for them and of the rest',
  },
} as const;

function breachOf(
  parts: readonly Figure[],
  whole: Figure,
  [part, of]: readonly [keyof typeof WORDS, keyof typeof WORDS],
): Breach[] {
  const low = sumIntervals(parts.map(({ interval }) => interval)).low;
  if (low.lte(whole.interval.high)) return [];
  const value = sum(parts.map((figure) => figure.value));
  const stated = inUnit(value, whole.unit);
  const written = parts.map((figure) => inUnit(figure.value, whole.unit)).join(' + ');
  const difference = inUnit(value.minus(whole.value), whole.unit);
  return [
    {
      values: {
        part_words: WORDS[part],
        whole_words: WORDS[of],
        written: parts.length > 1 ? `${written} = ${stated}` : written,
        whole: inUnit(whole.value, whole.unit),
        difference,
      },
      evidence: [whole.evidence, ...parts.map(({ evidence }) => evidence)],
      observed: stated,
      expected: `≤ ${inUnit(whole.value, whole.unit)}`,
      difference,
      tolerance: null,
    },
  ];
}

/** The one amount of a measure that the prose states for the year; null for none or several. */
function oneFigure(record: CheckableRecord, measure: string): Figure | null {
  const figures = record.facts
    .filter((fact: Fact) => fact.measure === measure && fact.where === 'text' && fact.role === 'amount')
    .filter(({ year }) => year === null || year === record.fiscal_year)
    .flatMap((fact) => factFigure('stated', fact, POLICY) ?? []);
  return new Set(figures.map(({ value }) => value.toFixed())).size === 1 ? figures[0]! : null;
}

/** Both parts of what small and medium firms won, of the first paragraph that states both. */
function wonBy(record: CheckableRecord): readonly (Figure | null)[] {
  for (const block of bodyParagraphs(record)) {
    if (!block.text.includes('中小企业')) continue;
    const view = viewOf(block.text);
    const found = WON.map((pattern): Figure | null => {
      const match = pattern.exec(view.text);
      const number = match ? parsePrintedNumber(match[1]!) : null;
      const unit = match ? moneyUnit(match[2]!) : null;
      if (!match || number === null || unit === null) return null;
      const value = toYuan(number.value, unit);
      const range = printedRange(view, match.index, match.index + match[0].length);
      const words = block.text.slice(range.start, range.end);
      const evidence = wordsEvidence('addend', excerpt(block.text), words, { ...block.locator, ...range });
      return {
        value,
        unit,
        interval: printedInterval(value, number.decimals, unit, POLICY),
        evidence: { ...evidence, amount_yuan: formatYuan(value) },
      };
    });
    if (found.every((figure) => figure !== null)) return found;
  }
  return [];
}
