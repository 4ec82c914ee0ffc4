import type { DisclosedValue } from '../schema/disclosures-list.js';
import { documentOf, type StatedBody } from './body-digest.js';
import type { Group } from './group.js';
import { partsOf } from './parts.js';
import type { DocumentDigest } from './types.js';
import type { BodyView, DisclosureView, PlacedFigure } from './view.js';

/** What stands in a document of a disclosure. */
interface Placed {
  readonly document_id: string;
}

const COUNTED: ReadonlySet<string> = new Set(['part', 'version']);

/** A group with what is kept of its documents, in its order, as rules see it. */
export function viewOfGroup(
  group: Group,
  name: string,
  digests: { readonly documents: readonly DocumentDigest[]; readonly within: readonly StatedBody[] },
): DisclosureView {
  const roles = partsOf(digests.documents);
  const documents = digests.documents.map((digest) => ({
    document_id: digest.document_id,
    path: digest.path,
    ...roles.get(digest.document_id)!,
    digest,
  }));
  const hasOwn = documents.some(({ part }) => COUNTED.has(part));
  const within = bodiesOf(group, digests.within, hasOwn);
  const counted = [...documents, ...within].filter(({ part }) => COUNTED.has(part));
  const placed = <T>(pick: (digest: DocumentDigest) => readonly T[]): readonly (T & Placed)[] =>
    counted.flatMap(({ digest, document_id }) => pick(digest).map((figure) => ({ ...figure, document_id })));
  return {
    id: group.id,
    entity: group.entity,
    name,
    scope: group.scope,
    year: group.year,
    kind: group.kind,
    documents,
    within,
    inside: within.some(({ part, apart }) => COUNTED.has(part) && !apart),
    figures: placed((digest) => digest.figures),
    lines: placed((digest) => digest.lines),
    headlines: placed((digest) => digest.headlines),
  };
}

/** Where others report the entity. Beside documents of its own that count, they are told and nothing is taken from them. */
function bodiesOf(group: Group, stated: readonly StatedBody[], hasOwn: boolean): readonly BodyView[] {
  const roles = partsOf(stated.map(({ digest }) => digest));
  return group.within.map(({ document_id, body }, i) => {
    const { digest, apart } = stated[i]!;
    const { part, of, reason } = roles.get(digest.document_id)!;
    const place = { document_id, path: digest.path, reporting_entity: body };
    return hasOwn
      ? { ...place, part: 'reported', of: null, reason: 'Documents of its own are here.', digest, apart }
      : { ...place, part, of: of && documentOf(of), reason, digest, apart };
  });
}

const VALUE_ROLES: ReadonlySet<string> = new Set(['amount', 'prior', 'initial_budget', 'budgeted']);

/** The figures of a disclosure, equal ones together with all their sources. Sorted by measure, role, year, amount. */
export function valuesOf({ figures }: DisclosureView): DisclosedValue[] {
  const values = new Map<string, DisclosedValue>();
  for (const figure of figures.filter(({ role }) => VALUE_ROLES.has(role))) {
    const { measure, role, year, amount_yuan } = figure;
    const key = [measure, role, year, amount_yuan!.padStart(24, ' ')].join(' ');
    const value = values.get(key) ?? {
      measure,
      role: role as DisclosedValue['role'],
      year: year!,
      amount_yuan: amount_yuan!,
      sources: [],
    };
    value.sources.push(sourceOf(figure));
    values.set(key, value);
  }
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

const sourceOf = ({ document_id, id }: PlacedFigure): DisclosedValue['sources'][number] => ({
  document_id,
  fact: id,
});
