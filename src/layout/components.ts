import type { Rule } from './rule.js';

/** Lines that touch or cross, directly or through others. */
export interface Component {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines whose ends are this far apart still touch. */
export const TOUCH = 2.5;
/** Most pairs of lines that are looked at. */
const MOST_PAIRS = 6_000_000;

/** Groups lines that touch, lines that touch none among them. Empty where a page draws more lines than any table has. */
export function componentsOf(across: readonly Rule[], down: readonly Rule[]): Component[] {
  if (across.length * down.length > MOST_PAIRS) return [];
  const group = Int32Array.from({ length: across.length + down.length }, (_, i) => i);
  const find = (i: number): number => {
    while (group[i] !== i) {
      group[i] = group[group[i]!]!;
      i = group[i]!;
    }
    return i;
  };
  down.forEach((vertical, v) => {
    for (let h = firstAt(across, vertical.from - TOUCH); h < across.length; h++) {
      const horizontal = across[h]!;
      if (horizontal.at > vertical.to + TOUCH) break;
      if (horizontal.from - TOUCH <= vertical.at && vertical.at <= horizontal.to + TOUCH)
        group[find(across.length + v)] = find(h);
    }
  });
  const components = new Map<number, { across: Rule[]; down: Rule[] }>();
  const of = (i: number) => {
    const root = find(i);
    const known = components.get(root);
    if (known) return known;
    const made = { across: [], down: [] };
    components.set(root, made);
    return made;
  };
  across.forEach((rule, i) => {
    of(i).across.push(rule);
  });
  down.forEach((rule, i) => {
    of(across.length + i).down.push(rule);
  });
  return [...components.values()];
}

/** Index of the first rule, of rules sorted by place, that stands at or behind `at`. */
function firstAt(rules: readonly Rule[], at: number): number {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rules[middle]!.at >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
