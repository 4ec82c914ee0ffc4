/** Most entities that can share a paragraph by copying; words of more are a form. */
const MOST = 3;

/** A paragraph of a document, by the number of the document. */
interface Entry {
  readonly hash: number;
  readonly document: number;
}

/**
 * Which documents have a paragraph in the same words, over any number of documents: twelve bytes a paragraph. `entity`
 * tells whose a document is, so that copies among documents of one entity do not count.
 */
export class ParagraphIndex {
  #hashes = new Float64Array(1024);
  #documents = new Uint32Array(1024);
  #length = 0;

  /** Enters a paragraph by the hash of its words, written as 12 hex digits. */
  add(document: number, hash: string): void {
    if (this.#length === this.#hashes.length) {
      const [hashes, documents] = [this.#hashes, this.#documents];
      this.#hashes = new Float64Array(2 * hashes.length);
      this.#documents = new Uint32Array(2 * hashes.length);
      this.#hashes.set(hashes);
      this.#documents.set(documents);
    }
    this.#hashes[this.#length] = numberOf(hash);
    this.#documents[this.#length] = document;
    this.#length++;
  }

  /** The documents that share a paragraph, by its hash, where two or three entities have it. */
  shared(entity: (document: number) => string | null): ReadonlyMap<number, readonly number[]> {
    const order = Uint32Array.from({ length: this.#length }, (_, i) => i).sort(
      (a, b) => this.#hashes[a]! - this.#hashes[b]! || this.#documents[a]! - this.#documents[b]!,
    );
    const shared = new Map<number, readonly number[]>();
    for (let start = 0; start < order.length; ) {
      const first = this.#at(order[start]!);
      let end = start + 1;
      while (end < order.length && this.#at(order[end]!).hash === first.hash) end++;
      if (end - start > 1) {
        const documents = [...new Set(order.slice(start, end).map((at) => this.#documents[at]!))];
        const entities = new Set(documents.map(entity));
        entities.delete(null);
        if (entities.size > 1 && entities.size <= MOST) shared.set(first.hash, documents);
      }
      start = end;
    }
    return shared;
  }

  #at(index: number): Entry {
    return { hash: this.#hashes[index]!, document: this.#documents[index]! };
  }
}

/** The number that a hash of 12 hex digits is entered under. */
export const numberOf = (hash: string): number => Number.parseInt(hash, 16);
