/** Values by key, several for each, in the order in which they came. */
export class Multimap<K, V> {
  readonly #lists = new Map<K, V[]>();

  add(key: K, value: V): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  of(key: K): readonly V[] {
    return this.#lists.get(key) ?? [];
  }
}
