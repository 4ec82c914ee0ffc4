import type { FileCandidate } from '../../intake/candidate.js';
import type { LedgerEntry } from '../../schema/ledger.js';
import { crashOf } from '../../shared/crash.js';
import type { Outcome } from '../../shared/input-error.js';
import type { Found, Input } from '../cache/cache.js';
import { entryWith, entryWithout } from '../ledger.js';
import type { Job, Summary } from '../pool/messages.js';
import type { BatchOptions } from './options.js';

/** The bytes of an input. What the program throws over them is that input's alone. */
export async function loaded(
  candidate: FileCandidate,
  { load, onCrash }: Pick<BatchOptions, 'load' | 'onCrash'>,
): Promise<Outcome<Uint8Array>> {
  try {
    return await load(candidate);
  } catch (error) {
    if (error instanceof Error && error.stack) onCrash?.(candidate.path, error.stack);
    return { ok: false, error: crashOf(error) };
  }
}

/** What is to be done with a document: read it, or apply the rules to the record that is there. */
export function jobOf(
  candidate: FileCandidate,
  bytes: Uint8Array,
  found: Found,
  { limits, aids }: Pick<BatchOptions, 'limits' | 'aids'>,
): Job {
  const { path, statement } = candidate;
  return {
    path,
    limits,
    aids,
    ...(found.kind === 'read' ? { kind: 'check', record: found.record } : { kind: 'document', bytes }),
    ...(statement ? { statement } : {}),
  };
}

/** The entry of a document, from what came of it. */
export function entryOfMade(
  { candidate: { path }, id }: Pick<Input, 'candidate' | 'id'>,
  summary: Summary,
  how: { readonly started: number; readonly cached: boolean },
): LedgerEntry {
  return summary.ok
    ? entryWith(path, id, summary, how)
    : entryWithout('failed', path, { documentId: id, error: summary.error, ...how });
}
