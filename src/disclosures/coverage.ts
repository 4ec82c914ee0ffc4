import { principalOf } from './figures.js';
import type { Digestible } from './types.js';

/** Shortest document in characters that can be more than a cover. */
const SUBSTANCE = 600;

/**
 * What a document states of a body, as words to compare with those of another: `table:<kind>` for every known kind of
 * table with figures, those in rows of a common table among them, `text:<measure>` for every measure whose amount the prose states. Sorted.
 */
function statedOf(record: Digestible, own: string | null): Set<string> {
  const stated = new Set<string>();
  for (const table of record.tables)
    if (
      table.kind !== 'other' &&
      table.rows.some(
        (row) =>
          (table.reporting_entity === own || row.reporting_entity === own) &&
          Object.keys(row.amounts).length > 0,
      )
    )
      stated.add(`table:${table.kind}`);
  for (const fact of record.facts)
    if (
      fact.where === 'text' &&
      fact.reporting_entity === own &&
      fact.role === 'amount' &&
      /^[a-z_]+$/.test(fact.measure)
    )
      stated.add(`text:${fact.measure}`);
  return stated;
}

/** What a document states of its own entity. Empty for a cover or a page of links. */
export function coverageOf(record: Digestible): readonly string[] {
  const stated = statedOf(record, principalOf(record));
  if (stated.size === 0 && lengthOf(record) >= SUBSTANCE) stated.add('text:other');
  return [...stated].sort();
}

/** What a document states of a body that it reports apart. */
export const coverageOfBody = (record: Digestible, body: string): readonly string[] =>
  [...statedOf(record, body)].sort();

const lengthOf = ({ blocks }: Digestible): number =>
  blocks.reduce((length, block) => length + (block.kind === 'paragraph' ? block.text.length : 0), 0);

/** Part of the smaller of two coverages that the other has too; 0 where one is empty. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const known = new Set(many);
  return few.filter((item) => known.has(item)).length / few.length;
}
