import type { DisclosureScope } from '../schema/disclosures-list.js';
import type { DocumentKind } from '../schema/document.js';
import { valuesOf, viewOfGroup } from './build-view.js';
import type { CollectedDisclosure } from './collected.js';
import type { Entities } from './entities.js';
import { disclosureIdOf, type Group } from './group.js';
import { numberOf, type ParagraphIndex } from './paragraph-index.js';
import type { DocumentDigest, DocumentHead } from './types.js';
import type { DisclosureContext, DisclosureView, Double, SharedParagraph } from './view.js';

/** Views kept at hand: neighbours of a disclosure are asked for again soon. */
const KEPT_VIEWS = 64;

/** Most documents with the same content that are told of one: a page that a site gives for everything has hundreds. */
const TOLD_DOUBLES = 5;

/** Where the room finds what it does not hold itself. */
export interface Stores {
  readonly digest: (documentId: string) => Promise<DocumentDigest>;
  readonly forms: ParagraphIndex;
  readonly exacts: ParagraphIndex;
}

/** The disclosures of a run among which each is looked at. */
export class Room {
  readonly #heads: readonly DocumentHead[];
  readonly #entities: Entities;
  readonly #groups: ReadonlyMap<string, Group>;
  readonly #groupOf = new Map<string, Group>();
  readonly #byTask = new Map<string, Group[]>();
  readonly #names: ReadonlyMap<string, string>;
  readonly #stores: Stores;
  readonly #views = new Map<string, Promise<DisclosureView>>();
  readonly #byContent = new Map<string, string[]>();
  readonly #departments = new Map<string, Set<string>>();
  readonly #units = new Map<string, Set<string>>();
  readonly #family = new Map<string, string>();
  readonly #sharedForms: ReadonlyMap<number, readonly number[]>;
  readonly #sharedExacts: ReadonlyMap<number, readonly number[]>;
  readonly #pool = new Map<string, Set<string>>();
  readonly #headOf: ReadonlyMap<string, DocumentHead>;

  constructor(heads: readonly DocumentHead[], entities: Entities, groups: readonly Group[], stores: Stores) {
    this.#heads = heads;
    this.#headOf = new Map(heads.map((head) => [head.document_id, head]));
    this.#entities = entities;
    this.#stores = stores;
    this.#groups = new Map(groups.map((group) => [group.id, group]));
    this.#names = new Map(entities.entities.map(({ id, name }) => [id, name]));
    for (const group of groups) {
      const task = taskOf(group.entity, group.year, group.kind);
      this.#byTask.set(task, [...(this.#byTask.get(task) ?? []), group]);
      for (const id of group.documents) this.#groupOf.set(id, group);
    }
    for (const { document_id, content, states } of heads)
      if (states) add(this.#byContent, content, document_id);
    for (const { department, unit } of entities.relations) {
      enter(this.#departments, unit, department);
      enter(this.#units, department, unit);
      this.#join(department, unit);
    }
    const entity = (index: number): string | null => entities.entityOf.get(heads[index]!.document_id) ?? null;
    this.#sharedForms = stores.forms.shared(entity);
    this.#sharedExacts = stores.exacts.shared(entity);
    for (const head of heads) {
      const own = entities.entityOf.get(head.document_id);
      if (own && head.states) enter(this.#pool, poolOf(head), own);
    }
  }

  async collect(group: Group): Promise<CollectedDisclosure> {
    const own = await this.#view(group);
    const before = (kind: DocumentKind) => this.#find(group, kind, (group.year ?? 0) - 1);
    const context: DisclosureContext = {
      own,
      lastYear: { budget: await before('budget'), accounts: await before('final_accounts') },
      budget: group.kind === 'final_accounts' ? await this.#find(group, 'budget', group.year) : null,
      departments: await this.#departmentsOf(group),
      units: await this.#unitsOf(group, own),
      shared: await this.#sharedOf(own),
      compared: Math.max(
        0,
        ...own.documents.map(({ digest }) => (this.#pool.get(poolOf(digest))?.size ?? 1) - 1),
      ),
      doubles: this.#doublesOf(own),
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
        values: valuesOf(own),
      },
    };
  }

  #view(group: Group): Promise<DisclosureView> {
    const known = this.#views.get(group.id);
    if (known) return known;
    const view = Promise.all(group.documents.map((id) => this.#stores.digest(id))).then((digests) =>
      viewOfGroup(group, this.#names.get(group.entity)!, digests),
    );
    this.#views.set(group.id, view);
    if (this.#views.size > KEPT_VIEWS) this.#views.delete(this.#views.keys().next().value!);
    return view;
  }

  /** The disclosure of the same scope, or the only one where one of the two does not tell its scope. */
  async #find(group: Group, kind: DocumentKind, year: number | null): Promise<DisclosureView | null> {
    if (group.year === null || group.kind === 'unknown') return null;
    const former = this.#entities.predecessors.get(group.entity);
    for (const entity of [group.entity, ...(former ? [former] : [])]) {
      const found = this.#byScope(entity, kind, year, group.scope);
      if (found) return this.#view(found);
    }
    return null;
  }

  #byScope(
    entity: string,
    kind: DocumentKind,
    year: number | null,
    scope: DisclosureScope,
  ): Group | undefined {
    const same = this.#groups.get(disclosureIdOf(entity, year, kind, scope));
    if (same) return same;
    const [only, ...more] = this.#byTask.get(taskOf(entity, year, kind)) ?? [];
    return only && more.length === 0 && (only.scope === 'unstated' || scope === 'unstated')
      ? only
      : undefined;
  }

  async #departmentsOf(group: Group): Promise<readonly DisclosureView[]> {
    if (group.scope === 'department' || group.year === null) return [];
    const ids = [...(this.#departments.get(group.entity) ?? [])].sort();
    const own = group.scope === 'unit' ? [group.entity] : [];
    const groups = [...own, ...ids].flatMap(
      (entity) => this.#groups.get(disclosureIdOf(entity, group.year, group.kind, 'department')) ?? [],
    );
    return Promise.all(groups.map((department) => this.#view(department)));
  }

  async #unitsOf(group: Group, own: DisclosureView): Promise<DisclosureContext['units']> {
    if (group.scope !== 'department' || group.year === null) return { views: [], missing: [] };
    const groups: Group[] = [];
    const missing: string[] = [];
    const itself = this.#groups.get(disclosureIdOf(group.entity, group.year, group.kind, 'unit'));
    if (itself) groups.push(itself);
    else missing.push(own.name);
    for (const unit of [...(this.#units.get(group.entity) ?? [])].sort()) {
      const of = this.#byTask.get(taskOf(unit, group.year, group.kind)) ?? [];
      const found = of.find(({ scope }) => scope === 'department') ?? of[0];
      if (found) groups.push(found);
      else missing.push(this.#names.get(unit)!);
    }
    return { views: await Promise.all(groups.map((unit) => this.#view(unit))), missing };
  }

  async #sharedOf(own: DisclosureView): Promise<readonly SharedParagraph[]> {
    const shared: SharedParagraph[] = [];
    for (const { digest, part, document_id } of own.documents) {
      if (part !== 'part' && part !== 'version') continue;
      for (const paragraph of digest.paragraphs) {
        const exact = paragraph.exact !== null && this.#sharedExacts.has(numberOf(paragraph.exact));
        const holders = exact
          ? this.#sharedExacts.get(numberOf(paragraph.exact!))
          : paragraph.form === null
            ? undefined
            : this.#sharedForms.get(numberOf(paragraph.form));
        if (!holders) continue;
        const others = await this.#othersWith(
          own,
          digest,
          paragraph[exact ? 'exact' : 'form']!,
          exact,
          holders,
        );
        if (others.length > 0) shared.push({ document_id, paragraph, exact, others });
      }
    }
    return shared;
  }

  async #othersWith(
    own: DisclosureView,
    digest: DocumentDigest,
    hash: string,
    exact: boolean,
    holders: readonly number[],
  ): Promise<SharedParagraph['others'][number][]> {
    const others: SharedParagraph['others'][number][] = [];
    const heads = holders
      .map((index) => this.#heads[index]!)
      .sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
    for (const head of heads) {
      const entity = this.#entities.entityOf.get(head.document_id);
      if (!entity || this.#familyOf(entity) === this.#familyOf(own.entity)) continue;
      if (!exact && poolOf(head) !== poolOf(digest)) continue;
      if (others.some(({ name }) => name === this.#names.get(entity))) continue;
      const { paragraphs } = await this.#stores.digest(head.document_id);
      const paragraph = paragraphs.find((one) => one[exact ? 'exact' : 'form'] === hash);
      if (paragraph)
        others.push({ name: this.#names.get(entity)!, document_id: head.document_id, paragraph });
    }
    return others;
  }

  #doublesOf(own: DisclosureView): readonly Double[] {
    return own.documents.flatMap(({ document_id, digest, part }) => {
      if (part === 'copy' || part === 'cover') return [];
      const others = (this.#byContent.get(digest.content) ?? []).filter((id) => {
        const group = this.#groupOf.get(id);
        return group !== undefined && group.id !== own.id;
      });
      return others
        .sort()
        .slice(0, TOLD_DOUBLES)
        .map((id): Double => {
          const { path, entity, title } = this.#headOf.get(id)!;
          const group = this.#groupOf.get(id)!;
          const other = { document_id: id, path, entity, title, disclosure: group.id };
          return { document_id, other, differs: difference(own, group) };
        });
    });
  }

  #familyOf(entity: string): string {
    let at = entity;
    for (let above = this.#family.get(at); above !== undefined && above !== at; above = this.#family.get(at))
      at = above;
    return at;
  }

  #join(a: string, b: string): void {
    const [first, second] = [this.#familyOf(a), this.#familyOf(b)].sort() as [string, string];
    if (first !== second) this.#family.set(second, first);
  }
}

/** How a disclosure with the same content differs from this one: the gravest first. */
function difference(own: DisclosureView, other: Group): Double['differs'] {
  if (other.entity !== own.entity) return 'entity';
  if (other.year !== own.year) return 'year';
  return other.kind === own.kind ? 'scope' : 'kind';
}

const taskOf = (entity: string, year: number | null, kind: DocumentKind): string =>
  [entity, year, kind].join(' ');

/** Documents whose words can be held against each other: of one place, year and kind. */
const poolOf = ({ entity, kind, year }: Pick<DocumentHead, 'entity' | 'kind' | 'year'>): string =>
  [entity?.division?.code ?? '', kind, year].join(' ');

function enter(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
