import { basename } from 'node:path';
import type { SourceDocument } from '../document/model.js';
import { type Aids, prepareAids } from '../programs/aids.js';
import { readBytes } from '../readers/index.js';
import { assemble, type RecordWithoutChecks, type SourceInfo } from '../records/index.js';
import { checkRecord } from '../rules/index.js';
import { type DocumentRecord, documentSchema } from '../schema/document.js';
import { sha256 } from '../shared/hash.js';
import { failure, type Outcome, success } from '../shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import { progressed } from '../shared/progress.js';
import { understand } from './extract.js';

/** A document as its reader gives it, with where its bytes came from. */
export interface ReadResult {
  readonly document: SourceDocument;
  readonly source: SourceInfo;
}

/** The neutral document in `bytes`. `path` goes into the record and is a hint at the format, never the ground for it. */
export async function read(
  bytes: Uint8Array,
  path: string,
  limits: Limits = DEFAULT_LIMITS,
  aids: Aids = {},
): Promise<Outcome<ReadResult>> {
  const ready = await prepareAids(aids, limits);
  if ('missing' in ready) return failure('program-missing', `It is ${ready.missing.join(' and ')}.`);
  const document = await readBytes(bytes, { name: basename(path), limits, ...ready });
  if (!document.ok) return document;
  return success({
    document: document.value,
    source: { path, sha256: sha256(bytes), bytes: bytes.length },
  });
}

/** The record of a document before the rules have looked at it; `not-a-disclosure` where it is none. Pure. */
export function extract({ document, source }: ReadResult): Outcome<RecordWithoutChecks> {
  const { narrative, ...understood } = understand(document);
  if (!understood.identity.isDisclosure) return failure('not-a-disclosure');
  progressed();
  return success(assemble(understood, narrative, source));
}

/**
 * A record with the findings and checks of every rule, in the key order of its schema. Throws where the record does
 * not keep to the schema: that is a defect of the program, never of the document.
 */
export function check(record: RecordWithoutChecks): DocumentRecord {
  progressed();
  return documentSchema.parse({ ...record, ...checkRecord(record) });
}

/** The whole way of one document: bytes in, checked record out. Throws for defects of the program only. */
export async function processBytes(
  bytes: Uint8Array,
  path: string,
  limits: Limits = DEFAULT_LIMITS,
  aids: Aids = {},
): Promise<Outcome<DocumentRecord>> {
  const document = await read(bytes, path, limits, aids);
  if (!document.ok) return document;
  const record = extract(document.value);
  return record.ok ? success(check(record.value)) : record;
}
