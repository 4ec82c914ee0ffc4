import { aroundAll } from '../geometry.js';
import type { Rule } from '../rule.js';
import type { TextRow } from './pieces.js';

/** A line over this share of a table's width is a line over all of it. */
const WIDE = 0.6;

/** The rules, of rules sorted by place, between two places. */
export function rulesBetween(rules: readonly Rule[], from: number, to: number): readonly Rule[] {
  return rules.slice(firstBehind(rules, from), firstBehind(rules, to));
}

function firstBehind(rules: readonly Rule[], at: number): number {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rules[middle]!.at > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The level lines of a table that part its rows. */
export function wideRules(rules: readonly Rule[], rows: readonly TextRow[]): readonly Rule[] {
  const { x0, x1 } = aroundAll(rows.map(({ line }) => line));
  return rules.filter(({ from, to }) => Math.min(to, x1) - Math.max(from, x0) > WIDE * (x1 - x0));
}
