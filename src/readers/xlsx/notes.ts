import type { Locator } from '../../shared/locator.js';
import type { Note } from '../../shared/note.js';

/** Collects what was met while reading: one note for each kind of thing and sheet, with the place of the first. */
export interface SheetNotes {
  /** Counts one more thing of the kind `code` on the sheet of `locator`; `word` makes the sentence of the final count. */
  readonly count: (
    code: string,
    locator: Locator,
    word: (count: number) => string,
    incomplete?: boolean,
  ) => void;
  /** Everything collected, in the order of first occurrence. */
  readonly all: () => readonly Note[];
}

interface Tally {
  count: number;
  readonly code: string;
  readonly locator: Locator;
  readonly word: (count: number) => string;
  readonly incomplete: boolean;
}

/** An empty collection. */
export function collectSheetNotes(): SheetNotes {
  const tallies = new Map<string, Tally>();
  return {
    count: (code, locator, word, incomplete = false) => {
      const key = `${code}\n${locator.sheet ?? ''}`;
      const known = tallies.get(key);
      if (known) known.count++;
      else tallies.set(key, { count: 1, code, locator, word, incomplete });
    },
    all: () =>
      [...tallies.values()].map(({ count, code, locator, word, incomplete }) => ({
        code,
        message: word(count),
        locator,
        ...(incomplete ? { incomplete } : {}),
      })),
  };
}

/** `1 cell` or `3 cells`, with the verb that goes with it. */
export const cells = (count: number, one: string, many: string): string =>
  count === 1 ? `1 cell ${one}` : `${count} cells ${many}`;
