import type { DocumentRecord } from '../../schema/document.js';
import { crashOf } from '../../shared/crash.js';
import { sha256 } from '../../shared/hash.js';
import { failure, type Outcome, success } from '../../shared/input-error.js';
import { toJson } from '../../shared/json.js';
import type { Limits } from '../../shared/limits.js';
import { countsOf } from '../ledger.js';
import { check, extract, read } from '../process.js';
import { compareWithStatement, isStatementNote } from '../statement.js';
import type { CheckJob, DocumentJob, Job, Made } from './messages.js';

/** Makes the record of a document. What the program throws becomes `reader-crashed`: it is the document's alone. */
export async function workOn(job: Job): Promise<Made> {
  try {
    const outcome = job.kind === 'check' ? success(checkAgain(job)) : await make(job);
    if (!outcome.ok) return outcome;
    const record = outcome.value;
    const json = fileOf(record, job.limits);
    if (!json.ok) return json;
    return {
      ok: true,
      status: record.status,
      counts: countsOf(record),
      notices: record.notes.filter(isStatementNote).map(({ code, message }) => ({ code, message })),
      json: json.value,
      sha256: sha256(json.value),
    };
  } catch (error) {
    const stack = error instanceof Error ? error.stack : undefined;
    return { ok: false, error: crashOf(error), ...(stack === undefined ? {} : { stack }) };
  }
}

/** A record as its file is to hold it; none where others could not take it in. */
function fileOf(record: DocumentRecord, { recordBytes }: Limits): Outcome<Uint8Array> {
  const json = Buffer.from(toJson(record));
  return json.length > recordBytes
    ? failure(
        'too-much-content',
        `Its record has ${json.length} bytes; the limit recordBytes is ${recordBytes}.`,
      )
    : success(json);
}

async function make(job: DocumentJob): Promise<Outcome<DocumentRecord>> {
  const { bytes, path, limits, aids, statement } = job;
  const document = await read(bytes, path, limits, aids);
  if (!document.ok) return document;
  const record = extract(document.value);
  if (!record.ok) return record;
  return success(check(statement ? compareWithStatement(record.value, statement) : record.value));
}

/** The record of an earlier run under the rules of today. Its path may be another one by now. */
function checkAgain({ record: bytes, path }: CheckJob): DocumentRecord {
  const {
    findings: _,
    checks: __,
    ...record
  } = JSON.parse(Buffer.from(bytes).toString('utf8')) as DocumentRecord;
  return check({ ...record, source: { ...record.source, path } });
}
