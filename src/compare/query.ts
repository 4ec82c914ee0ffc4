import { measureOf } from '../vocabulary/measures/index.js';
import { isIn } from './choose.js';
import { CLASS_CODES } from './classes.js';
import { ACTIVITIES } from './observe.js';
import type { ComparedDocument, CompareQuery } from './types.js';

/** What is asked for; what is left open is taken from the documents. */
export interface CompareRequest {
  readonly measure: string;
  readonly year?: number | undefined;
  readonly kind?: CompareQuery['kind'] | undefined;
  readonly by?: CompareQuery['by'] | undefined;
  readonly per?: CompareQuery['per'] | undefined;
  readonly level?: CompareQuery['level'] | undefined;
  readonly place?: string | undefined;
}

/** A comparison that cannot be made, with what to ask for instead. */
export class CompareError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The measures whose figures a comparison needs. */
export function measuresFor({
  measure,
  by,
  per,
}: Pick<CompareRequest, 'measure' | 'by' | 'per'>): ReadonlySet<string> {
  const wanted = new Set([measure]);
  if (per === 'person') for (const key of ['staff_actual', 'staff_establishment']) wanted.add(key);
  if (per === 'activity') wanted.add(ACTIVITIES);
  if (by === 'function') for (const code of CLASS_CODES.function) wanted.add(`function:${code}`);
  if (by === 'economic') for (const code of CLASS_CODES.purpose) wanted.add(`purpose:${code}`);
  return wanted;
}

/**
 * The request with its open ends filled in: the latest year, and the kind that more documents of it have. Throws
 * `CompareError` for a measure that is unknown and where there is nothing to compare.
 */
export function resolveQuery(request: CompareRequest, documents: readonly ComparedDocument[]): CompareQuery {
  if (!measureOf(request.measure))
    throw new CompareError(
      `There is no measure ${request.measure}.`,
      'Give a key such as expenditure_total, three_public_total or agency_operating; dataset/measures.csv lists those of the run.',
    );
  const fits = documents.filter(
    ({ year, kind }) =>
      year !== null &&
      kind !== 'unknown' &&
      (request.year === undefined || year === request.year) &&
      (request.kind === undefined || kind === request.kind),
  );
  if (fits.length === 0)
    throw new CompareError(
      'There is no disclosure of this year and kind.',
      `There is: ${editionsIn(documents)}.`,
    );
  const { place } = request;
  if (place !== undefined && !fits.some((one) => isIn(one.place, place)))
    throw new CompareError(
      `No disclosure of this year and kind is of the place ${place}.`,
      `There is: ${[...new Set(fits.map((one) => one.place.join(' ')).filter(Boolean))].sort().join('; ')}.`,
    );
  const year = request.year ?? Math.max(...fits.map((one) => one.year!));
  const ofYear = fits.filter((one) => one.year === year);
  const budgets = ofYear.filter(({ kind }) => kind === 'budget').length;
  return {
    measure: request.measure,
    year,
    kind: request.kind ?? (budgets * 2 >= ofYear.length ? 'budget' : 'final_accounts'),
    by: request.by ?? 'entity',
    per: request.per ?? null,
    level: request.level ?? null,
    place: request.place ?? null,
  };
}

/** Kinds and years that there are, as the options take them: `budget 2024 2025; final_accounts 2023`. */
function editionsIn(documents: readonly ComparedDocument[]): string {
  const editions = (['budget', 'final_accounts'] as const).map((kind) => {
    const years = new Set(
      documents.flatMap((one) => (one.kind === kind && one.year !== null ? one.year : [])),
    );
    return years.size === 0 ? null : [kind, ...[...years].sort()].join(' ');
  });
  return editions.filter((edition) => edition !== null).join('; ') || 'nothing that states its year and kind';
}
