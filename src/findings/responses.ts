import { parse } from 'csv-parse/sync';
import type { FindingResponse } from '../schema/findings-list.js';
import { type ResponseRow, responsesFileSchema } from '../schema/review-files.js';
import { addTo } from '../shared/multimap.js';
import { readReviewFile } from './review-file.js';

/** The answers in a CSV file with the columns fingerprint, who, date, text. */
export const readResponses = (path: string): Promise<readonly ResponseRow[]> =>
  readReviewFile(
    path,
    (text) => parse(text, { columns: true, skip_empty_lines: true, trim: true }) as unknown,
    responsesFileSchema,
  );

/** Answers by finding, and those to findings that are not there. */
export interface Responses {
  /** What was answered to a finding, in the order of the days. */
  readonly to: (fingerprint: string) => FindingResponse[];
  readonly unmatched: () => ResponseRow[];
}

/** Arranges answers by fingerprint. */
export function responsesOf(rows: readonly ResponseRow[]): Responses {
  const byFinding = new Map<string, FindingResponse[]>();
  const sorted = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const { fingerprint, ...response } of sorted) addTo(byFinding, fingerprint, response);
  const met = new Set<string>();
  return {
    to: (fingerprint) => {
      const found = byFinding.get(fingerprint) ?? [];
      if (found.length > 0) met.add(fingerprint);
      return found;
    },
    unmatched: () => rows.filter(({ fingerprint }) => !met.has(fingerprint)).map((row) => ({ ...row })),
  };
}
