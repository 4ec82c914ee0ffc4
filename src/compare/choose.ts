import type { ComparedDocument, CompareQuery, Observation } from './types.js';

/** Observations by document and measure, for look-ups. */
export class Observations {
  readonly #byKey = new Map<string, Observation>();
  readonly #counts = new Set<string>();

  constructor(all: Iterable<Observation>) {
    for (const one of all) {
      if (one.role === 'count') this.#counts.add(one.measure);
      this.#byKey.set(this.#key(one.holder ?? one.document, one.measure, one.role === 'change'), one);
    }
  }

  /** The figure of a document for a measure. */
  figure(document: string, measure: string): Observation | undefined {
    return this.#byKey.get(this.#key(document, measure, false));
  }

  /** Its change against the year before as the document states it. */
  change(document: string, measure: string): Observation | undefined {
    return this.#byKey.get(this.#key(document, measure, true));
  }

  /** Whether the figures of a measure are counts and not money. */
  isCount(measure: string): boolean {
    return this.#counts.has(measure);
  }

  #key(document: string, measure: string, change: boolean): string {
    return `${document} ${change ? 'change' : ''} ${measure}`;
  }
}

/** One entity's disclosure for a year: the documents that belong to it, the one that counts first. */
export interface Disclosed {
  readonly key: string;
  /** Level that the disclosure is of, where some document of the entity tells it. */
  readonly level: ComparedDocument['level'];
  readonly documents: readonly ComparedDocument[];
}

/**
 * Brings the documents of one entity, year, kind and level together. Copies and older versions come last, so that a
 * figure is taken from them only where no other document of the disclosure has it. So do figures that a department reports
 * for a unit, behind the unit's own document.
 */
export function disclosures(
  documents: readonly ComparedDocument[],
  query: Pick<CompareQuery, 'kind' | 'level' | 'place'> & { readonly year: number },
): ReadonlyMap<string, Disclosed> {
  const fitting = documents.filter(
    ({ entity_id, year, kind, place }) =>
      year === query.year &&
      kind === query.kind &&
      entity_id !== null &&
      (query.place === null || isIn(place, query.place)),
  );
  const levels = levelsOf(fitting);
  const groups = new Map<
    string,
    { readonly level: ComparedDocument['level']; documents: ComparedDocument[] }
  >();
  for (const document of fitting) {
    const level = document.level ?? levels.get(document.entity_id!) ?? null;
    // Who does not say which of the two it is counts as a department, here as among peers.
    if (query.level !== null && (level ?? 'department') !== query.level) continue;
    const key = `${document.entity_id} ${level ?? ''}`;
    const group = groups.get(key) ?? { level, documents: [] };
    group.documents.push(document);
    groups.set(key, group);
  }
  const byUse = (a: ComparedDocument, b: ComparedDocument): number =>
    Number(b.current) - Number(a.current) ||
    Number(a.within !== null) - Number(b.within !== null) ||
    Number(a.level === null) - Number(b.level === null) ||
    (a.id < b.id ? -1 : 1);
  return new Map(
    [...groups].map(([key, { level, documents: all }]) => [key, { key, level, documents: all.sort(byUse) }]),
  );
}

/**
 * The level of each entity that some of its documents tell; of both, the department. A document that tells none, a
 * workbook of tables say, belongs to the others of its entity: by itself it would count the same money again.
 */
function levelsOf(documents: readonly ComparedDocument[]): ReadonlyMap<string, ComparedDocument['level']> {
  const levels = new Map<string, ComparedDocument['level']>();
  for (const { entity_id, level } of documents)
    if (level !== null && levels.get(entity_id!) !== 'department') levels.set(entity_id!, level);
  return levels;
}

/** Whether a place (names from the province down) lies in the one that `wanted` names. */
export const isIn = (place: readonly string[], wanted: string): boolean =>
  place.some((_, i) => place.slice(0, i + 1).join(' ') === wanted);

/**
 * The figure of a disclosure for a measure: of its documents that count before others, that with the surest and most exact
 * print; the first of equals.
 */
export function figureOf(
  { documents }: Disclosed,
  observations: Observations,
  measure: string,
): { readonly document: ComparedDocument; readonly observation: Observation } | null {
  const stated = documents.flatMap((document) => {
    const observation = observations.figure(document.id, measure);
    return observation?.value != null ? [{ document, observation }] : [];
  });
  const [first, ...others] = stated;
  if (!first) return null;
  return others
    .filter(({ document }) => countsAlike(document, first.document))
    .reduce((best, one) => (byPrint(one.observation, best.observation) < 0 ? one : best), first);
}

const countsAlike = (a: ComparedDocument, b: ComparedDocument): boolean =>
  a.current === b.current && (a.within === null) === (b.within === null);

const ALIKE = [0, 0, 0] as const;

function byPrint({ print: a = ALIKE }: Observation, { print: b = ALIKE }: Observation): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
