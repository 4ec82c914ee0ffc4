import type { Evidence } from '../../schema/finding.js';
import { sha256 } from '../../shared/hash.js';
import { comparable } from '../../shared/text.js';

/**
 * Name of a finding that survives another reading of the same print: made from the rule and the words of the evidence,
 * not from offsets, pages, their order or the file's name. 16 hex digits behind the rule's id.
 */
export function fingerprint(rule: string, variant: string, evidence: readonly Evidence[]): string {
  const words = evidence
    .map(({ role, label, printed, amount_yuan }) =>
      JSON.stringify([role, comparable(label), comparable(printed), amount_yuan]),
    )
    .sort();
  return `${rule}-${sha256(JSON.stringify([rule, variant, words])).slice(0, 16)}`;
}

/** Gives later findings with a name already taken a running number, so that ids are unique in a document. */
export function uniqueNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  };
}
