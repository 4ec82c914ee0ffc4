import type { Entities } from './entities.js';
import type { Group } from './group.js';
import { Multimap } from './multimap.js';
import { numberOf, type ParagraphIndex } from './paragraph-index.js';
import type { Relations } from './relations.js';
import type { DocumentDigest, DocumentHead } from './types.js';
import type { DisclosureView, Double, SharedParagraph } from './view.js';

/** Most documents with the same content that are told of one: a page that a site gives for everything has hundreds. */
const TOLD_DOUBLES = 5;

/** Where digests and the words of paragraphs are found. */
export interface Stores {
  readonly digest: (documentId: string) => Promise<DocumentDigest>;
  /** Paragraphs without their figures and names. */
  readonly forms: ParagraphIndex;
  readonly exacts: ParagraphIndex;
}

/** What documents of different disclosures have in the same words. */
export class Copies {
  readonly #heads: readonly DocumentHead[];
  readonly #entities: Entities;
  readonly #relations: Relations;
  readonly #stores: Stores;
  readonly #names: ReadonlyMap<string, string>;
  readonly #headOf: ReadonlyMap<string, DocumentHead>;
  readonly #groupOf = new Map<string, Group>();
  readonly #byContent = new Multimap<string, string>();
  /** Entities whose documents can be held against each other. */
  readonly #pools = new Map<string, Set<string>>();
  readonly #sharedForms: ReadonlyMap<number, readonly number[]>;
  readonly #sharedExacts: ReadonlyMap<number, readonly number[]>;

  constructor(
    heads: readonly DocumentHead[],
    entities: Entities,
    groups: readonly Group[],
    relations: Relations,
    stores: Stores,
  ) {
    this.#heads = heads;
    this.#entities = entities;
    this.#relations = relations;
    this.#stores = stores;
    this.#names = new Map(entities.entities.map(({ id, name }) => [id, name]));
    this.#headOf = new Map(heads.map((head) => [head.document_id, head]));
    for (const group of groups) for (const id of group.documents) this.#groupOf.set(id, group);
    for (const head of heads) {
      if (!head.states) continue;
      this.#byContent.add(head.content, head.document_id);
      const own = entities.entityOf.get(head.document_id);
      const pool = poolOf(head);
      if (own) this.#pools.set(pool, (this.#pools.get(pool) ?? new Set()).add(own));
    }
    const entity = (index: number): string | null => entities.entityOf.get(heads[index]!.document_id) ?? null;
    this.#sharedForms = stores.forms.shared(entity);
    this.#sharedExacts = stores.exacts.shared(entity);
  }

  /** Other entities with documents of the same place, year and kind. */
  comparedWith(own: DisclosureView): number {
    return Math.max(
      0,
      ...own.documents.map(({ digest }) => (this.#pools.get(poolOf(digest))?.size ?? 1) - 1),
    );
  }

  /** Paragraphs that stand in documents of unrelated entities too. */
  async sharedOf(own: DisclosureView): Promise<readonly SharedParagraph[]> {
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
      if (!entity || this.#relations.related(entity, own.entity)) continue;
      if (!exact && poolOf(head) !== poolOf(digest)) continue;
      if (others.some(({ name }) => name === this.#names.get(entity))) continue;
      const { paragraphs } = await this.#stores.digest(head.document_id);
      const paragraph = paragraphs.find((one) => one[exact ? 'exact' : 'form'] === hash);
      if (paragraph)
        others.push({ name: this.#names.get(entity)!, document_id: head.document_id, paragraph });
    }
    return others;
  }

  /** Documents of other disclosures whose whole content is the same. */
  doublesOf(own: DisclosureView): readonly Double[] {
    return own.documents.flatMap(({ document_id, digest, part }) => {
      if (part === 'copy' || part === 'cover') return [];
      const others = this.#byContent.of(digest.content).filter((id) => {
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
}

/** How a disclosure with the same content differs from this one: the gravest first. */
function difference(own: DisclosureView, other: Group): Double['differs'] {
  if (other.entity !== own.entity) return 'entity';
  if (other.year !== own.year) return 'year';
  return other.kind === own.kind ? 'scope' : 'kind';
}

/** Documents whose words can be held against each other: of one place, year and kind. */
const poolOf = ({ entity, kind, year }: Pick<DocumentHead, 'entity' | 'kind' | 'year'>): string =>
  [entity?.division?.code ?? '', kind, year].join(' ');
