/** What was opened on the way and is to be let go whatever comes, the last first. */
export class Opened {
  readonly #releases: (() => Promise<void>)[] = [];

  /** Takes note of how `thing` is let go, and gives it back. */
  keep<T>(thing: T, release: (thing: T) => Promise<void>): T {
    this.#releases.push(() => release(thing));
    return thing;
  }

  /** Lets everything go; once is enough. */
  async release(): Promise<void> {
    for (let next = this.#releases.pop(); next; next = this.#releases.pop()) await next();
  }
}
