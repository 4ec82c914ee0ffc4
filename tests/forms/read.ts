import { understand } from '../../src/pipeline/extract.js';
import { readBytes } from '../../src/readers/index.js';
import { assemble } from '../../src/records/index.js';
import { checkRecord } from '../../src/rules/index.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { sha256 } from '../../src/shared/hash.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';

/** The record of a file with its findings; fails the test where the file cannot be read. */
export async function checkedRecordOf(bytes: Uint8Array, name: string): Promise<DocumentRecord> {
  const read = await readBytes(bytes, { name, limits: DEFAULT_LIMITS });
  if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
  const { narrative, ...understood } = understand(read.value);
  const source = { path: name, sha256: sha256(bytes), bytes: bytes.length };
  const record = assemble(understood, narrative, source);
  const { findings, checks } = checkRecord(record);
  return { ...record, findings: [...findings], checks: [...checks] };
}
