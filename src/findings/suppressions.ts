import { parse } from 'yaml';
import type { AppliedSuppression, IdleSuppression } from '../schema/findings-list.js';
import { type Suppression, suppressionsFileSchema } from '../schema/review-files.js';
import { readReviewFile } from './review-file.js';

/** The entries of a reviewed file, YAML or JSON: why each finding is set aside, and until when. */
export const readSuppressions = async (path: string): Promise<readonly Suppression[]> =>
  (await readReviewFile(path, (text) => parse(text) as unknown, suppressionsFileSchema)).suppressions;

/** Suppressions in force, and what of them has been used. */
export interface Suppressions {
  /** The suppression of a finding; null for one that is not set aside. Counts as used. */
  readonly of: (fingerprint: string) => AppliedSuppression | null;
  /** Entries that did nothing, in the order of the file: expired, or without a finding. */
  readonly idle: () => IdleSuppression[];
}

/** Applies `entries` as of a day (`2026-03-01`): an entry is in force up to and on the day that it expires. */
export function suppressionsOf(entries: readonly Suppression[], today: string): Suppressions {
  const isExpired = ({ expires }: Suppression): boolean => expires !== undefined && expires < today;
  const inForce = new Map(entries.filter((e) => !isExpired(e)).map((entry) => [entry.fingerprint, entry]));
  const used = new Set<string>();
  return {
    of: (fingerprint) => {
      const entry = inForce.get(fingerprint);
      if (!entry) return null;
      used.add(fingerprint);
      return { reason: entry.reason, reviewer: entry.reviewer ?? null, expires: entry.expires ?? null };
    },
    idle: () =>
      entries
        .filter((entry) => isExpired(entry) || !used.has(entry.fingerprint))
        .map((entry) => ({
          fingerprint: entry.fingerprint,
          rule: entry.rule,
          why: isExpired(entry) ? ('expired' as const) : ('unused' as const),
        })),
  };
}
