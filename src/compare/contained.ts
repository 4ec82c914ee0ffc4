import type { Disclosed } from './choose.js';

/** Whether the money of a disclosure is also in another one that is compared: for certain, or perhaps. */
export type Containment = 'part_of_department' | 'may_be_part';

/**
 * The disclosures whose money others of `all` hold too, by their keys. A unit is part of the department that reports it
 * or of one that is stated to be its own. Of a unit whose department nobody states nothing is known: where departments of
 * the same place are compared it may be part of one of them.
 */
export function containmentOf(all: readonly Disclosed[]): ReadonlyMap<string, Containment> {
  const whole = all.filter(({ level }) => level !== 'unit');
  const departments = new Set(whole.map(({ documents: [first] }) => first!.entity_id));
  const divisions = new Set(whole.map(({ documents: [first] }) => first!.division));
  const documents = new Set(all.flatMap((one) => one.documents.map(({ id }) => id)));
  const contained = new Map<string, Containment>();
  for (const { key, level, documents: own } of all) {
    const [first] = own;
    if (level !== 'unit') continue;
    const part =
      departments.has(first!.entity_id) ||
      own.some(
        ({ within, departments: of }) =>
          (within !== null && documents.has(within)) || of.some((one) => departments.has(one)),
      );
    if (part) contained.set(key, 'part_of_department');
    else if (
      divisions.has(first!.division) &&
      own.every(({ departments: of, itself }) => of.length === 0 && !itself)
    )
      contained.set(key, 'may_be_part');
  }
  return contained;
}
