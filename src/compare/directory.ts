import { readFile } from 'node:fs/promises';
import type { OutputFolder } from '../pipeline/output-folder.js';
import type { DisclosedDocument, DisclosuresList } from '../schema/disclosures-list.js';
import type { EntitiesList } from '../schema/entities-list.js';
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

  constructor(placements: ReadonlyMap<string, Placement>, { entities, relations }: Listed) {
    this.#placements = placements;
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

  /** The entity that a department's document calls `name`: a unit of it, or the department by itself. */
  within(department: string, name: string): string | null {
    const words = squash(name);
    const all = [department, ...(this.#units.get(department) ?? [])];
    return all.find((id) => this.#names.get(id)?.has(words)) ?? null;
  }
}

type Listed = Pick<EntitiesList, 'entities' | 'relations'>;

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
  return new Directory(new Map(placements), listed ?? { entities: [], relations: [] });
}

async function read<T>(path: string): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}

/** Whether figures of a document count where another one of its disclosure states them too. */
export const isCurrent = (placement: Placement | undefined): boolean =>
  placement === undefined || placement.part === 'part' || placement.part === 'version';
