/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to but not with `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (probability: number) => boolean;
}

/** The numbers of case `index` under `seed`: cases do not depend on each other. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = 0; i < 4; i++) next();
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit));
  return { below, pick: (list) => list[below(list.length)]!, chance: (probability) => next() < probability };
}
