import type { Division } from '../schema/document.js';
import type { NamedEntity, NameForm, Relation } from '../schema/entities-list.js';
import { squash } from '../shared/text.js';
import { bodyKey, divisionIn, entityIdOf, type FormedName, formOf } from './name-form.js';
import type { DocumentHead, Words } from './types.js';

/** Who is who among the documents of a run. */
export interface Entities {
  /** Sorted by id. */
  readonly entities: readonly NamedEntity[];
  /** Sorted by department, unit and ground; of several statements of one kind the first document's. */
  readonly relations: readonly Relation[];
  /** Entity of a document by its id; documents without a name are missing. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** Entity of a body that a document reports apart, by `placeOfBody`. */
  readonly entityOfBody: ReadonlyMap<string, string>;
  /** Entities by the id that a name given up had: successor by predecessor. */
  readonly predecessors: ReadonlyMap<string, string>;
}

/** A body in a document as one word. */
export const placeOfBody = (document: string, body: string): string => `${document}#${body}`;

/**
 * Finds the entities that `heads` are of or name, and which department a unit belongs to. Does not depend on the order
 * of the heads; the id of an entity depends on its own division and name alone.
 */
export function entitiesOf(heads: readonly DocumentHead[]): Entities {
  const sorted = [...heads].sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
  const book = new EntityBook();
  for (const head of sorted) book.enter(head);
  for (const head of sorted) book.relate(head);
  book.relateByName();
  return book.result();
}

interface Draft {
  readonly id: string;
  readonly key: string;
  readonly division: Division | null;
  readonly names: Map<string, NameForm>;
  readonly plains: Set<string>;
  readonly codes: Set<string>;
  /** First of its documents; null for an entity that is only named. */
  first: string | null;
  documents: number;
  units: number;
}

/** Words in which the name of a body ends that may have units. */
const HEAD_OF_UNITS = /(?:局|委员会|委|办公室|办公厅|厅|部|署|院|会|街道办事处)$/;
const SHORTEST_KEY = 3;

/** The list of entities while it is made. */
class EntityBook {
  readonly #drafts = new Map<string, Draft>();
  readonly #relations = new Map<string, Relation>();
  readonly #entityOf = new Map<string, string>();
  readonly #entityOfBody = new Map<string, string>();
  readonly #predecessors = new Map<string, string>();

  enter(head: DocumentHead): void {
    if (head.entity === null) return;
    const { name, division, code, level } = head.entity;
    const formed = formOf(name);
    const draft = this.#draft(bodyKey(formed.plain, division), division);
    this.#name(draft, name, formed);
    if (code !== null) draft.codes.add(code);
    draft.first ??= head.document_id;
    draft.documents++;
    if (level === 'unit') draft.units++;
    this.#entityOf.set(head.document_id, draft.id);
  }

  relate(head: DocumentHead): void {
    const own = this.#drafts.get(this.#entityOf.get(head.document_id) ?? '');
    if (!own) return;
    for (const words of head.institutions) this.#unit(own, words, head, 'institutions');
    for (const body of head.reported) {
      const entity =
        body.level === 'department' ? this.#other(own, body) : this.#unit(own, body, head, 'reported_within');
      this.#entityOfBody.set(placeOfBody(head.document_id, body.id), entity.id);
    }
    if (head.superior) {
      const department = this.#other(own, head.superior);
      this.#state(department, own, 'superior_named', head.superior, head);
    }
  }

  /** A body of the same place that is no unit of `own`: the one above it, or a department in the same file. */
  #other(own: Draft, { printed }: Words): Draft {
    const formed = formOf(printed);
    const division = divisionIn(formed.plain) ?? own.division;
    const other = this.#draft(bodyKey(formed.plain, division), division);
    this.#name(other, printed, formed);
    return other;
  }

  #unit(
    department: Draft,
    words: Words,
    head: DocumentHead,
    ground: 'institutions' | 'reported_within',
  ): Draft {
    const formed = formOf(words.printed);
    const division = divisionIn(formed.plain) ?? department.division;
    const key = bodyKey(formed.plain, division);
    if (key === department.key && division?.code === department.division?.code) {
      this.#name(department, words.printed, formed);
      return department;
    }
    const full = entityIdOf(division?.code ?? null, department.key + key);
    // 机关服务中心 without a place is some department's: its name is known inside the department only.
    const own =
      key !== formed.plain ||
      divisionIn(formed.plain) !== null ||
      key.startsWith(department.key) ||
      samePlace(formed.plain, nameOf(department));
    const unit = own
      ? this.#draft(key, division)
      : (this.#drafts.get(full) ?? this.#draft(`${department.key}/${key}`, division));
    this.#name(unit, words.printed, formed);
    this.#state(department, unit, ground, words, head);
    return unit;
  }

  /** A unit whose name begins with that of a department that discloses too. */
  relateByName(): void {
    const byKey = new Map(
      [...this.#drafts.values()].map((draft) => [placed(draft.key, draft.division), draft]),
    );
    for (const unit of this.#drafts.values()) {
      if (unit.first === null || unit.units < unit.documents) continue;
      for (let length = unit.key.length - 1; length >= SHORTEST_KEY; length--) {
        const key = unit.key.slice(0, length);
        const department = HEAD_OF_UNITS.test(key) ? byKey.get(placed(key, unit.division)) : undefined;
        if (!department || department.documents === 0) continue;
        const head = { document_id: unit.first };
        this.#state(department, unit, 'name', { printed: nameOf(unit), locator: {} }, head);
        break;
      }
    }
  }

  result(): Entities {
    const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    const entities = [...this.#drafts.values()]
      .sort((a, b) => byText(a.id, b.id))
      .map(
        (draft): NamedEntity => ({
          id: draft.id,
          name: nameOf(draft),
          names: [...draft.names].sort(([a], [b]) => byText(a, b)).map(([name, form]) => ({ name, form })),
          codes: [...draft.codes].sort(),
          division: draft.division,
          documents: draft.documents,
        }),
      );
    const relations = [...this.#relations].sort(([a], [b]) => byText(a, b)).map(([, relation]) => relation);
    return {
      entities,
      relations,
      entityOf: this.#entityOf,
      entityOfBody: this.#entityOfBody,
      predecessors: this.#predecessors,
    };
  }

  #draft(key: string, division: Division | null): Draft {
    const id = entityIdOf(division?.code ?? null, key);
    const known = this.#drafts.get(id);
    if (known) return known;
    const draft: Draft = {
      id,
      key,
      division,
      names: new Map(),
      plains: new Set(),
      codes: new Set(),
      first: null,
      documents: 0,
      units: 0,
    };
    this.#drafts.set(id, draft);
    return draft;
  }

  #name(draft: Draft, printed: string, { plain, form, former }: FormedName): void {
    draft.names.set(squash(printed), form);
    draft.plains.add(plain);
    if (former === null) return;
    draft.names.set(former, 'former');
    const division = divisionIn(former) ?? draft.division;
    this.#predecessors.set(draft.id, entityIdOf(division?.code ?? null, bodyKey(former, division)));
  }

  #state(
    department: Draft,
    unit: Draft,
    ground: Relation['ground'],
    { printed, locator }: Words,
    head: { readonly document_id: string },
  ): void {
    if (department.id === unit.id) return;
    const key = [department.id, unit.id, ground].join(' ');
    if (this.#relations.has(key)) return;
    this.#relations.set(key, {
      department: department.id,
      unit: unit.id,
      ground,
      printed,
      document_id: head.document_id,
      locator: Object.keys(locator).length === 0 ? null : locator,
    });
  }
}

const PLACE = /^.{1,12}?(?:省|市|县|区|州|旗|盟|镇|乡)/u;

/** Whether two names begin with one place, known or not: a new zone is on no list of divisions. */
function samePlace(a: string, b: string): boolean {
  const place = PLACE.exec(a)?.[0];
  return place !== undefined && b.startsWith(place);
}

const placed = (key: string, division: Division | null): string => `${division?.code ?? ''} ${key}`;

/** The fullest of the plain names, so that a name with its place comes before one without. */
const nameOf = ({ plains }: Draft): string =>
  [...plains].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
