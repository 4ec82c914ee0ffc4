/** Text as it is searched: forms made one, case ignored. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a query: an entry fits that holds every one of them. Chinese is searched by any part of a word. */
export const wordsOf = (query: string): readonly string[] =>
  searchable(query)
    .split(/\s+/)
    .filter((word) => word !== '');

export const fits = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
