import { describe, expect, test } from 'vitest';
import { attempt } from '../fuzz/attempt.js';
import { madeSeeds } from '../fuzz/seeds.js';

/** So many prefixes of a file are tried: all of them would take long and show no more. */
const PREFIXES = 60;

const seeds = madeSeeds().filter(({ name }) => name.startsWith('made.'));

describe('a file that was cut short at any place', () => {
  test.each(seeds.map(({ name, bytes }) => [name, bytes] as const))(
    '%s gives a record or a code',
    async (name, bytes) => {
      for (let n = 1; n < PREFIXES; n++) {
        const end = Math.floor((n * bytes.length) / PREFIXES);
        const { defect, outcome } = await attempt({ name, bytes: bytes.subarray(0, end) });
        expect({ end, outcome, defect }).toMatchObject({ defect: null });
      }
    },
  );

  const containers = madeSeeds().filter(({ name }) => /\.(?:docx|xlsx)$/.test(name));

  test.each(containers.map(({ name, bytes }) => [name, bytes] as const))(
    '%s, which ends with the list of its parts, is never read in part',
    async (name, bytes) => {
      for (const cut of [1, 22, 200, bytes.length >> 1])
        expect((await attempt({ name, bytes: bytes.subarray(0, -cut) })).outcome).toBe('input-corrupt');
    },
  );
});
