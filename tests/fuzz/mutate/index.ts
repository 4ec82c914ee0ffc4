import type { Random } from '../random.js';
import type { Seed } from '../seeds.js';
import { BYTE_MUTATIONS } from './bytes.js';
import { changeMarkup } from './markup.js';
import { changePdf } from './pdf.js';
import { changeRecords } from './records.js';
import { changeZip } from './zip.js';

/** A mutated input. */
export interface Case {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Share of cases whose changes know nothing of the format. */
const BLIND = 0.35;

/** A changed input: the same for the same numbers. */
export async function mutated(seeds: readonly Seed[], random: Random): Promise<Case> {
  const seed = random.pick(seeds);
  const other = random.pick(seeds).bytes;
  let { bytes } = seed;
  const blind = random.chance(BLIND);
  for (let n = 1 + random.below(3); n > 0; n--)
    bytes = blind
      ? random.pick(BYTE_MUTATIONS)(bytes, random, other)
      : await changeInside(bytes, random, other);
  return { name: random.chance(0.05) ? random.pick(seeds).name : seed.name, bytes };
}

const starts = (bytes: Buffer, signature: string): boolean =>
  bytes.subarray(0, 8).toString('latin1').startsWith(signature);

/** A change that keeps to the form of the format, so that it comes further than its first check. */
async function changeInside(bytes: Buffer, random: Random, other: Buffer): Promise<Buffer> {
  if (starts(bytes, 'PK')) return changeZip(bytes, random, other);
  if (starts(bytes, '%PDF')) return changePdf(bytes, random, other);
  if (starts(bytes, '\xd0\xcf\x11\xe0')) return changeRecords(bytes, random, other);
  return changeMarkup(bytes, random, other);
}
