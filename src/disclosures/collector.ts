import { openSpill, type Spill } from '../shared/spill.js';
import type { Collected, CollectedDisclosure } from './collected.js';
import { entitiesOf } from './entities.js';
import { groupDocuments } from './group.js';
import type { PackedDigest } from './packed.js';
import { ParagraphIndex } from './paragraph-index.js';
import { Room } from './room.js';
import type { DocumentDigest, DocumentHead } from './types.js';

/**
 * Takes in the digests of a run's records one after the other and brings them together. Keeps a few hundred bytes of
 * each in memory and the rest on the disk. What comes out does not depend on the order of the records.
 */
export class DisclosureCollector {
  readonly #spill: Spill<DocumentDigest>;
  readonly #heads: DocumentHead[] = [];
  readonly #tickets = new Map<string, number>();
  readonly #forms = new ParagraphIndex();
  readonly #exacts = new ParagraphIndex();

  private constructor(spill: Spill<DocumentDigest>) {
    this.#spill = spill;
  }

  /** Opens a collector that keeps its digests in `folder` until it is closed. */
  static async open(folder: string): Promise<DisclosureCollector> {
    return new DisclosureCollector(await openSpill<DocumentDigest>(folder));
  }

  async add({ head, paragraphs, json }: PackedDigest): Promise<void> {
    const index = this.#heads.push(head) - 1;
    this.#tickets.set(head.document_id, await this.#spill.put(json));
    for (const { form, exact } of paragraphs) {
      if (form !== null) this.#forms.add(index, form);
      if (exact !== null) this.#exacts.add(index, exact);
    }
  }

  /** Resolves entities and groups documents; nothing may be added behind it. */
  collected(): Collected {
    const entities = entitiesOf(this.#heads);
    const { groups, unplaced } = groupDocuments(this.#heads, entities);
    const room = new Room(this.#heads, entities, groups, {
      digest: (id) => this.#spill.get(this.#tickets.get(id)!),
      forms: this.#forms,
      exacts: this.#exacts,
    });
    async function* disclosures(): AsyncGenerator<CollectedDisclosure> {
      for (const group of groups) yield room.collect(group);
    }
    return {
      entities: { entities: [...entities.entities], relations: [...entities.relations] },
      unplaced,
      disclosures,
    };
  }

  close(): Promise<void> {
    return this.#spill.close();
  }
}
