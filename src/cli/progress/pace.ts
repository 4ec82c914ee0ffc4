/** How many of the last documents the pace is taken from. */
const WINDOW = 50;

/** The pace of a run: documents a second, over the last ones. */
export interface Pace {
  /** A document was done at this time, in milliseconds. */
  readonly step: (now: number) => void;
  /** Null while there are too few to tell. */
  readonly rate: () => number | null;
}

/** Begins to take the pace. */
export function paceOf(): Pace {
  const times: number[] = [];
  return {
    step: (now) => {
      times.push(now);
      if (times.length > WINDOW) times.shift();
    },
    rate: () => {
      const span = times.length < 3 ? 0 : times.at(-1)! - times[0]!;
      return span > 0 ? ((times.length - 1) * 1000) / span : null;
    },
  };
}
