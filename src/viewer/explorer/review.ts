import { useEffect, useState } from 'preact/hooks';
import type { FindingRow } from '../../report/index-view.js';

/** What a reviewer decided about a finding; kept in the browser until it is written to a file. */
export type Decision =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'rejected';
      readonly reason: string;
      readonly reviewer: string;
      readonly expires: string;
    };

export type DecisionMap = Readonly<Record<string, Decision>>;

const KEY = 'gongkai-review';

function stored(): DecisionMap {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as DecisionMap;
  } catch {
    return {};
  }
}

/** The decisions of this browser by fingerprint, and the way to change one; null takes it back. */
export function useDecisions(): readonly [
  DecisionMap,
  (fingerprint: string, decision: Decision | null) => void,
] {
  const [decisions, setDecisions] = useState<DecisionMap>(stored);
  useEffect(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(decisions));
    } catch {
      // Where the browser keeps nothing, decisions last as long as the page; the file can still be written.
    }
  }, [decisions]);
  const decide = (fingerprint: string, decision: Decision | null): void =>
    setDecisions(({ [fingerprint]: _, ...others }) =>
      decision ? { ...others, [fingerprint]: decision } : others,
    );
  return [decisions, decide];
}

/** The file for `gongkai run --suppressions`: what was rejected among `rows`, in the order of the fingerprints. */
export function suppressionsFile(rows: readonly FindingRow[], decisions: DecisionMap): string {
  const suppressions = new Map<string, object>();
  for (const { fingerprint, rule } of rows) {
    const decision = decisions[fingerprint];
    if (decision?.kind !== 'rejected') continue;
    const { reason, reviewer, expires } = decision;
    suppressions.set(fingerprint, {
      fingerprint,
      rule,
      reason,
      ...(reviewer !== '' && { reviewer }),
      ...(expires !== '' && { expires }),
    });
  }
  const sorted = [...suppressions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return `${JSON.stringify({ suppressions: sorted }, null, 2)}\n`;
}

/** Hands a file to the reader of the page. */
export function handOver(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
