/**
 * What `work` makes of each item, in the order of the items, while the next `ahead` ones are in work already. `work` is
 * asked for in order; how much of it is done at a time is for it to see to.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It is waited for in its turn.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length > ahead) yield await begun.shift()!;
  }
  for (let next = begun.shift(); next; next = begun.shift()) yield await next;
}
