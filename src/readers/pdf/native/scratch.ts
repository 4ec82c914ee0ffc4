/** The memory of a WebAssembly program; `buffer` is another object after it has grown. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

/** Sixteen words of PDFium's memory in which it leaves what it hands back by address. Valid until the next call. */
export class Scratch {
  /** Address of the first word. */
  readonly at: number;
  readonly #memory: Memory;
  #floats = new Float32Array(0);
  #doubles = new Float64Array(0);
  #integers = new Uint32Array(0);

  constructor(memory: Memory, at: number) {
    this.#memory = memory;
    this.at = at;
  }

  /** Single-precision value at word `i`. */
  float(i: number): number {
    this.#refresh();
    return this.#floats[i]!;
  }

  /** Double-precision value at double word `i`. */
  double(i: number): number {
    this.#refresh();
    return this.#doubles[i]!;
  }

  /** Unsigned value at word `i`. */
  integer(i: number): number {
    this.#refresh();
    return this.#integers[i]!;
  }

  /** Address of word `i`. */
  word(i: number): number {
    return this.at + 4 * i;
  }

  /** When memory grows, the views on it lose their ground: they are empty from then on. */
  #refresh(): void {
    if (this.#floats.length > 0) return;
    const { buffer } = this.#memory;
    this.#floats = new Float32Array(buffer, this.at, 16);
    this.#doubles = new Float64Array(buffer, this.at, 8);
    this.#integers = new Uint32Array(buffer, this.at, 16);
  }
}
