import { SEVERITIES, type Severity } from '../schema/finding.js';
import type { IdleSuppression, ListedFinding } from '../schema/findings-list.js';

/** A finding, and in how many documents it was made (a page and its attachment, say, share theirs). */
export interface CountedFinding {
  readonly finding: ListedFinding;
  readonly documents: number;
}

/** What the findings of a run are in short. */
export interface FindingsSummary {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that a reviewer set aside; they are not among the counts. */
  readonly suppressed: number;
  /** Entries of the file of suppressions that have expired or meet no finding. */
  readonly idle: readonly IdleSuppression[];
  /** The severest findings, each once; a few, however many there are. */
  readonly severest: readonly CountedFinding[];
}

/** Most findings that a summary names. */
export const SUMMARY_FINDINGS = 5;

/** Sums up findings as they come, holding a few of each severity only. */
export function summaryOfFindings(): {
  readonly add: (finding: ListedFinding) => void;
  readonly result: (idle: readonly IdleSuppression[]) => FindingsSummary;
} {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  let suppressed = 0;
  const first = new Map<Severity, Map<string, { finding: ListedFinding; documents: number }>>(
    SEVERITIES.map((severity) => [severity, new Map()]),
  );
  return {
    add: (finding) => {
      if (finding.suppressed) {
        suppressed++;
        return;
      }
      counts[finding.severity]++;
      const kept = first.get(finding.severity)!;
      const known = kept.get(finding.id);
      if (known) known.documents++;
      else if (kept.size < SUMMARY_FINDINGS) kept.set(finding.id, { finding, documents: 1 });
    },
    result: (idle) => ({
      counts,
      suppressed,
      idle,
      severest: [...first.values()].flatMap((kept) => [...kept.values()]).slice(0, SUMMARY_FINDINGS),
    }),
  };
}
