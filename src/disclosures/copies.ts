import { Multimap } from '../shared/multimap.js';
import type { Entities } from './entities.js';
import type { Group } from './group.js';
import type { ParagraphIndex } from './paragraph-index.js';
import type { SharedHash } from './plan.js';
import type { Relations } from './relations.js';
import type { DocumentHead } from './types.js';
import type { Double } from './view.js';

/** Most documents with the same content that are told of one: a page that a site gives for everything has hundreds. */
const TOLD_DOUBLES = 5;

/** Where the words of paragraphs are found, by the numbers of their documents. */
export interface ParagraphIndexes {
  /** Paragraphs without their figures and names. */
  readonly forms: ParagraphIndex;
  readonly exacts: ParagraphIndex;
}

/** Hashes that a document shares with others, with the numbers of all that have them. */
type SharedOf = ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;

/** What documents of different disclosures have in the same words. */
export class Copies {
  readonly #heads: readonly DocumentHead[];
  readonly #entities: Entities;
  readonly #relations: Relations;
  readonly #names: ReadonlyMap<string, string>;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #groupOf = new Map<string, Group>();
  readonly #byContent = new Multimap<string, string>();
  /** Entities whose documents can be held against each other. */
  readonly #pools = new Map<string, Set<string>>();
  readonly #forms: SharedOf;
  readonly #exacts: SharedOf;

  constructor(
    heads: readonly DocumentHead[],
    entities: Entities,
    groups: readonly Group[],
    relations: Relations,
    { forms, exacts }: ParagraphIndexes,
  ) {
    this.#heads = heads;
    this.#entities = entities;
    this.#relations = relations;
    this.#names = new Map(entities.entities.map(({ id, name }) => [id, name]));
    this.#indexOf = new Map(heads.map((head, index) => [head.document_id, index]));
    for (const group of groups) for (const id of group.documents) this.#groupOf.set(id, group);
    for (const head of heads) {
      if (!head.states) continue;
      this.#byContent.add(head.content, head.document_id);
      const own = entities.entityOf.get(head.document_id);
      const pool = poolOf(head);
      if (own) this.#pools.set(pool, (this.#pools.get(pool) ?? new Set()).add(own));
    }
    const entity = (index: number): string | null => entities.entityOf.get(heads[index]!.document_id) ?? null;
    this.#forms = byDocument(forms.shared(entity));
    this.#exacts = byDocument(exacts.shared(entity));
  }

  /** Other entities with documents of the same place, year and kind. */
  comparedWith({ documents }: Group): number {
    return Math.max(0, ...documents.map((id) => (this.#pools.get(poolOf(this.#head(id)))?.size ?? 1) - 1));
  }

  /** Paragraphs of a document of `group` that stand in documents of unrelated entities too. */
  sharedOf(id: string, group: Group): readonly SharedHash[] {
    const index = this.#indexOf.get(id)!;
    const told = (of: SharedOf, exact: boolean): readonly SharedHash[] =>
      [...(of.get(index) ?? [])].map(([hash, holders]) => ({
        hash,
        exact,
        others: this.#others(group, this.#heads[index]!, exact, holders),
      }));
    return [...told(this.#exacts, true), ...told(this.#forms, false)];
  }

  #others(
    group: Group,
    own: DocumentHead,
    exact: boolean,
    holders: readonly number[],
  ): SharedHash['others'][number][] {
    const others = new Map<string, SharedHash['others'][number]>();
    const heads = holders
      .map((index) => this.#heads[index]!)
      .sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
    for (const head of heads) {
      const entity = this.#entities.entityOf.get(head.document_id);
      if (!entity || this.#relations.related(entity, group.entity)) continue;
      if (!exact && poolOf(head) !== poolOf(own)) continue;
      const name = this.#names.get(entity)!;
      if (!others.has(name)) others.set(name, { name, document_id: head.document_id });
    }
    return [...others.values()];
  }

  /** Documents of other disclosures whose whole content is that of a document of `group`. */
  doublesOf(id: string, group: Group): readonly Double[] {
    const others = this.#byContent.of(this.#head(id).content).filter((other) => {
      const where = this.#groupOf.get(other);
      return where !== undefined && where.id !== group.id;
    });
    return others
      .sort()
      .slice(0, TOLD_DOUBLES)
      .map((other): Double => {
        const { path, entity, title } = this.#head(other);
        const where = this.#groupOf.get(other)!;
        return {
          document_id: id,
          other: { document_id: other, path, entity, title, disclosure: where.id },
          differs: difference(group, where),
        };
      });
  }

  #head(id: string): DocumentHead {
    return this.#heads[this.#indexOf.get(id)!]!;
  }
}

/** What is shared, turned round: from the documents to the hashes. */
function byDocument(shared: ReadonlyMap<number, readonly number[]>): SharedOf {
  const turned = new Map<number, Map<number, readonly number[]>>();
  for (const [hash, holders] of shared)
    for (const document of holders) {
      const own = turned.get(document) ?? new Map();
      turned.set(document, own.set(hash, holders));
    }
  return turned;
}

/** How a disclosure with the same content differs from this one: the gravest first. */
function difference(own: Group, other: Group): Double['differs'] {
  if (other.entity !== own.entity) return 'entity';
  if (other.year !== own.year) return 'year';
  return other.kind === own.kind ? 'scope' : 'kind';
}

/** Documents whose words can be held against each other: of one place, year and kind. */
const poolOf = ({ entity, kind, year }: Pick<DocumentHead, 'entity' | 'kind' | 'year'>): string =>
  [entity?.division?.code ?? '', kind, year].join(' ');
