/** Adds a value to those that a key has, behind them. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Values by their keys; keys and values in the order in which they came. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}

/** Values by key, several for each, in the order in which they came; none where the key is unknown. */
export class Multimap<K, V> {
  readonly #lists = new Map<K, V[]>();

  add(key: K, value: V): void {
    addTo(this.#lists, key, value);
  }

  of(key: K): readonly V[] {
    return this.#lists.get(key) ?? [];
  }
}
