import type { Fact } from '../../schema/fact.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { meet, percentInterval, share } from '../interval.js';
import { isBelow } from '../measure-tree.js';
import { percentText, rangeText } from '../percent.js';
import { passages } from '../statements.js';
import type { Breach, CheckableRecord } from '../types.js';
import { inUnit } from '../wording.js';

const POLICY = { truncation: true } as const;

/** A share stated in the prose follows from the part and the whole. */
export const shareOfWhole = defineRule({
  id: 'N-009',
  version: 3,
  slug: 'share-of-whole',
  name: { zh: '占比与金额相符', en: 'A share follows from the amounts' },
  statement: {
    zh: '文字中“占××%”应等于该部分金额除以同一段所列总额，或除以“占”字后写明、他处只列一个金额的“××合计”。',
    en: 'A stated share equals the part divided by the whole that the same passage states, or by the sum (××合计) that the words name and another passage states with one amount.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段中列出部分金额、占比和它所属的总额。段中所列其他各科目的占比都以某一总额为分母的，以该总额为准。若段中另一更大的金额能解释该占比，则视为相符。',
    en: 'Passages that state a part, its share and the whole that it belongs to. Where all other lines listed are shares of one whole, that whole counts. A share that another larger amount of the passage explains holds.',
  },
  severity: 'error',
  basis: [{ kind: 'arithmetic', text: { zh: '占比＝部分÷总额。', en: 'Share = part ÷ whole.' } }],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{part}”为{part_amount}，占“{whole}”{whole_amount}的{share}，文字称{stated}。',
      en: '"{part}" is {part_amount}, which is {share} of "{whole}" ({whole_amount}); the text states {stated}.',
    },
  },
  byHand: {
    zh: '部分金额÷总额×100%，与文字所列占比比较；先看清占比的分母是哪个总额。',
    en: 'Divide the part by the whole and compare; look first which whole the share is of.',
  },
  examples: {
    holds: '本年支出合计1280.64万元，其中：基本支出412.64万元，占32.22%。',
    fails: '本年支出合计1280.64万元，其中：基本支出412.64万元，占23.22%。',
  },
  related: ['N-001', 'N-002'],
  evaluate(record) {
    const stated = passages(record).flatMap((facts) =>
      facts
        .filter((fact) => fact.percent_kind === 'share' && fact.percent !== null && fact.amount_yuan !== null)
        .map((fact) => ({ fact, facts })),
    );
    if (stated.length === 0) return notApplicable('The prose states no share with its amount.');
    const judged = stated.flatMap(
      ({ fact, facts }) => judge(fact, facts) ?? judgeElsewhere(record, fact) ?? [],
    );
    if (judged.length === 0) return notEvaluable('No share stands with the whole that it is a part of.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(({ breach }) => breach) };
  },
});

function judge(fact: Fact, facts: readonly Fact[]): { readonly breach: readonly Breach[] } | null {
  const part = factFigure('part', fact, POLICY);
  if (part === null || fact.approximate) return null;
  const printed = percentInterval(fact.percent!, POLICY);
  const fits = (whole: Figure): boolean => {
    const computed = share(part.interval, whole.interval);
    return computed !== null && meet(computed, printed);
  };
  const amounts = facts.filter(
    (other) => other !== fact && other.role === fact.role && other.amount_yuan !== null,
  );
  const wholes = amounts.flatMap((other) => {
    const whole = factFigure('whole', other, POLICY);
    return whole?.value.gte(part.value) ? [{ other, whole }] : [];
  });
  if (wholes.some(({ whole }) => fits(whole))) return { breach: [] };
  const named = wholes.filter(
    ({ other }) =>
      other.year === fact.year &&
      (isBelow(fact.measure, other.measure) ? names(fact, other) : namesExactly(fact, other)),
  );
  const own = named.length > 0 ? named : wholesOfSiblings(fact, wholes, facts);
  const distinct = new Set(own.map(({ whole }) => whole.value.toFixed()));
  if (distinct.size !== 1) return null;
  return { breach: breachOf(fact, part, own[0]!.whole) };
}

/**
 * The share of a whole that another passage states, and the document with one amount only. 支出预算 alone may be told with
 * what is carried into the next year and without it; 支出合计 is one sum.
 */
function judgeElsewhere(record: CheckableRecord, fact: Fact): { readonly breach: readonly Breach[] } | null {
  const part = factFigure('part', fact, POLICY);
  if (part === null || fact.approximate || !fact.percent_base?.endsWith('合计')) return null;
  const named = record.facts.filter(
    (other) =>
      other.where === 'text' &&
      other.role === fact.role &&
      other.year === fact.year &&
      other.amount_yuan !== null &&
      namesExactly(fact, other),
  );
  const wholes = named.flatMap((other) => factFigure('whole', other, POLICY) ?? []);
  const [whole] = wholes;
  if (!whole || new Set(wholes.map(({ value }) => value.toFixed())).size > 1) return null;
  // Money of one fund in a whole that is told without what was carried over, or the other way round.
  if (whole.value.lt(part.value)) return null;
  const computed = share(part.interval, whole.interval);
  if (computed === null) return null;
  if (meet(computed, percentInterval(fact.percent!, POLICY))) return { breach: [] };
  const [breach] = breachOf(fact, part, whole);
  return { breach: breach ? [{ ...breach, severity: 'warning' }] : [] };
}

function breachOf(fact: Fact, part: Figure, whole: Figure): readonly Breach[] {
  const computed = share(part.interval, whole.interval);
  if (computed === null) return [];
  const value = `${part.value.div(whole.value).times(100).toFixed(2)}%`;
  const breach: Breach = {
    values: {
      part: part.evidence.label,
      part_amount: inUnit(part.value, part.unit),
      whole: whole.evidence.label,
      whole_amount: inUnit(whole.value, whole.unit),
      share: value,
      stated: percentText(fact.percent!, ''),
    },
    evidence: [part.evidence, whole.evidence],
    observed: percentText(fact.percent!, ''),
    expected: `${inUnit(part.value, part.unit)} ÷ ${inUnit(whole.value, whole.unit)} = ${value}`,
    difference: null,
    tolerance: rangeText(computed),
  };
  return [breach];
}

/** So many other lines of a list must be shares of one whole before the list is believed to be of it. */
const LEAST_SIBLINGS = 2;

/** The wholes of which all other lines that the passage lists beside this one, each with its share, are shares. */
function wholesOfSiblings<Whole extends { readonly whole: Figure }>(
  fact: Fact,
  wholes: readonly Whole[],
  facts: readonly Fact[],
): readonly Whole[] {
  const family = FAMILY.exec(fact.measure)?.[0];
  if (family === undefined || fact.percent_base !== null) return [];
  const siblings = facts.flatMap((other) => {
    const listed =
      other !== fact &&
      other.measure.startsWith(family) &&
      other.role === fact.role &&
      other.year === fact.year &&
      other.percent_kind === 'share' &&
      other.percent !== null;
    const part = listed ? factFigure('part', other, POLICY) : null;
    return part?.value.gt(0) ? [{ part, printed: percentInterval(other.percent!, POLICY) }] : [];
  });
  if (siblings.length < LEAST_SIBLINGS) return [];
  return wholes.filter(({ whole }) =>
    siblings.every(({ part, printed }) => {
      const computed = share(part.interval, whole.interval);
      return computed !== null && meet(computed, printed);
    }),
  );
}

/** Lines of one classification. */
const FAMILY = /^(?:functional|economic):/u;

/** Whether the words of a share name this figure: 占本年支出合计的99% beside 支出合计100万元. */
function namesExactly({ percent_base }: Fact, { label }: Fact): boolean {
  if (percent_base === null) return false;
  const [base, own] = [comparable(percent_base), comparable(label)];
  return own.length >= LEAST_NAME && (base.endsWith(own) || own.endsWith(base)) && base.length >= LEAST_NAME;
}

/** So long is a name that is no general word (支出, 总额). */
const LEAST_NAME = 4;

/** Whether the share may be of this whole: the print names no other one as what it is of. */
function names({ percent_base }: Fact, { label }: Fact): boolean {
  return percent_base === null || percent_base.includes(label) || label.includes(percent_base);
}
