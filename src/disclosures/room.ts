import type { DisclosureScope } from '../schema/disclosures-list.js';
import type { DocumentKind } from '../schema/document.js';
import { Multimap } from '../shared/multimap.js';
import type { Copies } from './copies.js';
import type { Entities } from './entities.js';
import { disclosureIdOf, type Group } from './group.js';
import type { DisclosurePlan, NamedGroup } from './plan.js';
import type { Relations } from './relations.js';

/** The disclosures of a run among which each is looked at. Knows who is held against whom, and not what they state. */
export class Room {
  readonly #predecessors: Entities['predecessors'];
  readonly #names: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, Group>;
  readonly #byTask = new Multimap<string, Group>();
  readonly #relations: Relations;
  readonly #copies: Copies;

  constructor(entities: Entities, groups: readonly Group[], relations: Relations, copies: Copies) {
    this.#predecessors = entities.predecessors;
    this.#names = new Map(entities.entities.map(({ id, name }) => [id, name]));
    this.#groups = new Map(groups.map((group) => [group.id, group]));
    for (const group of groups) this.#byTask.add(taskOf(group.entity, group.year, group.kind), group);
    this.#relations = relations;
    this.#copies = copies;
  }

  /** What `group` is to be held against. */
  planOf(group: Group): DisclosurePlan {
    const before = (kind: DocumentKind) => this.#find(group, kind, (group.year ?? 0) - 1);
    return {
      own: group.id,
      lastYear: { budget: before('budget'), accounts: before('final_accounts') },
      budget: group.kind === 'final_accounts' ? this.#find(group, 'budget', group.year) : null,
      departments: this.#departmentsOf(group),
      units: this.#unitsOf(group),
      documents: group.documents.map((id) => ({
        document_id: id,
        shared: this.#copies.sharedOf(id, group),
        doubles: this.#copies.doublesOf(id, group),
      })),
      compared: this.#copies.comparedWith(group),
    };
  }

  /** The group of an id that a plan gives. */
  named(id: string): NamedGroup {
    const group = this.#groups.get(id)!;
    return { group, name: this.#names.get(group.entity)! };
  }

  /** The disclosure of the same scope, or the only one where one of the two does not tell its scope. */
  #find(group: Group, kind: DocumentKind, year: number | null): string | null {
    if (group.year === null || group.kind === 'unknown') return null;
    const former = this.#predecessors.get(group.entity);
    for (const entity of [group.entity, ...(former ? [former] : [])]) {
      const found = this.#byScope(entity, kind, year, group.scope);
      if (found) return found.id;
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
    const [only, ...more] = this.#byTask
      .of(taskOf(entity, year, kind))
      .filter(({ documents }) => documents.length > 0);
    return only && more.length === 0 && (only.scope === 'unstated' || scope === 'unstated')
      ? only
      : undefined;
  }

  #departmentsOf(group: Group): readonly string[] {
    if (group.scope === 'department' || group.year === null) return [];
    const own = group.scope === 'unit' ? [group.entity] : [];
    return [...own, ...this.#relations.departmentsOf(group.entity)]
      .map((entity) => disclosureIdOf(entity, group.year, group.kind, 'department'))
      .filter((id) => this.#groups.has(id));
  }

  #unitsOf(group: Group): DisclosurePlan['units'] {
    if (group.scope !== 'department' || group.year === null) return { groups: [], missing: [] };
    const groups: string[] = [];
    const missing: string[] = [];
    const itself = disclosureIdOf(group.entity, group.year, group.kind, 'unit');
    if (this.#groups.has(itself)) groups.push(itself);
    else missing.push(this.#names.get(group.entity)!);
    for (const unit of this.#relations.unitsOf(group.entity)) {
      const of = this.#byTask.of(taskOf(unit, group.year, group.kind));
      const found = of.find(({ scope }) => scope === 'department') ?? of[0];
      if (found) groups.push(found.id);
      else missing.push(this.#names.get(unit)!);
    }
    return { groups, missing };
  }
}

const taskOf = (entity: string, year: number | null, kind: DocumentKind): string =>
  [entity, year, kind].join(' ');
