import type { DocumentRow, FindingRow } from '../../report/index-view.js';

/** A finding, and the same one in other documents: a copy, another format, an older version. */
export interface FoundOnce {
  readonly row: FindingRow;
  readonly others: readonly FindingRow[];
}

/** Brings findings of one fingerprint and wording together; the document that counts stands first. */
export function foundOnce(
  rows: readonly FindingRow[],
  byId: ReadonlyMap<string, DocumentRow>,
): readonly FoundOnce[] {
  const groups = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const key = `${row.fingerprint}\n${row.zh}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((all) => {
    const row = all.find(({ document }) => byId.get(document)?.current) ?? all[0]!;
    return { row, others: all.filter((one) => one !== row && one.document !== row.document) };
  });
}
