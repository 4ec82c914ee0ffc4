import { DISCLOSURE_SCOPES, type DisclosureScope, type DisclosuresList } from '../schema/disclosures-list.js';
import type { DocumentKind } from '../schema/document.js';
import { type Entities, placeOfBody } from './entities.js';
import type { DocumentHead } from './types.js';

/** A body in a document that reports it apart from its own entity. */
export interface PlacedBody {
  readonly document_id: string;
  readonly body: string;
}

/** What there is of one entity, year, kind and scope, in the order of the documents' ids. */
export interface Group {
  readonly id: string;
  readonly entity: string;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly scope: DisclosureScope;
  /** Its own documents. */
  readonly documents: readonly string[];
  /** Documents of others that report it. */
  readonly within: readonly PlacedBody[];
}

type Draft = Group & { readonly documents: string[]; readonly within: PlacedBody[] };

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
 * which of the two it is joins the one that there is; where there are both, or none, it stands by itself. What a document
 * states of other bodies goes to the disclosures of these.
 */
export function groupDocuments(
  heads: readonly DocumentHead[],
  { entityOf, entityOfBody }: Pick<Entities, 'entityOf' | 'entityOfBody'>,
): Grouped {
  const sorted = [...heads].sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
  const scopes = new Map<string, Set<DisclosureScope>>();
  const placed = sorted.filter(({ document_id }) => entityOf.has(document_id));
  for (const head of placed) {
    const key = keyOf(head, entityOf);
    const scope = levelOf(head);
    if (scope !== null) scopes.set(key, (scopes.get(key) ?? new Set()).add(scope));
  }
  const groups = new Map<string, Draft>();
  const groupOf = (entity: string, { year, kind }: DocumentHead, scope: DisclosureScope): Draft => {
    const id = disclosureIdOf(entity, year, kind, scope);
    const group = groups.get(id) ?? { id, entity, year, kind, scope, documents: [], within: [] };
    groups.set(id, group);
    return group;
  };
  for (const head of placed) {
    const entity = entityOf.get(head.document_id)!;
    const stated = [...(scopes.get(keyOf(head, entityOf)) ?? [])];
    const scope = levelOf(head) ?? (stated.length === 1 ? stated[0]! : 'unstated');
    groupOf(entity, head, scope).documents.push(head.document_id);
  }
  for (const head of placed)
    for (const { id: body, level, states } of head.reported) {
      const entity = entityOfBody.get(placeOfBody(head.document_id, body));
      if (!states || entity === undefined) continue;
      const scope = scopeOfBody(head, entity, level ?? 'unit', groups, entityOf);
      groupOf(entity, head, scope).within.push({ document_id: head.document_id, body });
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

/** Whether a document is that of a department: it says so, or states figures of units apart from its own. */
const levelOf = ({ entity, reported }: DocumentHead): 'department' | 'unit' | null =>
  entity?.level ?? (reported.some(({ level, states }) => level === 'unit' && states) ? 'department' : null);

/**
 * The disclosure that a reported body is of: that of its own documents, whichever scope they state. A department by
 * itself (本级) has one beside that of the whole.
 */
function scopeOfBody(
  { document_id, year, kind }: DocumentHead,
  entity: string,
  level: 'department' | 'unit',
  groups: ReadonlyMap<string, Draft>,
  entityOf: ReadonlyMap<string, string>,
): DisclosureScope {
  if (entityOf.get(document_id) === entity) return level;
  const own = [level, ...DISCLOSURE_SCOPES].find(
    (scope) => (groups.get(disclosureIdOf(entity, year, kind, scope))?.documents.length ?? 0) > 0,
  );
  return own ?? level;
}

const keyOf = ({ document_id, year, kind }: DocumentHead, entityOf: ReadonlyMap<string, string>): string =>
  [entityOf.get(document_id), year, kind].join(' ');
