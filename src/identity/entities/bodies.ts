import type { Entity } from '../../schema/document.js';
import type { Section } from '../../schema/section.js';
import type { Table } from '../../schema/table.js';
import type { Locator } from '../../shared/locator.js';
import { comparable } from '../../shared/text.js';
import { type UnitLabel, unitKey } from '../../tables/index.js';
import { OWN_LEVEL } from '../../vocabulary/entities.js';
import type { ReportingBody } from '../types.js';

type Draft = Omit<ReportingBody, 'blocks' | 'sections' | 'tables' | 'rows'>;

/** The bodies of a document, each once, under ids in the order in which they are met. */
export class Bodies {
  readonly #bodies = new Map<string, Draft>();
  readonly #principalKey: string | null;
  /** Id of the principal; null where the entity of the document is not known. */
  readonly principal: string | null;

  constructor(principal: Entity | null) {
    this.#principalKey = principal && keyOf(principal.name, principal.level === 'unit');
    this.principal = principal && this.#take(this.#principalKey!, { ...principal, principal: true });
  }

  /** Id of the entity of a part of the document. */
  ofEntity(entity: Entity): string {
    const unit = entity.level === 'unit' || this.#bears(entity.name);
    return this.#take(keyOf(entity.name, unit), { ...entity, principal: false });
  }

  /** Id of the unit that rows of a table are about. */
  ofUnit(label: UnitLabel, locator: Locator): string | null {
    if (label.whole && this.#bears(label.name)) return this.principal;
    const { name, code } = label;
    return this.#take(keyOf(name, !label.whole), {
      name,
      code,
      level: label.whole ? 'department' : 'unit',
      division: null,
      principal: false,
      locator,
    });
  }

  /** Whether a name is that of the principal. */
  #bears(name: string): boolean {
    const key = this.#principalKey?.slice(2) ?? '';
    return key !== '' && (unitKey(name).endsWith(key) || key.endsWith(unitKey(name)));
  }

  #take(key: string, draft: Omit<Draft, 'id'>): string {
    const known = this.#bodies.get(key);
    if (known) {
      if (known.code === null && draft.code !== null) this.#bodies.set(key, { ...known, code: draft.code });
      return known.id;
    }
    const id = `e${this.#bodies.size + 1}`;
    const { name, code, level, division, principal, locator } = draft;
    this.#bodies.set(key, { id, name, code, level, division, principal, locator });
    return id;
  }

  /** All bodies with what is theirs. */
  list(
    sections: readonly Section[],
    tables: readonly Table[],
    blocks: ReadonlyMap<string, { readonly from: number; readonly to: number }>,
  ): readonly ReportingBody[] {
    return [...this.#bodies.values()].map((body) => ({
      ...body,
      blocks: blocks.get(body.id) ?? null,
      sections: sections.filter((s) => s.reporting_entity === body.id).map(({ id }) => id),
      tables: tables.filter((t) => t.reporting_entity === body.id).map(({ id }) => id),
      rows: tables.flatMap((table) =>
        table.rows.flatMap((row, i) =>
          row.reporting_entity === body.id ? [{ table: table.id, row: i }] : [],
        ),
      ),
    }));
  }
}

/** A department and the unit of its name (本级) are two bodies. */
const keyOf = (name: string, unit: boolean): string =>
  `${unit || OWN_LEVEL.test(comparable(name)) ? 'u' : 'd'} ${unitKey(name)}`;
