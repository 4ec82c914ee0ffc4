import type { CheckableRecord } from './types.js';

/**
 * What is worked out of a record and wanted by many rules, worked out once. Records are never changed while they are
 * checked, and what is kept goes with them.
 */
export function oncePerRecord<Result extends object>(
  work: (record: CheckableRecord) => Result,
): (record: CheckableRecord) => Result {
  const known = new WeakMap<CheckableRecord, Result>();
  return (record) => {
    const before = known.get(record);
    if (before !== undefined) return before;
    const result = work(record);
    known.set(record, result);
    return result;
  };
}
