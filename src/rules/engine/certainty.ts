import type { Certainty, Evidence, Severity } from '../../schema/finding.js';
import type { CheckableRecord } from '../types.js';

const ORDER: readonly Certainty[] = ['source_likely', 'undetermined', 'extraction_suspect'];

const least = (a: Certainty, b: Certainty): Certainty => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

/**
 * How sure it is that the print itself is wrong, from what the evidence rests on: a table graded `repaired` leaves it
 * open, a `doubtful` one points at the reading; so does a figure in damaged print, and all that was read from a picture
 * of its page. A unit or a figure that the print
 * does not state itself leaves it open.
 */
export function certaintyOf(
  record: CheckableRecord,
  evidence: readonly Evidence[],
  most: Certainty = 'source_likely',
): Certainty {
  return evidence.reduce((soFar, item) => {
    const table = item.table === null ? undefined : record.tables.find(({ id }) => id === item.table);
    const fact = item.fact === null ? undefined : record.facts.find(({ id }) => id === item.fact);
    let own: Certainty = 'source_likely';
    if (table?.grade === 'repaired') own = 'undetermined';
    if (table?.grade === 'doubtful' || fact?.irregular || isRecognized(record, item))
      own = 'extraction_suspect';
    if (fact && (fact.unit_assumed !== null || fact.approximate)) own = least(own, 'undetermined');
    return least(soFar, own);
  }, most);
}

/** Whether the place of a piece of evidence was read from a picture. */
const isRecognized = (record: CheckableRecord, { locator }: Evidence): boolean =>
  locator.block !== undefined && record.blocks[locator.block]?.ocr === true;

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/** The milder of two severities. */
export const milder = (a: Severity, b: Severity = a): Severity =>
  SEVERITY_ORDER.indexOf(a) >= SEVERITY_ORDER.indexOf(b) ? a : b;

/** Only what is likely to stand wrong in the print is an error. */
export const severityOf = (wanted: Severity, certainty: Certainty): Severity =>
  wanted === 'error' && certainty !== 'source_likely' ? 'warning' : wanted;
