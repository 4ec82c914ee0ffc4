import type { Group } from './group.js';
import type { Double } from './view.js';

/** A paragraph of a document that other documents have too, and who of them are to be told of. */
export interface SharedHash {
  /** Of its words, as a number. */
  readonly hash: number;
  /** Whether figures and names agree too. */
  readonly exact: boolean;
  /** Documents of unrelated entities, one an entity, in the order of their ids. */
  readonly others: readonly { readonly name: string; readonly document_id: string }[];
}

/** A document of a disclosure and what others have in the same words. */
export interface DocumentPlan {
  readonly document_id: string;
  readonly shared: readonly SharedHash[];
  /** Documents of other disclosures with the very same content. */
  readonly doubles: readonly Double[];
}

/** A disclosure and those that it is to be held against, by the ids of their groups. */
export interface DisclosurePlan {
  readonly own: string;
  readonly lastYear: { readonly budget: string | null; readonly accounts: string | null };
  readonly budget: string | null;
  readonly departments: readonly string[];
  readonly units: { readonly groups: readonly string[]; readonly missing: readonly string[] };
  readonly documents: readonly DocumentPlan[];
  readonly compared: number;
}

/** A group with the name of its entity. */
export interface NamedGroup {
  readonly group: Group;
  readonly name: string;
}

/**
 * Some disclosures with everything that is needed to look at them: plain data, which may go to another process. The
 * digests are as they were packed.
 */
export interface DisclosureBatch {
  /** In the order of the ids of their groups. */
  readonly plans: readonly DisclosurePlan[];
  readonly groups: readonly NamedGroup[];
  readonly digests: readonly { readonly document_id: string; readonly json: Uint8Array }[];
}
