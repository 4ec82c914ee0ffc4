import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.js';
import { mutated } from './mutate/index.js';
import { randomOf } from './random.js';
import { madeSeeds } from './seeds.js';

const RUNS = 80;

describe('changed inputs of every format', () => {
  const seeds = madeSeeds().filter(({ name }) => name.startsWith('made.'));

  test('unchanged, they are read', async () => {
    for (const seed of seeds) expect([seed.name, (await attempt(seed)).outcome]).toEqual([seed.name, 'ok']);
  });

  test(`${RUNS} changes end with a record or a code`, async () => {
    for (let index = 0; index < RUNS; index++) {
      const one = await mutated(seeds, randomOf(7, index));
      expect({ index, name: one.name, ...(await attempt(one)) }).toMatchObject({ defect: null });
    }
  });

  test('the same seed gives the same changes', async () => {
    const [a, b] = [await mutated(seeds, randomOf(3, 5)), await mutated(seeds, randomOf(3, 5))];
    expect(a.bytes.equals(b.bytes)).toBe(true);
    const others = await Promise.all([6, 7, 8].map((index) => mutated(seeds, randomOf(3, index))));
    expect(others.some(({ bytes }) => !bytes.equals(a.bytes))).toBe(true);
  });
});
