import type { DisclosureScope, DisclosuresList } from '../schema/disclosures-list.js';
import type { DocumentKind } from '../schema/document.js';
import type { Entities } from './entities.js';
import type { DocumentHead } from './types.js';

/** The documents of one entity, year, kind and scope, in the order of their ids. */
export interface Group {
  readonly id: string;
  readonly entity: string;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly scope: DisclosureScope;
  readonly documents: readonly string[];
}

/** Groups, and the documents that belong to nobody known. */
export interface Grouped {
  /** Sorted by id. */
  readonly groups: readonly Group[];
  readonly unplaced: DisclosuresList['unplaced'];
}

const KIND_MARKS: Readonly<Record<DocumentKind, string>> = {
  budget: 'budget',
  final_accounts: 'accounts',
  unknown: 'unknown',
};

/** Id of the disclosure of an entity. */
export const disclosureIdOf = (
  entity: string,
  year: number | null,
  kind: DocumentKind,
  scope: DisclosureScope,
): string => [entity, year ?? 'undated', KIND_MARKS[kind], scope].join('-');

/**
 * Brings the documents of one entity, year and kind together, department and unit apart. A document that does not say
 * which of the two it is joins the one that there is; where there are both, or none, it stands by itself.
 */
export function groupDocuments(heads: readonly DocumentHead[], { entityOf }: Entities): Grouped {
  const sorted = [...heads].sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
  const scopes = new Map<string, Set<DisclosureScope>>();
  const placed = sorted.filter(({ document_id }) => entityOf.has(document_id));
  for (const head of placed) {
    const key = keyOf(head, entityOf);
    const scope = head.entity?.level ?? null;
    if (scope !== null) scopes.set(key, (scopes.get(key) ?? new Set()).add(scope));
  }
  const groups = new Map<string, Group & { readonly documents: string[] }>();
  for (const head of placed) {
    const entity = entityOf.get(head.document_id)!;
    const stated = [...(scopes.get(keyOf(head, entityOf)) ?? [])];
    const scope = head.entity?.level ?? (stated.length === 1 ? stated[0]! : 'unstated');
    const id = disclosureIdOf(entity, head.year, head.kind, scope);
    const group = groups.get(id);
    if (group) group.documents.push(head.document_id);
    else
      groups.set(id, { id, entity, year: head.year, kind: head.kind, scope, documents: [head.document_id] });
  }
  return {
    groups: [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    unplaced: sorted
      .filter(({ document_id }) => !entityOf.has(document_id))
      .map(({ document_id, path }) => ({
        document_id,
        path,
        reason: 'The document does not say whose it is.',
      })),
  };
}

const keyOf = ({ document_id, year, kind }: DocumentHead, entityOf: ReadonlyMap<string, string>): string =>
  [entityOf.get(document_id), year, kind].join(' ');
