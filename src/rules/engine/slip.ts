import type { Finding } from '../../schema/finding.js';
import { type Decimal, decimal, formatNumber } from '../../shared/money.js';
import type { Bilingual } from '../types.js';
import { inUnit, knownUnit } from '../wording.js';
import { type Equation, equationOf, type Term } from './equation.js';

/** How a figure may have come to be printed in place of another one. */
const SLIPS = {
  unit: { zh: '恰差一万倍，疑为元、万元误写', en: 'ten thousand times off, as when 元 stands for 万元' },
  point: {
    zh: '恰差十倍或百倍，疑为小数点错位',
    en: 'ten or a hundred times off, as when the point is misplaced',
  },
  swapped: { zh: '相邻两位数字颠倒', en: 'two neighbouring digits are swapped' },
  doubled: { zh: '有一位数字多打或漏打了一次', en: 'one digit is typed once too often or too seldom' },
} as const;

/**
 * Adds to each finding that no other explains the slip of the pen that would account for it, where there is exactly one
 * figure that a known slip sets right: a unit, a point, two digits swapped, a digit typed twice.
 */
export const withSlips = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => {
    const equation = finding.cause === null ? equationOf(finding) : null;
    const hint = equation === null ? null : hintOf(equation);
    if (hint === null) return finding;
    const { zh, en } = finding.message;
    return { ...finding, message: { zh: `${zh}${hint.zh}`, en: `${en} ${hint.en}` } };
  });

function hintOf({ finding, terms, tolerance }: Equation): Bilingual | null {
  const found = terms.flatMap((term) => {
    const slip = slipOf(term, tolerance);
    return slip === null ? [] : [{ term, slip }];
  });
  // Of two figures that should be equal each is the other with the slip undone.
  const [first, ...others] = found;
  if (!first || (others.length > 0 && terms.length > 2)) return null;
  const words = SLIPS[first.slip];
  if (terms.length === 2) return { zh: `两数：${words.zh}。`, en: `Of the two: ${words.en}.` };
  const unit = knownUnit(/(?<![^\d,.-])[^\d,.-]+$/u.exec(finding.observed ?? '')?.[0] ?? null);
  const wanted = inUnit(wantedOf(first.term), unit);
  const { label } = first.term.evidence;
  return {
    zh: `“${label}”若为${wanted}即相符（${words.zh}）。`,
    en: `It would be right if "${label}" were ${wanted} (${words.en}).`,
  };
}

const printedOf = ({ evidence }: Term): Decimal => decimal(evidence.amount_yuan!);
const wantedOf = (term: Term): Decimal => printedOf(term).plus(term.correction);

const slipOf = (term: Term, tolerance: Decimal): keyof typeof SLIPS | null =>
  slipBetween(printedOf(term), wantedOf(term), tolerance);

/** The slip of the pen that makes `wanted` into `printed`; null where none of the known ones does. */
export function slipBetween(
  printed: Decimal,
  wanted: Decimal,
  tolerance: Decimal,
): keyof typeof SLIPS | null {
  if (printed.lte(0) || wanted.lte(0)) return null;
  const larger = printed.gt(wanted) ? printed : wanted;
  const smaller = printed.gt(wanted) ? wanted : printed;
  const isTimes = (factor: number): boolean =>
    smaller.times(factor).minus(larger).abs().lte(tolerance.times(2));
  if (isTimes(10_000)) return 'unit';
  if (isTimes(10) || isTimes(100)) return 'point';
  const [a, b] = [digitsOf(printed), digitsOf(wanted)];
  if (a.length < 3 && b.length < 3) return null;
  // 710 and 701: a zero that was swapped is no longer at the end.
  const length = Math.max(a.length, b.length);
  if (isSwapped(a.padEnd(length, '0'), b.padEnd(length, '0'))) return 'swapped';
  if (a.length < 3 || b.length < 3) return null;
  return isOneMore(a, b) || isOneMore(b, a) ? 'doubled' : null;
}

/** Digits of a figure without point and without the zeros at its end. */
const digitsOf = (value: Decimal): string =>
  formatNumber(value)
    .replace('.', '')
    .replace(/(?<!0)0+$/, '');

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b;
}

/** Whether `longer` is `shorter` with one of its digits typed twice. */
function isOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = [...longer].findIndex((digit, index) => digit !== shorter[index]);
  return at > 0 && longer[at] === longer[at - 1] && longer.slice(0, at) + longer.slice(at + 1) === shorter;
}
