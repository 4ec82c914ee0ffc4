import type { DisclosureScope } from '../schema/disclosures-list.js';
import type { DocumentKind } from '../schema/document.js';
import { valuesOf, viewOfGroup } from './build-view.js';
import type { CollectedDisclosure } from './collected.js';
import { Copies, type Stores } from './copies.js';
import type { Entities } from './entities.js';
import { disclosureIdOf, type Group } from './group.js';
import { Multimap } from './multimap.js';
import { Relations } from './relations.js';
import type { DocumentHead } from './types.js';
import type { DisclosureContext, DisclosureView } from './view.js';

/** Views kept at hand: neighbours of a disclosure are asked for again soon. */
const KEPT_VIEWS = 64;

/** The disclosures of a run among which each is looked at. */
export class Room {
  readonly #predecessors: Entities['predecessors'];
  readonly #names: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, Group>;
  readonly #byTask = new Multimap<string, Group>();
  readonly #relations: Relations;
  readonly #copies: Copies;
  readonly #digest: Stores['digest'];
  readonly #views = new Map<string, Promise<DisclosureView>>();

  constructor(heads: readonly DocumentHead[], entities: Entities, groups: readonly Group[], stores: Stores) {
    this.#predecessors = entities.predecessors;
    this.#names = new Map(entities.entities.map(({ id, name }) => [id, name]));
    this.#groups = new Map(groups.map((group) => [group.id, group]));
    for (const group of groups) this.#byTask.add(taskOf(group.entity, group.year, group.kind), group);
    this.#relations = new Relations(entities.relations);
    this.#copies = new Copies(heads, entities, groups, this.#relations, stores);
    this.#digest = stores.digest;
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
      shared: await this.#copies.sharedOf(own),
      compared: this.#copies.comparedWith(own),
      doubles: this.#copies.doublesOf(own),
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
    const view = Promise.all(group.documents.map((id) => this.#digest(id))).then((digests) =>
      viewOfGroup(group, this.#names.get(group.entity)!, digests),
    );
    this.#views.set(group.id, view);
    if (this.#views.size > KEPT_VIEWS) this.#views.delete(this.#views.keys().next().value!);
    return view;
  }

  /** The disclosure of the same scope, or the only one where one of the two does not tell its scope. */
  async #find(group: Group, kind: DocumentKind, year: number | null): Promise<DisclosureView | null> {
    if (group.year === null || group.kind === 'unknown') return null;
    const former = this.#predecessors.get(group.entity);
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
    const [only, ...more] = this.#byTask.of(taskOf(entity, year, kind));
    return only && more.length === 0 && (only.scope === 'unstated' || scope === 'unstated')
      ? only
      : undefined;
  }

  async #departmentsOf(group: Group): Promise<readonly DisclosureView[]> {
    if (group.scope === 'department' || group.year === null) return [];
    const own = group.scope === 'unit' ? [group.entity] : [];
    const groups = [...own, ...this.#relations.departmentsOf(group.entity)].flatMap(
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
    for (const unit of this.#relations.unitsOf(group.entity)) {
      const of = this.#byTask.of(taskOf(unit, group.year, group.kind));
      const found = of.find(({ scope }) => scope === 'department') ?? of[0];
      if (found) groups.push(found);
      else missing.push(this.#names.get(unit)!);
    }
    return { views: await Promise.all(groups.map((unit) => this.#view(unit))), missing };
  }
}

const taskOf = (entity: string, year: number | null, kind: DocumentKind): string =>
  [entity, year, kind].join(' ');
