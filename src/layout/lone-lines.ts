import { addTo } from '../shared/multimap.js';
import type { Component } from './components.js';
import type { Rule } from './rule.js';

/** Ends of an upright line and of a table this near each other, in points, are at one height. */
const SAME_END = 6;

/**
 * Gives upright lines that no line crosses to the table beside them that is as high as they are: where a merged label
 * runs over a whole page, its column is drawn without a line above or below.
 */
export function withLoneLines(components: readonly Component[]): Component[] {
  const tables = components.filter(({ across }) => across.length > 0);
  const adopted = new Map<Component, Rule[]>();
  for (const { across, down } of components)
    for (const rule of across.length === 0 ? down : []) {
      const table = nearestOf(tables, rule);
      if (table) addTo(adopted, table, rule);
    }
  return tables
    .filter(({ down }) => down.length > 0)
    .map((table) => {
      const more = adopted.get(table);
      return more ? { ...table, down: [...table.down, ...more].sort((a, b) => a.at - b.at) } : table;
    });
}

function nearestOf(tables: readonly Component[], rule: Rule): Component | null {
  let nearest: Component | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const table of tables) {
    if (!isAsHigh(table, rule)) continue;
    const distance = Math.min(...table.down.map((line) => Math.abs(line.at - rule.at)));
    if (distance < least) [nearest, least] = [table, distance];
  }
  return nearest;
}

function isAsHigh({ down }: Component, rule: Rule): boolean {
  return down.some(
    (line) => Math.abs(line.from - rule.from) <= SAME_END && Math.abs(line.to - rule.to) <= SAME_END,
  );
}
