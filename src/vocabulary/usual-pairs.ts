import { economicNames, functionalNames } from './classification/index.js';

const HAN = /\p{sc=Han}/u;

/**
 * Neighbouring Chinese characters that the names of the classifications know, as one number each: about 3,000 pairs. Of
 * the pairs of any published page more than a tenth are among them; of random characters hardly one in a hundred.
 */
export class UsualPairs {
  /** Number from 1 of each character that occurs in a pair; 0 for others. */
  readonly #places = new Uint16Array(0x10000);
  readonly #size: number;
  readonly #known: Uint8Array;

  constructor() {
    const names = [...functionalNames(), ...economicNames().keys()].map((name) => Array.from(name));
    let size = 1;
    for (const character of names.flat())
      if (HAN.test(character)) {
        const code = character.codePointAt(0)!;
        if (code < 0x10000 && this.#places[code] === 0) this.#places[code] = size++;
      }
    this.#size = size;
    this.#known = new Uint8Array(size * size);
    for (const name of names)
      for (let i = 0; i + 1 < name.length; i++) {
        const [first, second] = [this.#place(name[i]!), this.#place(name[i + 1]!)];
        if (first > 0 && second > 0) this.#known[first * size + second] = 1;
      }
  }

  /** Whether the two characters are known to stand side by side. */
  has(first: string, second: string): boolean {
    return this.#known[this.#place(first) * this.#size + this.#place(second)] === 1;
  }

  #place(character: string): number {
    return this.#places[character.charCodeAt(0)]!;
  }
}
