import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from '../../src/pipeline/batch/tally.js';

test('with --limit 2 of seven inputs the total is what is worked on and what takes no work, never all seven', () => {
  const tally = new Tally(7, 2);
  const told: string[] = [];
  const enter = (how: 'worked' | 'idle'): void => {
    tally.enter(how);
    told.push(`${tally.done}/${tally.total}`);
  };
  // A copy, a document, one that an earlier run did, a document; three are left for later.
  for (const how of ['idle', 'worked', 'idle', 'worked'] as const) enter(how);
  for (let i = 0; i < 3; i++) tally.leave();
  expect(told).toEqual(['1/3', '2/3', '3/4', '4/4']);
  expect([tally.done, tally.total]).toEqual([4, 4]);
});

test('whatever comes, done never passes the total, the total never falls but by what is left, and they meet at the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('work', 'idle')), fc.nat(12), (inputs, most) => {
      const tally = new Tally(inputs.length, most);
      let worked = 0;
      for (const input of inputs) {
        const before = tally.total;
        if (input === 'idle') tally.enter('idle');
        else if (worked++ < most) tally.enter('worked');
        else tally.leave();
        expect(tally.done).toBeLessThanOrEqual(tally.total);
        expect(tally.total).toBeGreaterThanOrEqual(before - 1);
      }
      expect(tally.done).toBe(tally.total);
    }),
  );
});
