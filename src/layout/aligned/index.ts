import { mergeRules } from '../merge-rules.js';
import type { PageTable } from '../page-table.js';
import type { Rule } from '../rule.js';
import type { Run } from '../runs.js';
import { emptyTableAt } from './empty-table.js';
import { isOn, onColumns, underHead } from './known-columns.js';
import { headAbove } from './known-head.js';
import { type TextRow, textRows } from './pieces.js';
import { regionsOf } from './regions.js';
import { tableOf } from './table-of.js';

/** What is known beside the text. */
export interface AlignedOptions {
  readonly rules?: readonly Rule[];
  /** The tables that lines draw on the page: one may be the head of what stands below it. */
  readonly drawn?: readonly PageTable[];
  /** Column lines of the last table of the page before, where the text alone told them. */
  readonly before?: readonly number[];
}

/**
 * Tables whose columns no lines draw, by where their text stands: rows one below the other, most of them with figures,
 * whose texts leave the same white space between them. Drawn tables that turned out to be `heads` of them are told, and
 * what belongs to none of them is given back.
 */
export function alignedTables(
  runs: readonly Run[],
  { rules = [], drawn = [], before = [] }: AlignedOptions,
): {
  readonly tables: readonly PageTable[];
  readonly heads: ReadonlySet<PageTable>;
  readonly rest: readonly Run[];
} {
  const rows = textRows(runs);
  const across = mergeRules(rules, 'x');
  const tables: PageTable[] = [];
  const used = new Set<Run>();
  const heads = new Set<PageTable>();
  const use = (own: readonly TextRow[]): void => {
    for (const { pieces } of own)
      for (const { runs: taken } of pieces) for (const run of taken) used.add(run);
  };
  for (const region of regionsOf(rows, across)) {
    const head = headAbove(region, drawn);
    const goesOn = tables.length === 0 && before.length > 2 && isOn(region, before);
    const table = head
      ? underHead(region, head, across)
      : goesOn
        ? onColumns(region, before, across)
        : tableOf(region, across);
    if (!table) continue;
    if (head) heads.add(head);
    tables.push(table);
    use([...region.head, ...region.body]);
  }
  const isUsed = ({ pieces }: TextRow): boolean => pieces.some(({ runs: [run] }) => used.has(run!));
  for (let at = 1; at < rows.length; at++) {
    const empty = isUsed(rows[at]!) ? null : emptyTableAt(rows, at, across);
    if (!empty || empty.rows.some(isUsed)) continue;
    tables.push(empty.table);
    use(empty.rows);
  }
  return { tables, heads, rest: runs.filter((run) => !used.has(run)) };
}
