import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OutputFolder } from '../pipeline/output-folder.js';
import type { DisclosedDocument, DisclosuresList } from '../schema/disclosures-list.js';
import type { EntitiesList } from '../schema/entities-list.js';
import { fromJson } from '../shared/json.js';
import { squash } from '../shared/text.js';

/** What is known of a document only over all documents of a run: whose it is, and what it is among those of its entity. */
export interface Placement {
  readonly entity_id: string;
  readonly disclosure: string;
  readonly part: DisclosedDocument['part'];
}

/** Who is who in a run: documents by their entities, units by their departments. */
export class Directory {
  readonly #placements: ReadonlyMap<string, Placement>;
  readonly #departments = new Map<string, string[]>();
  readonly #units = new Map<string, string[]>();
  readonly #names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #bodies = new Map<string, Map<string, string>>();

  constructor(placements: ReadonlyMap<string, Placement>, { entities, relations, bodies }: Listed) {
    this.#placements = placements;
    for (const { document, body, entity } of bodies)
      this.#bodies.set(document, (this.#bodies.get(document) ?? new Map()).set(body, entity));
    this.#names = new Map(entities.map(({ id, names }) => [id, new Set(names.map(({ name }) => name))]));
    for (const { department, unit } of relations) {
      push(this.#departments, unit, department);
      push(this.#units, department, unit);
    }
  }

  placement(document: string): Placement | undefined {
    return this.#placements.get(document);
  }

  /** Departments that an entity is stated to be a unit of. */
  departmentsOf(entity: string): readonly string[] {
    return this.#departments.get(entity) ?? [];
  }

  /** What concerns one document: its place, its entity, the units of that and their departments. */
  part(document: string): DirectoryPart {
    const placement = this.#placements.get(document) ?? null;
    const own = placement ? [placement.entity_id, ...(this.#units.get(placement.entity_id) ?? [])] : [];
    const departments = own.flatMap((unit) =>
      this.departmentsOf(unit).map((department) => ({ department, unit })),
    );
    return {
      document,
      placement,
      entities: own.map((id) => ({ id, names: [...(this.#names.get(id) ?? [])].map((name) => ({ name })) })),
      relations: departments,
      bodies: [...(this.#bodies.get(document) ?? [])].map(([body, entity]) => ({ document, body, entity })),
    };
  }

  /** The entity of a body that a document reports apart; null where nothing but its name is known. */
  body(document: string, body: string): string | null {
    return this.#bodies.get(document)?.get(body) ?? null;
  }

  /** The entity that a department's document calls `name`: a unit of it, or the department by itself. */
  within(department: string, name: string): string | null {
    const words = squash(name);
    const all = [department, ...(this.#units.get(department) ?? [])];
    return all.find((id) => this.#names.get(id)?.has(words)) ?? null;
  }
}

interface Listed {
  readonly entities: readonly { readonly id: string; readonly names: readonly { readonly name: string }[] }[];
  readonly relations: readonly { readonly department: string; readonly unit: string }[];
  /** Bodies inside documents with their entities. */
  readonly bodies: readonly { readonly document: string; readonly body: string; readonly entity: string }[];
}

/** What a directory knows that concerns one document, as plain data. */
export interface DirectoryPart extends Listed {
  readonly document: string;
  readonly placement: Placement | null;
}

/** The directory that knows of one document only. */
export const directoryOf = ({ document, placement, ...listed }: DirectoryPart): Directory =>
  new Directory(new Map(placement ? [[document, placement]] : []), listed);

const push = (map: Map<string, string[]>, key: string, value: string): void => {
  const all = map.get(key);
  if (!all) map.set(key, [value]);
  else if (!all.includes(value)) all.push(value);
};

/** The directory of an output folder; an empty one where a run has written none. */
export async function readDirectory(
  paths: Pick<OutputFolder, 'disclosures' | 'entities'>,
): Promise<Directory> {
  const list = await read<DisclosuresList>(paths.disclosures);
  const listed = await read<EntitiesList>(paths.entities);
  const placements = (list?.disclosures ?? []).flatMap(({ id, entity, documents }) =>
    documents.map(
      ({ document_id, part }) => [document_id, { entity_id: entity, disclosure: id, part }] as const,
    ),
  );
  const bodies = (list?.disclosures ?? []).flatMap(({ entity, within = [] }) =>
    within.map(({ document_id, reporting_entity }) => ({
      document: document_id,
      body: reporting_entity,
      entity,
    })),
  );
  return new Directory(new Map(placements), { entities: [], relations: [], ...listed, bodies });
}

async function read<T>(path: string): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (fromJson(text, basename(path)) as T);
}

/** Whether figures of a document count where another one of its disclosure states them too. */
export const isCurrent = (placement: Placement | undefined): boolean =>
  placement === undefined || placement.part === 'part' || placement.part === 'version';
