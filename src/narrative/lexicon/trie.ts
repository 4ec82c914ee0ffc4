interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | null;
}

/** Words with what they stand for, looked up longest-first in time linear in the length of the word found. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null };

  /** Adds `word`; the first value given to a word stays, so that the order of adding is the order of precedence. */
  add(word: string, value: T): void {
    if (word === '') return;
    let place = this.#root;
    for (const character of word) {
      let below = place.next.get(character);
      if (!below) {
        below = { next: new Map(), value: null };
        place.next.set(character, below);
      }
      place = below;
    }
    place.value ??= value;
  }

  /** The longest word that begins at `start` of `text`; null where none begins. */
  longest(text: string, start: number): { readonly value: T; readonly end: number } | null {
    let place: Node<T> | undefined = this.#root;
    let found: { value: T; end: number } | null = null;
    for (let i = start; i < text.length; i++) {
      place = place.next.get(text[i]!);
      if (!place) break;
      if (place.value !== null) found = { value: place.value, end: i + 1 };
    }
    return found;
  }
}
