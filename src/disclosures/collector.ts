import { openSpill, type Spill } from '../shared/spill.js';
import { batchesOf } from './batches.js';
import type { Collected } from './collected.js';
import { Copies } from './copies.js';
import { entitiesOf } from './entities.js';
import { groupDocuments } from './group.js';
import type { PackedDigest } from './packed.js';
import { ParagraphIndex } from './paragraph-index.js';
import { Relations } from './relations.js';
import { Room } from './room.js';
import type { DocumentHead } from './types.js';

/**
 * Takes in the digests of a run's records one after the other and brings them together. Keeps a few hundred bytes of
 * each in memory and the rest on the disk. What comes out does not depend on the order of the records.
 */
export class DisclosureCollector {
  readonly #spill: Spill;
  readonly #heads: DocumentHead[] = [];
  readonly #tickets = new Map<string, number>();
  readonly #forms = new ParagraphIndex();
  readonly #exacts = new ParagraphIndex();

  private constructor(spill: Spill) {
    this.#spill = spill;
  }

  /** Opens a collector that keeps its digests in `folder` until it is closed. */
  static async open(folder: string): Promise<DisclosureCollector> {
    return new DisclosureCollector(await openSpill(folder));
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
    const relations = new Relations(entities.relations);
    const copies = new Copies(this.#heads, entities, groups, relations, {
      forms: this.#forms,
      exacts: this.#exacts,
    });
    const room = new Room(entities, groups, relations, copies);
    return {
      entities: { entities: [...entities.entities], relations: [...entities.relations] },
      unplaced,
      batches: () => batchesOf(groups, room, (id) => this.#spill.get(this.#tickets.get(id)!)),
    };
  }

  close(): Promise<void> {
    return this.#spill.close();
  }
}
