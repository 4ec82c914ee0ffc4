import type { Note } from '../../shared/note.js';

/** Collects what was met while reading, one note for each kind of thing however often it occurs. */
export interface Notes {
  readonly add: (note: Note) => void;
  /** Counts one more thing of the kind `code`; `word` makes the note of the final count. */
  readonly count: (code: string, word: (count: number) => Omit<Note, 'code'>) => void;
  /** Everything collected, in the order of first occurrence. */
  readonly all: () => readonly Note[];
}

/** An empty collection. */
export function collectNotes(): Notes {
  const notes = new Map<
    string,
    { count: number; word: (count: number) => Omit<Note, 'code'>; code: string }
  >();
  const put = (key: string, code: string, word: (count: number) => Omit<Note, 'code'>): void => {
    const known = notes.get(key);
    if (known) known.count++;
    else notes.set(key, { count: 1, code, word });
  };
  return {
    add: ({ code, ...rest }) => put(`${code}\n${rest.message}`, code, () => rest),
    count: (code, word) => put(code, code, word),
    all: () => [...notes.values()].map(({ code, count, word }) => ({ code, ...word(count) })),
  };
}
