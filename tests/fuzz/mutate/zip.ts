import { openArchive } from '../../../src/intake/archive.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { type ZipEntry, zipOf } from '../../support/zip.js';
import type { Random } from '../random.js';
import { BYTE_MUTATIONS } from './bytes.js';
import { changeMarkup } from './markup.js';

type Lie = (entry: ZipEntry, random: Random) => ZipEntry;

const LIES: readonly Lie[] = [
  (entry, random) => ({ ...entry, statedSize: random.pick([0, 1, 1 << 20, 0xffffffff]) }),
  (entry) => ({ ...entry, statedCrc: 0 }),
  (entry) => ({ ...entry, localName: 'other' }),
  (entry, random) => ({
    ...entry,
    name: random.pick(['../x', '/x', 'C:\\x', 'a\0b', '__proto__', '', 'word\\x']),
  }),
  (entry) => ({ ...entry, flags: 1 }),
  (entry) => ({ ...entry, externalAttributes: 0o120777 << 16 }),
  (entry) => ({ ...entry, stored: !entry.stored }),
];

/** Changes a ZIP container inside: one part's content, or what its headers state of it. Sizes and checksums stay right. */
export async function changeZip(bytes: Buffer, random: Random, other: Buffer): Promise<Buffer> {
  const archive = await openArchive(bytes, DEFAULT_LIMITS);
  if (!archive.ok) return bytes;
  const entries: ZipEntry[] = [];
  for (const name of archive.value.names) {
    const part = await archive.value.read(name);
    if (part.ok) entries.push({ name, data: part.value });
  }
  if (entries.length === 0) return bytes;
  const at = random.below(entries.length);
  const entry = entries[at]!;
  const data = Buffer.from(entry.data as Uint8Array);
  const kind = random.below(10);
  if (kind < 6) entries[at] = { ...entry, data: changeMarkup(data, random, other) };
  else if (kind < 7) entries[at] = { ...entry, data: random.pick(BYTE_MUTATIONS)(data, random, other) };
  else if (kind < 8) entries.splice(at, 1);
  else if (kind < 9)
    entries.splice(random.below(entries.length), 0, { ...entry, name: random.pick(entries).name });
  else entries[at] = random.pick(LIES)(entry, random);
  return zipOf(entries);
}
