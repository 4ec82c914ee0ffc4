import type { Fact } from '../../schema/fact.js';
import type { RecordChange } from '../../schema/records.js';

/** A fact of role `change` as a change of the typed record. */
export function changeOf(fact: Fact): RecordChange {
  const {
    measure,
    label,
    amount_yuan,
    unit_assumed,
    quantity,
    year,
    direction,
    percent,
    compare_to,
    reason,
  } = fact;
  return {
    measure,
    label,
    amount_yuan,
    unit_assumed,
    quantity,
    year,
    direction,
    percent,
    compare_to,
    reason,
    facts: [fact.id],
    locator: fact.locator,
  };
}
