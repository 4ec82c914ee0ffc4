import type { Disclosure, DisclosuresList } from '../schema/disclosures-list.js';
import type { EntitiesList } from '../schema/entities-list.js';
import type { DisclosureBatch } from './plan.js';
import type { DisclosureContext } from './view.js';

/** A disclosure with what it can be held against, and its entry but for the checks. */
export interface CollectedDisclosure {
  readonly context: DisclosureContext;
  readonly disclosure: Omit<Disclosure, 'checks'>;
}

/** What became of all documents together. */
export interface Collected {
  readonly entities: Pick<EntitiesList, 'entities' | 'relations'>;
  readonly unplaced: DisclosuresList['unplaced'];
  /** Every disclosure in the order of the ids, in batches that can be looked at apart. */
  readonly batches: () => AsyncGenerator<DisclosureBatch>;
}
