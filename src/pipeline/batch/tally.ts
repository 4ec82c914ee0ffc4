/**
 * Counts the inputs of a batch as they are done, and how many will be: those that are left out or left for a later run
 * are none of them. How many documents need work is known in the end only, so where no more than so many are worked on,
 * the total begins with these and grows with every input that takes no work.
 */
export class Tally {
  readonly #most: number;
  #inputs: number;
  #worked = 0;
  #idle = 0;

  /** `inputs` without those that are left out; at most `most` of them are worked on. */
  constructor(inputs: number, most: number) {
    this.#inputs = inputs;
    this.#most = most;
  }

  /** An input is done: work on it, or without any because it was done before, is no document or a copy of another. */
  enter(how: 'worked' | 'idle'): void {
    if (how === 'worked') this.#worked++;
    else this.#idle++;
  }

  /** An input is left for a later run. */
  leave(): void {
    this.#inputs--;
  }

  get done(): number {
    return this.#worked + this.#idle;
  }

  get total(): number {
    return Math.min(this.#inputs, this.#idle + this.#most);
  }
}
