import { bodyDigestOf } from './body-digest.js';
import { valuesOf, viewOfGroup } from './build-view.js';
import type { CollectedDisclosure } from './collected.js';
import { numberOf } from './paragraph-index.js';
import type { DisclosureBatch, DisclosurePlan, DocumentPlan, SharedHash } from './plan.js';
import type { DocumentDigest } from './types.js';
import type { DisclosureContext, DisclosureView, DocumentView, SharedParagraph } from './view.js';

/** The disclosures of a batch with what they are held against, one after the other. Pure. */
export function* lookAt(batch: DisclosureBatch): Generator<CollectedDisclosure> {
  const table = tableOf(batch);
  for (const plan of batch.plans) yield collected(plan, table);
}

/** What stands in a batch, unpacked when it is asked for and kept: neighbours of a disclosure are asked for again. */
interface Table {
  readonly view: (group: string) => DisclosureView;
  readonly digest: (documentId: string) => DocumentDigest;
}

function tableOf({ groups, digests }: DisclosureBatch): Table {
  const packed = new Map(digests.map(({ document_id, json }) => [document_id, json]));
  const named = new Map(groups.map((one) => [one.group.id, one]));
  const digest = kept((id) => JSON.parse(Buffer.from(packed.get(id)!).toString('utf8')) as DocumentDigest);
  const view = kept((id) => {
    const { group, name } = named.get(id)!;
    return viewOfGroup(group, name, {
      documents: group.documents.map(digest),
      within: group.within.map(({ document_id, body }) => bodyDigestOf(digest(document_id), body)),
    });
  });
  return { view, digest };
}

function kept<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}

function collected(plan: DisclosurePlan, { view, digest }: Table): CollectedDisclosure {
  const own = view(plan.own);
  const viewed = (group: string | null): DisclosureView | null => (group === null ? null : view(group));
  const planOf = new Map(plan.documents.map((document) => [document.document_id, document]));
  const planned = own.documents.map((document) => ({ document, plan: planOf.get(document.document_id)! }));
  const context: DisclosureContext = {
    own,
    lastYear: { budget: viewed(plan.lastYear.budget), accounts: viewed(plan.lastYear.accounts) },
    budget: viewed(plan.budget),
    departments: plan.departments.map(view),
    units: { views: plan.units.groups.map(view), missing: plan.units.missing },
    shared: planned
      .filter(({ document: { part } }) => part === 'part' || part === 'version')
      .flatMap(({ document, plan }) => sharedBy(document, plan, digest)),
    compared: plan.compared,
    doubles: planned
      .filter(({ document: { part } }) => part !== 'copy' && part !== 'cover')
      .flatMap(({ plan: { doubles } }) => doubles),
  };
  return {
    context,
    disclosure: {
      id: own.id,
      entity: own.entity,
      name: own.name,
      fiscal_year: own.year,
      kind: own.kind,
      scope: own.scope,
      documents: own.documents.map(({ digest: _, ...document }) => document),
      within: own.within.map(({ digest: _, apart: __, ...body }) => body),
      values: valuesOf(own),
    },
  };
}

/** Paragraphs of a document that others have too: with their figures and names where these agree, else without. */
function sharedBy(
  { document_id, digest: own }: DocumentView,
  { shared }: DocumentPlan,
  digest: Table['digest'],
): readonly SharedParagraph[] {
  if (shared.length === 0) return [];
  const of = (exact: boolean): ReadonlyMap<number, SharedHash> =>
    new Map(shared.filter((one) => one.exact === exact).map((one) => [one.hash, one]));
  const [exacts, forms] = [of(true), of(false)];
  const found = (hash: string | null, by: ReadonlyMap<number, SharedHash>): SharedHash | undefined =>
    hash === null ? undefined : by.get(numberOf(hash));
  return own.paragraphs.flatMap((paragraph): SharedParagraph[] => {
    const same = found(paragraph.exact, exacts) ?? found(paragraph.form, forms);
    if (!same) return [];
    const key = same.exact ? 'exact' : 'form';
    const others = same.others.flatMap(({ name, document_id: other }) => {
      const theirs = digest(other).paragraphs.find((one) => one[key] === paragraph[key]);
      return theirs ? [{ name, document_id: other, paragraph: theirs }] : [];
    });
    return others.length === 0 ? [] : [{ document_id, paragraph, exact: same.exact, others }];
  });
}
