/** Random numbers that a seed decides: the same seed gives the same documents everywhere. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (part: number) => boolean;
  /** Some of `from`, in their order. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  /** Numbers of its own that depend on `name` alone. */
  readonly branch: (name: string) => Random;
}

/** mulberry32 over a hash of the seed. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: (from) => from[whole(0, from.length - 1)]!,
    chance: (part) => next() < part,
    some: (from, count) => {
      const left = from.map((_, index) => index);
      const taken: number[] = [];
      while (taken.length < Math.min(count, from.length))
        taken.push(left.splice(whole(0, left.length - 1), 1)[0]!);
      return taken.sort((a, b) => a - b).map((index) => from[index]!);
    },
    branch: (name) => randomOf(`${seed}/${name}`),
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash | 0;
}
