import { attempt } from './attempt.js';
import { mutated } from './mutate/index.js';
import { randomOf } from './random.js';
import { madeSeeds, publishedSeeds } from './seeds.js';

/** Makes and tries the cases whose numbers its parent sends, one after the other. */
const seeds = [...madeSeeds(), ...publishedSeeds()];
const made = madeSeeds();

process.on('message', async ({ seed, index }: { readonly seed: number; readonly index: number }) => {
  const random = randomOf(seed, index);
  // Half of the cases start from made inputs, which are small and of every format.
  const one = await mutated(random.chance(0.5) ? made : seeds, random);
  const started = performance.now();
  const { outcome, defect } = await attempt(one);
  const ms = performance.now() - started;
  process.send?.({
    index,
    name: one.name,
    bytes: one.bytes.length,
    outcome,
    defect,
    ms,
    rss: process.memoryUsage.rss(),
  });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: seeds.length });
