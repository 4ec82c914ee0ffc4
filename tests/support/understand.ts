import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceDocument } from '../../src/document/model.js';
import { understand } from '../../src/pipeline/extract.js';
import { readBytes } from '../../src/readers/index.js';
import { assemble, type RecordWithoutChecks } from '../../src/records/index.js';
import { sha256 } from '../../src/shared/hash.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';

/** Reads, understands and assembles the file at `path`; fails the test where it cannot be read. */
export async function recordOfFile(
  path: string,
): Promise<{ readonly document: SourceDocument; readonly record: RecordWithoutChecks }> {
  const bytes = readFileSync(path);
  const read = await readBytes(bytes, { name: basename(path), limits: DEFAULT_LIMITS });
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`);
  const { narrative, ...understood } = understand(read.value);
  const source = { path: basename(path), sha256: sha256(bytes), bytes: bytes.length };
  return { document: read.value, record: assemble(understood, narrative, source) };
}
