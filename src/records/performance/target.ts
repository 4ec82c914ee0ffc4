import type { PerformanceIndicator } from '../../schema/records.js';
import { formatNumber, parsePrintedNumber } from '../../shared/money.js';
import { squash } from '../../shared/text.js';

/** The target of an indicator taken apart. */
export type Target = Pick<PerformanceIndicator, 'operator' | 'value' | 'unit'>;

const OPERATORS: readonly (readonly [RegExp, Target['operator']])[] = [
  [/^(?:≥|>=|大于等于|不低于|不少于|不小于)/, '>='],
  [/^(?:≤|<=|小于等于|不高于|不超过|不大于|不多于)/, '<='],
  [/^(?:=|等于)/, '='],
  [/^(?:>|大于)/, '>'],
  [/^(?:<|小于)/, '<'],
  [/^(?:定性|定性指标)$/, 'qualitative'],
];
const NUMBER = /^[-+]?[\d,]*\d(?:\.\d+)?/;
/** A day or year by which something is done is no measure: `12月底前`, `2026年`. */
const DATED = /^(?:19|20)\d\d年|^\d{1,2}月(?:底|末|初|中|份|前|上|下|\d)|^\d{1,2}日?[前后]/;
const UNIT = /^[%‰‱]|^[^\d,，。;；、]{1,12}$/u;

/**
 * Takes a target apart: `≥5137.26平方米`, `=100%`, or value, direction and unit in cells of their own. What is no number
 * stays in words alone.
 */
export function readTarget(target: string, operator: string, unit: string): Target {
  const words = squash(target);
  const own = operatorOf(words);
  const rest = own ? words.slice(own.length) : words;
  const number = NUMBER.exec(rest);
  const behind = number ? rest.slice(number[0].length) : '';
  const dated = DATED.test(rest);
  const parsed =
    number && !dated && (behind === '' || UNIT.test(behind)) ? parsePrintedNumber(number[0]) : null;
  const given = squash(unit);
  return {
    operator: operatorOf(squash(operator))?.operator ?? own?.operator ?? null,
    value: parsed ? formatNumber(parsed.value) : null,
    unit: given !== '' && given !== '-' ? given : parsed && behind !== '' ? behind : null,
  };
}

function operatorOf(
  words: string,
): { readonly operator: Target['operator']; readonly length: number } | null {
  for (const [pattern, operator] of OPERATORS) {
    const match = pattern.exec(words);
    if (match) return { operator, length: match[0].length };
  }
  return null;
}
